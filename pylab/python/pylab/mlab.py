"""Spectra, trends and densities by matplotlib's names (after MATLAB's functions)."""
import numpy as np

from ._missing import not_in_list
from ._warnings import warn

__all__ = ["GaussianKDE", "angle_spectrum", "cohere", "complex_spectrum", "csd", "detrend",
           "detrend_linear", "detrend_mean", "detrend_none", "magnitude_spectrum",
           "phase_spectrum", "psd", "specgram", "window_hanning", "window_none"]


def window_hanning(x):
    """x times a Hann window of its length."""
    return np.hanning(len(x)) * x


def window_none(x):
    """x."""
    return x


def detrend_none(x, axis=None):
    """x."""
    return x


def detrend_mean(x, axis=None):
    """x without its mean, along an axis or of all."""
    x = np.asarray(x)
    if axis is not None and axis + 1 > x.ndim:
        raise ValueError(f"axis(={axis}) out of bounds")
    return x - x.mean(axis, keepdims=True)


def detrend_linear(y):
    """y without the straight line that fits it best."""
    y = np.asarray(y)
    if y.ndim > 1:
        raise ValueError("y cannot have ndim > 1")
    if y.ndim == 0:
        return np.array(0.0, y.dtype)
    x = np.arange(y.size) - (y.size - 1) / 2
    rest = y - y.mean()
    return rest - x * (x @ rest) / (x @ x)


_DETREND = {None: detrend_mean, "default": detrend_mean, "mean": detrend_mean,
            "constant": detrend_mean, "linear": detrend_linear, "none": detrend_none}


def detrend(x, key=None, axis=None):
    """x without its trend.

    Parameters
    ----------
    x : array
    key : {'mean', 'constant', 'default', 'linear', 'none'} or function, default 'mean'
    axis : int, optional
    """
    if not callable(key):
        if key not in _DETREND:
            raise ValueError(f"Unknown value for key: {key!r}, must be one of: 'default', "
                             "'constant', 'mean', 'linear', or a function")
        key = _DETREND[key]
    x = np.asarray(x)
    if axis is not None and axis + 1 > x.ndim:
        raise ValueError(f"axis(={axis}) out of bounds")
    if axis is None and x.ndim == 0 or not axis and x.ndim == 1:
        return key(x)
    try:
        return key(x, axis=axis)
    except TypeError:
        return np.apply_along_axis(key, axis, x)


_MODES = ("default", "psd", "complex", "magnitude", "angle", "phase")
_SIDES = ("default", "onesided", "twosided")


def _segments(x, length, overlap):
    """Columns of overlapping parts of x; zeros behind what is shorter than one."""
    if overlap >= length:
        raise ValueError("noverlap must be less than n")
    if len(x) < length:
        x = np.concatenate((x, np.zeros(length - len(x), x.dtype)))
    return np.lib.stride_tricks.sliding_window_view(x, length)[::length - overlap].T


def _transformed(x, window, overlap, trend, pad_to, count):
    """The Fourier transforms of the parts of x, the first `count` frequencies."""
    parts = detrend(_segments(x, len(window), overlap), trend, axis=0) * window[:, None]
    if count < pad_to and not np.iscomplexobj(parts):
        return np.fft.rfft(parts, pad_to, axis=0)[:count]
    return np.fft.fft(parts, pad_to, axis=0)[:count]


def _density(power, window, Fs, onesided, scale_by_freq):
    """|x|^2 as a density: of both halves in one, by frequency, without the window's loss."""
    if onesided:
        # Neither the constant part nor, of an even length, the last frequency has a mirror image.
        power[1:-1 if len(window) % 2 == 0 else None] *= 2
    if scale_by_freq:
        return power / (Fs * (np.abs(window) ** 2).sum())
    return power / np.abs(window).sum() ** 2


