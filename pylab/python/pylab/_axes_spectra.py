"""Axes: spectra of signals."""
import math

import numpy as np

from . import _args
from ._args import check_in_list


class Spectra:
    """Part of Axes."""

    def xcorr(self, x, y, normed=True, detrend=None, usevlines=True, maxlags=10, *, data=None,
              **kwargs):
        """Plot the cross correlation of x and y.

        Parameters
        ----------
        x, y : N numbers each
        normed : bool, default True
        detrend : function, optional
        usevlines : bool, default True
            Lines from zero; else markers.
        maxlags : int or None, default 10

        Returns
        -------
        lags, correlation, LineCollection or Line2D, base line or None
        """
        x, y = _args.looked_up(data, x, y)
        count = len(x)
        if count != len(y):
            raise ValueError("x and y must be equal length")
        x, y = np.asarray(x), np.asarray(y)
        if detrend is not None:
            x, y = detrend(x), detrend(y)
        values = np.correlate(x, y, mode="full")
        if normed:
            values = values / np.sqrt(np.dot(x, x) * np.dot(y, y))
        if maxlags is None:
            maxlags = count - 1
        if maxlags >= count or maxlags < 1:
            raise ValueError("maxlags must be None or strictly positive < %d" % count)
        lags = np.arange(-maxlags, maxlags + 1)
        values = values[count - 1 - maxlags:count + maxlags]
        if usevlines:
            lines = self.vlines(lags, [0], values, **kwargs)
            kwargs.pop("label", "")
            return lags, values, lines, self.axhline(**kwargs)
        kwargs.setdefault("marker", "o")
        kwargs.setdefault("linestyle", "None")
        line, = self.plot(lags, values, **kwargs)
        return lags, values, line, None

    def acorr(self, x, *, data=None, **kwargs):
        """Plot the correlation of x with itself.

        Parameters
        ----------
        x : N numbers
        **kwargs
            As of xcorr().

        Returns
        -------
        lags, correlations : arrays
        lines : LineCollection or Line2D
        line : Line2D or None
            The axis, where there are lines from it.
        """
        x, = _args.looked_up(data, x)
        return self.xcorr(x, x, **kwargs)

    def psd(self, x, NFFT=None, Fs=None, Fc=None, detrend=None, window=None, noverlap=None,
            pad_to=None, sides=None, scale_by_freq=None, return_line=None, *, data=None,
            **kwargs):
        """Plot the power spectral density, averaged over segments (Welch).

        Parameters
        ----------
        x : 1-D array
        NFFT : int, default 256
            Values in a segment.
        Fs : float, default 2
            Values in a unit of time.
        Fc : float, default 0
            Added to the frequencies.
        detrend : {'none', 'mean', 'linear'} or function, default 'none'
            What is taken from each segment.
        window : function or array, default a Hann window
        noverlap : int, default 0
            Values that segments share.
        pad_to : int, default NFFT
            Length of segments with zeros added.
        sides : {'onesided', 'twosided'}
            'twosided' (default for complex values): negative frequencies, too.
        scale_by_freq : bool, default True
            Per unit of frequency.
        return_line : bool, default False
        **kwargs
            For plot().

        Returns
        -------
        density, frequencies (and lines, if return_line)
        """
        from . import mlab
        x, = _args.looked_up(data, x)
        found, frequencies = mlab.psd(x, NFFT, Fs, detrend, window, noverlap, pad_to, sides,
                                      scale_by_freq)
        unit = "dB/Hz" if scale_by_freq in (None, True) else "dB"
        return self._show_density(found, frequencies, Fc, f"Power Spectral Density ({unit})",
                                  return_line, kwargs)

    def csd(self, x, y, NFFT=None, Fs=None, Fc=None, detrend=None, window=None, noverlap=None,
            pad_to=None, sides=None, scale_by_freq=None, return_line=None, *, data=None,
            **kwargs):
        """Plot the cross spectral density of two signals; parameters as for psd().

        Returns
        -------
        density (complex), frequencies (and lines, if return_line)
        """
        from . import mlab
        _args.name_by(data, y, kwargs)
        x, y = _args.looked_up(data, x, y)
        found, frequencies = mlab.csd(x, y, NFFT, Fs, detrend, window, noverlap, pad_to, sides,
                                      scale_by_freq)
        return self._show_density(found, frequencies, Fc, "Cross Spectrum Magnitude (dB)",
                                  return_line, kwargs)

    def _show_density(self, found, frequencies, Fc, label, return_line, kwargs):
        frequencies = frequencies + (Fc or 0)
        lines = self.plot(frequencies, 10 * np.log10(np.abs(found)), **kwargs)
        self.set_xlabel("Frequency")
        self.set_ylabel(label)
        self.grid(True)
        low, high = self.get_ybound()
        step = max(10 * int(np.log10(high - low)), 1)
        self.set_yticks(np.arange(math.floor(low), math.ceil(high) + 1, step))
        return (found, frequencies, lines) if return_line else (found, frequencies)

    def _show_spectrum(self, found, Fc, shown, label, kwargs):
        spectrum, frequencies = found
        frequencies = frequencies + (Fc or 0)
        line, = self.plot(frequencies, shown(spectrum), **kwargs)
        self.set_xlabel("Frequency")
        self.set_ylabel(label)
        return spectrum, frequencies, line

    def magnitude_spectrum(self, x, Fs=None, Fc=None, window=None, pad_to=None, sides=None,
                           scale=None, *, data=None, **kwargs):
        """Plot the absolute values of the spectrum.

        Parameters
        ----------
        x, Fs, Fc, window, pad_to, sides
            As for psd(); pad_to is the length of x by default.
        scale : {'linear', 'dB'}, default 'linear'

        Returns
        -------
        values, frequencies, Line2D
        """
        from . import mlab
        x, = _args.looked_up(data, x)
        found = mlab.magnitude_spectrum(x, Fs, window, pad_to, sides)
        check_in_list((None, "default", "linear", "dB"), scale=scale)
        if scale == "dB":
            return self._show_spectrum(found, Fc, lambda v: 20 * np.log10(v), "Magnitude (dB)",
                                       kwargs)
        return self._show_spectrum(found, Fc, lambda v: v, "Magnitude (energy)", kwargs)

    def angle_spectrum(self, x, Fs=None, Fc=None, window=None, pad_to=None, sides=None, *,
                       data=None, **kwargs):
        """Plot the angles of the spectrum; parameters as for magnitude_spectrum().

        Returns
        -------
        angles (radians), frequencies, Line2D
        """
        from . import mlab
        x, = _args.looked_up(data, x)
        return self._show_spectrum(mlab.angle_spectrum(x, Fs, window, pad_to, sides), Fc,
                                   lambda v: v, "Angle (radians)", kwargs)

    def phase_spectrum(self, x, Fs=None, Fc=None, window=None, pad_to=None, sides=None, *,
                       data=None, **kwargs):
        """Plot the unwrapped angles of the spectrum; parameters as for magnitude_spectrum().

        Returns
        -------
        angles (radians), frequencies, Line2D
        """
        from . import mlab
        x, = _args.looked_up(data, x)
        return self._show_spectrum(mlab.phase_spectrum(x, Fs, window, pad_to, sides), Fc,
                                   lambda v: v, "Phase (radians)", kwargs)

    def cohere(self, x, y, NFFT=256, Fs=2, Fc=0, detrend=None, window=None, noverlap=0,
               pad_to=None, sides="default", scale_by_freq=None, *, data=None, **kwargs):
        """Plot how far two signals go together at each frequency; parameters as for psd().

        Returns
        -------
        coherence (0 to 1), frequencies
        """
        from . import mlab
        _args.name_by(data, y, kwargs)
        x, y = _args.looked_up(data, x, y)
        found, frequencies = mlab.cohere(x, y, NFFT, Fs, detrend, window, noverlap, pad_to, sides,
                                         scale_by_freq)
        frequencies = frequencies + (Fc or 0)
        self.plot(frequencies, found, **kwargs)
        self.set_xlabel("Frequency")
        self.set_ylabel("Coherence")
        self.grid(True)
        return found, frequencies

    def specgram(self, x, NFFT=None, Fs=None, Fc=None, detrend=None, window=None, noverlap=None,
                 cmap=None, xextent=None, pad_to=None, sides=None, scale_by_freq=None, mode=None,
                 scale=None, vmin=None, vmax=None, *, data=None, **kwargs):
        """Show the spectra of segments that follow each other as a picture.

        Parameters
        ----------
        x, Fs, Fc, detrend, window, pad_to, sides, scale_by_freq
            As for psd().
        NFFT, noverlap : int, default 256 and 128
        mode : {'psd', 'magnitude', 'angle', 'phase'}, default 'psd'
        scale : {'dB', 'linear'}
            'dB' by default but for angles.
        xextent : (float, float), optional
            Sides of the picture along time.
        cmap, vmin, vmax, **kwargs
            For imshow().

        Returns
        -------
        spectra (a column for each segment), frequencies, times, AxesImage
        """
        from . import mlab
        x, = _args.looked_up(data, x)
        NFFT, noverlap = 256 if NFFT is None else NFFT, 128 if noverlap is None else noverlap
        if mode == "complex":
            raise ValueError("Cannot plot a complex specgram")
        angles = mode in ("angle", "phase")
        if scale in (None, "default"):
            scale = "linear" if angles else "dB"
        elif angles and scale == "dB":
            raise ValueError("Cannot use dB scale with angle or phase mode")
        if "origin" in kwargs:
            raise TypeError("specgram() got an unexpected keyword argument 'origin'")
        spectra, frequencies, times = mlab.specgram(x, NFFT, Fs, detrend, window, noverlap,
                                                    pad_to, sides, scale_by_freq, mode)
        if scale not in ("linear", "dB"):
            raise ValueError(f"Unknown scale {scale!r}")
        power = mode in (None, "default", "psd")
        shown = spectra if scale == "linear" else (10 if power else 20) * np.log10(spectra)
        if xextent is None:
            more = (NFFT - noverlap) / (2 if Fs is None else Fs) / 2
            xextent = times.min() - more, times.max() + more
        frequencies = frequencies + (Fc or 0)
        image = self.imshow(shown[::-1], cmap, vmin=vmin, vmax=vmax, origin="upper",
                            extent=(*xextent, frequencies[0], frequencies[-1]), **kwargs)
        self.axis("auto")
        return spectra, frequencies, times, image
