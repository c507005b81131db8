"""Statistics of box plots and violins."""
import itertools

import numpy as np


def columns_of(x, name):
    """Flat arrays, one for each data set: columns of an array, items of a list."""
    if hasattr(x, "to_numpy"):
        x = x.to_numpy()
    if isinstance(x, np.ndarray):
        x = np.atleast_1d(x.T)
        if x.ndim == 1 and x.size == 0:
            return [np.empty(0)]
        if x.ndim == 1 and np.ndim(x[0]) == 0:
            return [x]
        if x.ndim <= 2:
            return [np.reshape(row, -1) for row in x]
        raise ValueError(f"{name} must have 2 or fewer dimensions")
    x = list(x)
    if not x:
        return [np.empty(0)]
    if all(np.ndim(v) == 0 for v in x):
        return [np.asarray(x)]
    return [np.reshape(np.asanyarray(v), -1) for v in x]


def boxplot_stats(X, whis=1.5, bootstrap=None, labels=None, autorange=False):
    """Statistics of box plots, a dict for each data set.

    Parameters
    ----------
    X : N numbers, or a sequence of data sets
    whis : float or (low, high), default 1.5
        Reach of the whiskers in interquartile ranges, or two percentiles.
    bootstrap : int, optional
        Samples for the confidence interval of the median.
    labels : list of str, optional

    Returns
    -------
    list of dict : label, mean, iqr, cilo, cihi, whishi, whislo, fliers, q1, med, q3
    """
    X = columns_of(X, "X")
    if labels is None:
        labels = itertools.repeat(None)
    elif len(labels) != len(X):
        raise ValueError("Dimensions of labels and X must be compatible")
    found = []
    for values, label in zip(X, labels):
        stats = {} if label is None else {"label": label}
        values = np.asarray(values.data[~values.mask] if np.ma.isMaskedArray(values) else values)
        if not len(values):
            stats.update(fliers=np.array([]), **{key: np.nan for key in (
                "mean", "med", "q1", "q3", "iqr", "cilo", "cihi", "whislo", "whishi")})
        else:
            stats.update(_box(values, whis, bootstrap, autorange))
        found.append(stats)
    return found


def _box(values, whis, bootstrap, autorange):
    q1, median, q3 = np.percentile(values, [25, 50, 75])
    spread = q3 - q1
    if spread == 0 and autorange:
        whis = (0, 100)
    low, high = _interval(values, median, spread, bootstrap)
    if np.iterable(whis) and not isinstance(whis, str):
        least, most = np.percentile(values, whis)
    elif np.isreal(whis):
        least, most = q1 - whis * spread, q3 + whis * spread
    else:
        raise ValueError("whis must be a float or list of percentiles")
    below, above = values[values >= least], values[values <= most]
    whislo = q1 if not len(below) or below.min() > q1 else below.min()
    whishi = q3 if not len(above) or above.max() < q3 else above.max()
    fliers = np.concatenate([values[values < whislo], values[values > whishi]])
    return {"mean": np.mean(values), "med": median, "q1": q1, "q3": q3, "iqr": spread,
            "cilo": low, "cihi": high, "whislo": whislo, "whishi": whishi, "fliers": fliers}


def _interval(values, median, spread, bootstrap):
    """The 95 % interval of the median (McGill et al. 1978, or by resampling)."""
    if bootstrap is None:
        half = 1.57 * spread / np.sqrt(len(values))
        return median - half, median + half
    chosen = np.random.randint(0, len(values), size=(bootstrap, len(values)))
    return np.percentile(np.median(values[chosen], axis=1), [2.5, 97.5])


def violin_stats(X, method, points=100, quantiles=None):
    """Statistics of violins, a dict for each data set.

    Parameters
    ----------
    X : N numbers, or a sequence of data sets
    method : function of (values, places) that answers the density there
    points : int, default 100
    quantiles : sequence of sequences of numbers in 0..1, optional

    Returns
    -------
    list of dict : coords, vals, mean, median, min, max, quantiles
    """
    X = columns_of(X, "X")
    if quantiles is not None and len(quantiles) != 0:
        quantiles = columns_of(quantiles, "quantiles")
    else:
        quantiles = [[]] * len(X)
    if len(X) != len(quantiles):
        raise ValueError("List of violinplot statistics and quantiles values must have the same "
                         "length")
    found = []
    for values, wanted in zip(X, quantiles):
        low, high = np.min(values), np.max(values)
        places = np.linspace(low, high, points)
        found.append({"vals": method(values, places), "coords": places, "mean": np.mean(values),
                      "median": np.median(values), "min": low, "max": high,
                      "quantiles": np.atleast_1d(np.percentile(values, 100 * np.asarray(wanted)))})
    return found


def kernel_density(values, places, bw_method=None):
    """A density from Gaussian kernels at `places` (Scott 1992 and Silverman 1986 for widths)."""
    values = np.asarray(values, float)
    count = len(values)
    factor = _bandwidth(bw_method, count)
    width = np.std(values, ddof=1) * factor
    scale = np.sqrt(0.5) / width
    far = np.subtract.outer(np.asarray(places, float) * scale, values * scale)
    np.multiply(far, far, out=far)
    np.negative(far, out=far)
    return np.exp(far, out=far).sum(axis=1) / (count * width * np.sqrt(2 * np.pi))


def _bandwidth(method, count):
    if method is None or method == "scott":
        return count ** -0.2
    if method == "silverman":
        return (count * 3 / 4) ** -0.2
    if np.isscalar(method) and not isinstance(method, str):
        return method
    if callable(method):
        from types import SimpleNamespace
        return method(SimpleNamespace(num_dp=count, dim=1, scotts_factor=lambda: count ** -0.2,
                                      silverman_factor=lambda: (count * 3 / 4) ** -0.2))
    raise ValueError("`bw_method` should be 'scott', 'silverman', a scalar or a callable")
