"""What is asked for and not here: errors that name the nearest name and the way out."""

HINT = "`app --matplotlib` runs the script with matplotlib itself"


def missing(owner, name, names):
    """AttributeError for `owner` ("module 'pylab'", "'Axes' object") without `name`."""
    from difflib import get_close_matches
    near = get_close_matches(name, [n for n in names if not n.startswith("_")], 1, 0.75)
    meant = f" Did you mean {near[0]!r}?" if near else ""
    if name.startswith("__"):
        return AttributeError(f"{owner} has no attribute {name!r}")
    return AttributeError(f"{owner} has no attribute {name!r}.{meant} ({HINT}.)")


def missing_module(name):
    """ImportError for a module of matplotlib's that is not here."""
    return ModuleNotFoundError(f"No module named {name!r} in this program ({HINT}.)", name=name)


def not_in_list(what, given, allowed):
    """ValueError for a value that is none of those allowed."""
    words = ", ".join(map(repr, allowed))
    return ValueError(f"{given!r} is not a valid value for {what}; supported values are {words}")
