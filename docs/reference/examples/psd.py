import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(2)
t = np.arange(0, 30, 0.01)
s = np.sin(2 * np.pi * 10 * t) + rng.normal(size=t.size)
plt.psd(s, NFFT=512, Fs=100)
