"""Spectra whose facts must be the same with matplotlib."""
import api_cases

# Segments are transformed in another order, and logarithms of next to nothing are shown.
ROUNDING = 1e-6

SETUP = """
r = np.random.RandomState(19680801)
s = np.sin(np.arange(600) / 7) + r.normal(size=600) / 4
s2 = np.cos(np.arange(600) / 9) + r.normal(size=600) / 4
"""

_SPECTRA = """
result = plt.psd(s)
result = plt.psd(s, NFFT=128, Fs=50, noverlap=64, detrend='mean', Fc=3)
result = plt.psd(s, 150, pad_to=512, scale_by_freq=False, sides='twosided', return_line=True)[:2]
result = plt.psd(s * 1j, window=matplotlib.mlab.window_none, detrend='mean')
result = plt.psd(s[:100], label='p', color='r')
result = np.abs(plt.csd(s, s2, 128, 10)[0])
result = np.abs(plt.csd(s, s2, noverlap=32, detrend=matplotlib.mlab.detrend_linear)[0])
result = plt.magnitude_spectrum(s, Fs=10)[:2]
result = plt.magnitude_spectrum(s, Fs=10, scale='dB', color='C1', pad_to=1000)[:2]
result = plt.angle_spectrum(s[:64], Fs=3, sides='twosided')[:2]
result = plt.phase_spectrum(s[:64], Fs=3, Fc=1)[:2]
result = plt.cohere(s, s2, NFFT=128, Fs=5)
result = plt.cohere(s, s2, 64, 1, noverlap=10, detrend='mean', lw=3)
h = plt.specgram(s); result = [*h[:3], h[3].get_extent(), h[3].get_clim()]
h = plt.specgram(s, NFFT=64, Fs=100, noverlap=30, cmap='gray', vmin=-50); \
result = [*h[:3], h[3].get_extent(), h[3].get_clim()]
h = plt.specgram(s, NFFT=64, noverlap=0, mode='magnitude', scale='linear', Fc=2); result = h[:3]
h = plt.specgram(s, NFFT=64, mode='angle', noverlap=32, xextent=(1, 9)); \
result = h[3].get_extent()
h = plt.specgram(s, NFFT=64, mode='phase', noverlap=32, sides='twosided'); result = h[0]
h = plt.specgram('s', data={'s': s}); result = plt.gci() is h[3]
"""

CASES = api_cases.cases_of(_SPECTRA)
