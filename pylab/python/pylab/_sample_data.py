"""matplotlib's sample data, and where matplotlib's own data are."""
import functools
import io
import sys
from pathlib import Path

import numpy as np

from ._missing import HINT

_OWN = Path(__file__).parent / "mpl-data"


@functools.cache
def _installed():
    """The data directory of a matplotlib that is installed, or None. It is not imported."""
    from importlib.machinery import PathFinder
    found = PathFinder.find_spec("matplotlib")
    places = [Path(found.origin).parent / "mpl-data"] if found and found.origin else []
    places += [Path(prefix, "share/matplotlib/mpl-data") for prefix in (sys.prefix, "/usr")]
    return next((place for place in places if (place / "matplotlibrc").is_file()), None)


def get_data_path():
    """The directory of matplotlib's data where matplotlib is installed, else this package's."""
    return str(_installed() or _OWN)


def _path_of(fname):
    for directory in (_OWN, _installed()):
        if directory and (directory / "sample_data" / fname).is_file():
            return directory / "sample_data" / fname
    raise FileNotFoundError(f"there is no sample data file {str(fname)!r}: neither in this program "
                            f"nor in an installed matplotlib ({HINT})")


def get_sample_data(fname, asfileobj=True, *, np_load=True):
    """A file of matplotlib's sample data.

    Parameters
    ----------
    fname : str
        Such as 'goog.npz'.
    asfileobj : bool, default True
        Open the file; '.gz' is unpacked. False: its path.
    np_load : bool, default True
        Load '.npy' and '.npz'; False: open them.

    Returns
    -------
    file, array, NpzFile or str

    Raises
    ------
    FileNotFoundError
    """
    path = _path_of(fname)
    if not asfileobj:
        return str(path)
    if path.suffix == ".gz":
        import gzip
        return gzip.open(path)
    if path.suffix in (".npy", ".npz") and np_load:
        return _Archive(path) if path.suffix == ".npz" else _array(path)
    return path.open("r" if path.suffix in (".csv", ".xrc", ".txt") else "rb")


def _array(path):
    array = np.load(path).view(_Array)
    file = io.BytesIO(path.read_bytes())
    array.read, array.seek, array.tell, array.close = file.read, file.seek, file.tell, file.close
    return array


class _Array(np.ndarray):
    """An array that is a file for np.load(), too, as older scripts load it."""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


class _Archive(np.lib.npyio.NpzFile):
    """An NpzFile that is a file for np.load(), too, as older scripts load it."""

    def __init__(self, path):
        self._bytes = io.BytesIO(path.read_bytes())
        super().__init__(io.BytesIO(self._bytes.getvalue()), own_fid=True)
        for name in ("read", "seek", "seekable", "tell"):
            setattr(self, name, getattr(self._bytes, name))