def _spectra(x, y=None, NFFT=None, Fs=None, detrend=None, window=None, noverlap=None, pad_to=None,
             sides=None, scale_by_freq=None, mode=None):
    """Spectra of the parts of x (with y: of both together), their frequencies and times."""
    if mode not in (None, *_MODES):
        raise not_in_list("mode", mode, _MODES)
    if sides not in (None, *_SIDES):
        raise not_in_list("sides", sides, _SIDES)
    mode = "psd" if mode in (None, "default") else mode
    single = y is None or y is x
    if not single and mode != "psd":
        raise ValueError("x and y must be equal if mode is not 'psd'")
    x = np.asarray(x)
    NFFT, Fs, noverlap = NFFT or 256, 2 if Fs is None else Fs, noverlap or 0
    pad_to = pad_to or NFFT
    onesided = not np.iscomplexobj(x) if sides in (None, "default") else sides == "onesided"
    window = window_hanning if window is None else window
    weights = np.asarray(window if np.iterable(window) else window(np.ones(NFFT, x.dtype)))
    if len(weights) != NFFT:
        raise ValueError("The window length must match the data's first dimension")
    count = (pad_to + 1) // 2 if pad_to % 2 else pad_to // 2 + 1
    options = (weights, noverlap, detrend or detrend_none, pad_to, count if onesided else pad_to)
    found = _transformed(x, *options)
    if mode == "psd":
        other = found if single else _transformed(np.asarray(y), *options)
        found = _density(np.conj(found) * other, weights, Fs, onesided,
                         scale_by_freq is None or scale_by_freq)
    elif mode == "magnitude":
        found = np.abs(found) / np.abs(weights).sum()
    elif mode == "complex":
        found = found / np.abs(weights).sum()
    else:
        found = np.angle(found)
    freqs = np.fft.rfftfreq(pad_to, 1 / Fs)
    if not onesided:
        freqs = np.fft.fftshift(np.fft.fftfreq(pad_to, 1 / Fs))
        found = np.fft.fftshift(found, axes=0)
    if mode == "phase":
        found = np.unwrap(found, axis=0)
    length = max(len(x), NFFT)
    times = np.arange(NFFT / 2, length - NFFT / 2 + 1, NFFT - noverlap) / Fs
    return found, freqs, times


def psd(x, NFFT=None, Fs=None, detrend=None, window=None, noverlap=None, pad_to=None, sides=None,
        scale_by_freq=None):
    """The power spectral density by Welch's method: the mean of overlapping parts' periodograms.

    Parameters
    ----------
    x : sequence
    NFFT : int, default 256
        The length of a part.
    Fs : float, default 2
        Samples per unit of time.
    detrend : {'none', 'mean', 'linear'} or function, default 'none'
    window : function or sequence of length NFFT, default window_hanning
    noverlap : int, default 0
        How much two parts share.
    pad_to : int, default NFFT
        The length with zeros.
    sides : {'default', 'onesided', 'twosided'}, optional
        By default one side for real, both for complex values.
    scale_by_freq : bool, default True
        A density by frequency.

    Returns
    -------
    Pxx, freqs : arrays
    """
    found, freqs = csd(x, None, NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq)
    return found.real, freqs


def csd(x, y, NFFT=None, Fs=None, detrend=None, window=None, noverlap=None, pad_to=None,
        sides=None, scale_by_freq=None):
    """The cross spectral density of x and y by Welch's method; see psd().

    Returns
    -------
    Pxy, freqs : arrays
        Pxy is complex.
    """
    found, freqs, _ = _spectra(x, y, NFFT, Fs, _key(detrend), window, noverlap, pad_to, sides,
                               scale_by_freq, "psd")
    return found.mean(axis=1), freqs


def _key(key):
    """A trend's function; without a name none is taken off."""
    return _DETREND[key] if key is not None and not callable(key) and key in _DETREND else key


def specgram(x, NFFT=None, Fs=None, detrend=None, window=None, noverlap=None, pad_to=None,
             sides=None, scale_by_freq=None, mode=None):
    """Spectra of overlapping parts of x; see psd(). noverlap is 128 by default.

    Parameters
    ----------
    mode : {'psd', 'complex', 'magnitude', 'angle', 'phase'}, default 'psd'

    Returns
    -------
    spectrum : (M, N) array, a column a part
    freqs : (M,) array
    t : (N,) array, the parts' middles
    """
    length = 256 if NFFT is None else NFFT
    if len(x) <= length:
        warn(f"Only one segment is calculated since parameter NFFT (={length}) >= signal length "
             f"(={len(x)}).")
    found, freqs, times = _spectra(x, None, NFFT, Fs, _key(detrend), window,
                                   128 if noverlap is None else noverlap, pad_to, sides,
                                   scale_by_freq, mode)
    return found if mode == "complex" else found.real, freqs, times


