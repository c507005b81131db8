"""The matplotlibrc file: where it is found, and what its lines mean."""
import os

_NAME = "matplotlibrc"
_made = []  # the folder made for a session whose own one cannot be written


def _logger():
    import logging
    return logging.getLogger("matplotlib")


def _folder(xdg, below_home):
    chosen = os.environ.get("MPLCONFIGDIR")
    if chosen:
        return os.path.realpath(chosen)
    base = os.environ.get(xdg) or os.path.join(os.path.expanduser("~"), below_home)
    return os.path.join(base, "matplotlib")


def _usable(folder):
    """The folder, made where it was missing; a passing one where it cannot be written."""
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError:
        pass
    if os.path.isdir(folder) and os.access(folder, os.W_OK):
        return folder
    if not _made:
        import atexit
        import shutil
        import tempfile
        _made.append(tempfile.mkdtemp(prefix="matplotlib-"))
        os.environ["MPLCONFIGDIR"] = _made[0]
        atexit.register(shutil.rmtree, _made[0], ignore_errors=True)
        _logger().warning(
            "Matplotlib created a temporary config/cache directory at %s because the default path "
            "(%s) is not a writable directory; it is highly recommended to set the MPLCONFIGDIR "
            "environment variable to a writable directory", _made[0], folder)
    return _made[0]


def get_configdir():
    """The folder of matplotlibrc and stylelib: $MPLCONFIGDIR, or matplotlib in $XDG_CONFIG_HOME
    (~/.config)."""
    return _usable(_folder("XDG_CONFIG_HOME", ".config"))


def get_cachedir():
    """The folder for what can be made again: $MPLCONFIGDIR, or matplotlib in $XDG_CACHE_HOME
    (~/.cache)."""
    return _usable(_folder("XDG_CACHE_HOME", ".cache"))


def own_data():
    """The folder of the data that come with the program: style sheets and a matplotlibrc file."""
    return os.path.join(os.path.dirname(__file__), "mpl-data")


def matplotlib_fname():
    """The matplotlibrc file in force: of the working folder, $MATPLOTLIBRC (the file, or its
    folder), the configuration folder, /etc, or the one that comes with the program."""
    places = [_NAME]
    given = os.environ.get("MATPLOTLIBRC")
    if given is not None:
        places += [given, os.path.join(given, _NAME)]
    places += [os.path.join(_folder("XDG_CONFIG_HOME", ".config"), _NAME), "/etc/" + _NAME]
    for place in places:
        if os.path.isfile(place):
            return place
    return os.path.join(own_data(), _NAME)


def without_comment(line):
    """What stands before a '#' that is not between double quotes."""
    if '"' not in line:
        return line.partition("#")[0].strip()
    quoted = False
    for at, letter in enumerate(line):
        if letter == '"':
            quoted = not quoted
        elif letter == "#" and not quoted:
            return line[:at].strip()
    return line.strip()


def _entries(lines, fname):
    """(value, line, its number) by the key; what cannot be read is logged."""
    found = {}
    for number, line in enumerate(lines, 1):
        text = without_comment(line)
        if not text:
            continue
        key, colon, value = (part.strip() for part in text.partition(":"))
        place = (fname, number, line.rstrip("\n"))
        if not colon:
            _logger().warning("Missing colon in file %r, line %d (%r)", *place)
            continue
        if key in found:
            _logger().warning("Duplicate key in file %r, line %d (%r)", *place)
        if len(value) > 1 and value[0] == value[-1] == '"':
            value = value[1:-1]
        found[key] = (value, place)
    return found


def _lines(fname):
    if isinstance(fname, str) and fname.startswith(("http://", "https://", "ftp://", "file:")):
        raise OSError(f"{fname!r} is a URL; style sheets and matplotlibrc files are read from "
                      "files only")
    try:
        with open(os.path.expanduser(fname), encoding="utf-8") as file:
            return file.readlines()
    except UnicodeDecodeError:
        _logger().warning("Cannot decode configuration file %r as utf-8.", fname)
        raise


def read_file(fname, fail_on_error=False):
    """The parameters that a file names, as RcParams."""
    from ._rc import RcParams
    return _parsed(_lines(fname), fname, fail_on_error, RcParams())


def _parsed(lines, fname, fail_on_error, config):
    for key, (value, place) in _entries(lines, fname).items():
        if key not in config.validate:
            from ._rc import _unknown
            near = _unknown(key).partition("parameters). ")[2]
            _logger().warning("Bad key %s in file %s, line %s (%r)%s", key, *place,
                              near and "\n" + near)
            continue
        try:
            config[key] = value
        except Exception as error:
            if fail_on_error:
                raise
            _logger().warning("Bad value in file %r, line %d (%r): %s", *place, error)
    return config


def start_file():
    """The parameters of the matplotlibrc file in force; None where it names none."""
    name = matplotlib_fname()
    if os.path.dirname(name) == own_data():
        return None
    found = read_file(name)
    if os.environ.get("MPLBACKEND") or _shows_windows(dict.get(found, "backend")):
        dict.pop(found, "backend", None)
    return found


def _shows_windows(backend):
    # Whichever toolkit a file names, windows are this program's own.
    from ._figures import _NO_WINDOWS
    return backend is not None and backend.lower() not in _NO_WINDOWS
