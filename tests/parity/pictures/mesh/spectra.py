import matplotlib.pyplot as plt
import numpy as np

r = np.random.RandomState(5)
t = np.arange(0, 20, 0.02)
s = np.sin(2 * np.pi * 5 * t) + 0.3 * r.normal(size=t.size)
fig, axs = plt.subplots(3, 2, figsize=(8, 8))
axs[0, 0].psd(s, 256, 50)
axs[0, 1].csd(s, np.roll(s, 3), 256, 50)
axs[1, 0].magnitude_spectrum(s, Fs=50, scale="dB", color="C1")
axs[1, 1].phase_spectrum(s, Fs=50, color="C2")
axs[2, 0].cohere(s, r.normal(size=t.size), 256, 50)
axs[2, 1].specgram(s, NFFT=256, Fs=50, noverlap=200)