def cohere(x, y, NFFT=256, Fs=2, detrend=detrend_none, window=window_hanning, noverlap=0,
           pad_to=None, sides="default", scale_by_freq=None):
    """The coherence of x and y, |Pxy|^2 / (Pxx Pyy); see psd().

    Returns
    -------
    Cxy, freqs : arrays
    """
    if len(x) < 2 * NFFT:
        raise ValueError("Coherence is calculated by averaging over *NFFT* length segments.  Your "
                         "signal is too short for your choice of *NFFT*.")
    options = (NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq)
    Pxx, freqs = psd(x, *options)
    Pyy, _ = psd(y, *options)
    Pxy, _ = csd(x, y, *options)
    return np.abs(Pxy) ** 2 / (Pxx * Pyy), freqs


def _spectrum(mode, doc):
    def spectrum(x, Fs=None, window=None, pad_to=None, sides=None):
        found, freqs, _ = _spectra(x, None, len(x), Fs, detrend_none, window, 0,
                                   pad_to or len(x), sides, False, mode)
        return found[:, 0], freqs
    spectrum.__name__ = spectrum.__qualname__ = f"{mode}_spectrum"
    spectrum.__doc__ = f"""{doc} of x as a whole; see psd() for the parameters.

    Returns
    -------
    spectrum, freqs : arrays
    """
    return spectrum


complex_spectrum = _spectrum("complex", "The complex spectrum")
magnitude_spectrum = _spectrum("magnitude", "The magnitudes of the spectrum")
angle_spectrum = _spectrum("angle", "The angles of the spectrum, radians,")
phase_spectrum = _spectrum("phase", "The angles of the spectrum without jumps, radians,")


class GaussianKDE:
    """A density estimated with a Gaussian at each point.

    Parameters
    ----------
    dataset : (N,) or (dim, N) array
    bw_method : {'scott', 'silverman'}, float or function of the GaussianKDE, default 'scott'
        The width as a part of the data's standard deviation.
    """

    def __init__(self, dataset, bw_method=None):
        self.dataset = np.atleast_2d(dataset)
        if not self.dataset.size > 1:
            raise ValueError("`dataset` input should have multiple elements.")
        self.dim, self.num_dp = self.dataset.shape
        if isinstance(bw_method, str) and bw_method in ("scott", "silverman"):
            self.covariance_factor = getattr(self, {"scott": "scotts_factor"}.get(
                bw_method, "silverman_factor"))
        elif callable(bw_method):
            self.covariance_factor = lambda: bw_method(self)
        elif np.isscalar(bw_method) and not isinstance(bw_method, str):
            self.covariance_factor = lambda: bw_method
        elif bw_method is not None:
            raise ValueError("`bw_method` should be 'scott', 'silverman', a scalar or a callable")
        self.factor = self.covariance_factor()
        self.data_covariance = np.atleast_2d(np.cov(self.dataset))
        self.data_inv_cov = np.linalg.inv(self.data_covariance)
        self.covariance = self.data_covariance * self.factor ** 2
        self.inv_cov = self.data_inv_cov / self.factor ** 2
        self.norm_factor = np.sqrt(np.linalg.det(2 * np.pi * self.covariance)) * self.num_dp

    def scotts_factor(self):
        """Scott's rule: N^(-1 / (dim + 4))."""
        return self.num_dp ** (-1 / (self.dim + 4))

    def silverman_factor(self):
        """Silverman's rule: (N (dim + 2) / 4)^(-1 / (dim + 4))."""
        return (self.num_dp * (self.dim + 2) / 4) ** (-1 / (self.dim + 4))

    covariance_factor = scotts_factor

    def evaluate(self, points):
        """The density at (dim, M) points or at (M,) of one dimension."""
        points = np.atleast_2d(points)
        if points.shape[0] != self.dim:
            raise ValueError(f"points have dimension {points.shape[0]}, dataset has dimension "
                             f"{self.dim}")
        found = np.empty(points.shape[1])
        for start in range(0, len(found), 256):  # blocks bound the memory
            away = self.dataset[:, :, None] - points[:, None, start:start + 256]
            energy = np.einsum("inm,ij,jnm->nm", away, self.inv_cov, away) / 2
            found[start:start + 256] = np.exp(-energy).sum(axis=0)
        return found / self.norm_factor

    __call__ = evaluate
