"""Style sheets by their names and files."""
import os
from contextlib import contextmanager

from .._rc import (STYLE_BLACKLIST, rc_context, rc_params_from_file, rcdefaults, rcParams,
                   rcParamsDefault)
from .._rc_files import get_configdir, own_data
from .._warnings import MatplotlibDeprecationWarning, warn

__all__ = ["available", "context", "library", "reload_library", "use"]

BASE_LIBRARY_PATH = os.path.join(own_data(), "stylelib")
USER_LIBRARY_PATHS = [os.path.join(get_configdir(), "stylelib")]
STYLE_EXTENSION = "mplstyle"
_ALIASES = {"mpl20": "default", "mpl15": "classic"}
_OLD_NAMES = ("seaborn", *("seaborn-" + part for part in (
    "bright", "colorblind", "dark", "darkgrid", "dark-palette", "deep", "muted", "notebook",
    "paper", "pastel", "poster", "talk", "ticks", "white", "whitegrid")))


def _present_name(name):
    """The name by which a sheet is kept; the old names of seaborn's are no longer in use."""
    if name not in _OLD_NAMES:
        return name
    warn("The seaborn styles shipped by Matplotlib are deprecated since 3.6, as they no "
         "longer correspond to the styles shipped by seaborn. However, they will remain available "
         "as 'seaborn-v0_8-<style>'. Alternatively, directly use the seaborn API instead.",
         MatplotlibDeprecationWarning)
    return name.replace("seaborn", "seaborn-v0_8")


class _Library(dict):
    """The parameters of the sheets by their names; a sheet is read when it is first asked for."""

    def __init__(self):
        super().__init__()
        self._files = {}

    def _read(self, name):
        while self._files.get(name):
            found = rc_params_from_file(self._files[name].pop(0), use_default_template=False)
            if super().get(name) is None:
                super().__setitem__(name, found)
            else:
                super().__getitem__(name).update(found)

    def __getitem__(self, key):
        key = _present_name(key)
        self._read(key)
        return super().__getitem__(key)

    def get(self, key, default=None):
        """The sheet of that name, or `default`."""
        return self[key] if key in self else default

    def values(self):
        """The sheets."""
        return [self[key] for key in self]

    def items(self):
        """Names and sheets."""
        return [(key, self[key]) for key in self]

    def copy(self):
        """The sheets by their names, as a dict."""
        return dict(self.items())


library = _Library()
available = []


def _sheets(folder):
    try:
        names = sorted(os.listdir(os.path.expanduser(folder)))
    except OSError:
        return {}
    end = "." + STYLE_EXTENSION
    return {name[:-len(end)]: os.path.join(os.path.expanduser(folder), name)
            for name in names if name.endswith(end)}


def reload_library():
    """Look for the sheets anew: those that come with the program, then the user's own."""
    library.clear()
    library._files.clear()
    for folder in (BASE_LIBRARY_PATH, *USER_LIBRARY_PATHS):
        for name, path in _sheets(folder).items():
            library._files.setdefault(name, []).append(path)
            dict.setdefault(library, name, None)
    available[:] = sorted(library)


def read_style_directory(style_dir):
    """The sheets of a folder: RcParams by their names."""
    return {name: rc_params_from_file(path, use_default_template=False)
            for name, path in _sheets(style_dir).items()}


def update_user_library(library):
    """Add the sheets of the user's folder to a dict of sheets, and return it."""
    for folder in USER_LIBRARY_PATHS:
        update_nested_dict(library, read_style_directory(folder))
    return library


def update_nested_dict(main_dict, new_dict):
    """Add the parameters of each sheet in `new_dict` to the sheet of that name."""
    for name, parameters in new_dict.items():
        main_dict.setdefault(name, {}).update(parameters)
    return main_dict


def _apply(parameters, tell=True):
    for key in parameters if tell else ():
        if key in STYLE_BLACKLIST:
            warn(f"Style includes a parameter, {key!r}, that is not related to style.  Ignoring "
                 "this parameter.")
    rcParams.update({key: parameters[key] for key in parameters if key not in STYLE_BLACKLIST})


def _use_one(style):
    if not isinstance(style, (str, os.PathLike)):
        return _apply(style)
    if isinstance(style, str):
        style = _ALIASES.get(style, style)
        if style == "default":
            return _apply(rcParamsDefault, tell=False)
        name = _present_name(style)
        if name in library:
            return _apply(library[name])
    try:
        found = rc_params_from_file(style, use_default_template=False)
    except OSError as error:
        raise OSError(_not_found(style)) from error
    _apply(found)


def _not_found(style):
    from difflib import get_close_matches
    near = get_close_matches(str(style), available, 1, 0.6)
    meant = f". Did you mean {near[0]!r}?" if near else ""
    return (f"{style!r} not found in the style library and input is not a valid URL or path; see "
            f"`style.available` for list of available styles{meant}")


def use(style):
    """Take the parameters of a style sheet, or of several, one after the other.

    Parameters
    ----------
    style : str, path-like, dict or list of these
        The name of a sheet (`plt.style.available` lists them; 'default' is how everything looks
        without one), the path of a file, or parameters by their names. Parameters that a sheet
        does not name stay as they are.

    Raises
    ------
    OSError
        For a name that is neither a sheet nor a file that can be read.
    """
    single = isinstance(style, (str, os.PathLike)) or hasattr(style, "keys")
    for one in [style] if single else style:
        _use_one(one)


@contextmanager
def context(style, after_reset=False):
    """A style within a with block, or within a function that this decorates.

    Parameters
    ----------
    style : str, path-like, dict or list of these
        As for use().
    after_reset : bool, default False
        Whether everything that the style does not name has its default within the block.
    """
    with rc_context():
        if after_reset:
            rcdefaults()
        use(style)
        yield


reload_library()
