import matplotlib.pyplot as plt
import numpy as np

t = np.arange(0, 20, 0.0005)
s = np.sin(2 * np.pi * (100 + 10 * t) * t) + np.where((10 < t) & (t < 12), np.sin(4000 * t), 0)
s += 0.01 * np.random.default_rng(4).normal(size=t.size)
plt.specgram(s, NFFT=1024, Fs=2000, noverlap=900)
plt.xlabel("Time")
plt.ylabel("Frequency")
