"""Calls that are refused leave axes as they were: artists, limits, units, the cycle's colours."""
import functools

# text() is not among them: it makes its artist whole before the axes get it.
_GUARDED = """
acorr angle_spectrum annotate arrow axhline axhspan axline axvline axvspan bar bar_label barh
boxplot broken_barh bxp cohere csd ecdf errorbar eventplot fill fill_between fill_betweenx
grouped_bar hexbin hist hist2d hlines imshow loglog magnitude_spectrum matshow pcolor pcolorfast
pcolormesh phase_spectrum pie pie_label plot plot_date psd scatter semilogx semilogy specgram spy
stackplot stairs stem step table violin violinplot vlines xcorr
""".split()


def guard(cls):
    """Have the plotting methods of a class of axes change nothing when they raise."""
    for name in _GUARDED:
        if hasattr(cls, name):
            setattr(cls, name, _guarded(getattr(cls, name)))


def _guarded(method):
    @functools.wraps(method)
    def call(self, *args, **kwargs):
        before = _Before(self)
        try:
            return method(self, *args, **kwargs)
        except Exception:
            before.restore(self)
            raise
    return call


class _Before:
    """Axes before a call."""

    def __init__(self, axes):
        self._mark = axes._h.mark()
        self._fill_at = axes._fill_at
        self._at = axes._cycle and axes._cycle.position
        self._artists, self._containers = len(axes._children), len(axes._containers)
        self._units = [(axis._shared, axis._shared.kept()) for axis in (axes.xaxis, axes.yaxis)]

    def restore(self, axes):
        for artist in axes._children[self._artists:]:
            artist.remove()
        del axes._containers[self._containers:]
        for shared, kept in self._units:
            vars(shared).update(kept)
        axes._h.go_back(self._mark)
        if self._at is not None:
            axes._set_cycle(axes._cycle.steps, self._at)
        axes._fill_at = self._fill_at
