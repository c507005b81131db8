"""Histograms as numpy's, with the same counts; many numbers are counted in parallel."""
import numpy as np

from . import _core

_MANY = 10_000  # fewer are counted by NumPy as fast
_TYPES = ("float64", "float32", "int64", "int32", "uint8")
_EXACT = 2.0 ** 53  # beyond it whole numbers are no doubles


def limits(values):
    """(smallest, largest, whether all are finite), of the finite ones; None without any."""
    if values.dtype.name in _TYPES and values.dtype.isnative and values.ndim == 1:
        return _core.number_limits(values)
    finite = values[np.isfinite(values)] if values.dtype.kind == "f" else values
    if not len(finite):
        return None
    return np.min(finite), np.max(finite), len(finite) == len(values)


def histogram(values, bins, range=None, weights=None, density=False, found=None):
    """numpy.histogram(); found: limits(values), where they are known."""
    if weights is None and type(values) is np.ndarray and _can_count(values):
        found = found or limits(values)
    else:
        found = None
    edges = None if found is None else _edges(values, bins, range, found)
    if edges is None:
        return np.histogram(values, bins, range=range, weights=weights, density=density)
    counts = _core.histogram(values, edges)
    if density:
        return counts / np.diff(edges).astype(float) / counts.sum(), edges
    return counts, edges


def histogram2d(x, y, bins, range, density, weights):
    """numpy.histogram2d()."""
    x, y = np.asarray(x), np.asarray(y)
    edges = None
    if weights is None and _can_count(x) and _can_count(y) and len(x) == len(y):
        edges = _edges2d(x, y, bins, range)
    if edges is None:
        return np.histogram2d(x, y, bins, range, density, weights)
    counts = _core.histogram2d(x, y, *edges).astype(float)
    counts = counts.reshape([len(e) - 1 for e in edges])
    if density:
        total = counts.sum()
        counts = counts / np.diff(edges[0])[:, None] / np.diff(edges[1])[None, :] / total
    return counts, *edges


def _can_count(values):
    return values.ndim == 1 and len(values) >= _MANY and values.dtype.isnative and \
        values.dtype.name in _TYPES


def _edges(values, bins, range, found):
    """The edges that numpy makes, or None where it is to speak for itself."""
    low, high, all_finite = found
    if values.dtype.kind == "i" and max(-low, high) >= _EXACT:
        return None
    if isinstance(bins, str):
        edges = np.histogram_bin_edges(values, bins, range) if all_finite else None
        return edges if edges is not None and _apart(edges) else None
    if np.ndim(bins) == 0:
        if range is None and not all_finite:
            return None
        edges = np.histogram_bin_edges(np.array([low, high]).astype(values.dtype), bins, range)
        return edges if _apart(edges) else None
    edges = np.asarray(bins)
    good = edges.ndim == 1 and len(edges) > 1 and edges.dtype.kind in "if" and \
        (edges[:-1] <= edges[1:]).all()
    return edges if good else None


def _apart(edges):
    """Whether rounding cannot put a number into another bin than a neighbour; NumPy may do so."""
    width = (float(edges[-1]) - float(edges[0])) / (len(edges) - 1)
    return width > 16 * np.spacing(np.abs(edges[[0, -1]]).max()) and \
        len(edges) * np.finfo(edges.dtype).eps < 0.01


def _edges2d(x, y, bins, range):
    ends = [limits(v) for v in (x, y)]
    if None in ends or not all(e[2] for e in ends) or \
            any(v.dtype.kind == "i" and max(-e[0], e[1]) >= _EXACT for v, e in zip((x, y), ends)):
        return None
    edges = np.histogram2d(*(np.array(e[:2]) for e in ends), bins, range)[1:]
    return None if any(len(e) < 2 for e in edges) else edges
