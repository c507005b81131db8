"""The many forms of legend()'s arguments."""
from ._warnings import warn
from .artist import Artist
from .collections import (CircleCollection, Collection, LineCollection, PathCollection,
                          PolyCollection, RegularPolyCollection)
from .container import BarContainer, ErrorbarContainer, StemContainer
from .lines import Line2D
from .patches import Patch
from .text import Text

# What a legend shows without a handler of the caller's.
_SHOWN = (Line2D, Patch, PathCollection, PolyCollection, LineCollection, RegularPolyCollection,
          CircleCollection, BarContainer, ErrorbarContainer, StemContainer, tuple)


def handler_in(handlers, handle):
    """The handler of an artist, or of its class or a class above it; None if there is none."""
    try:
        return handlers[handle]
    except (TypeError, KeyError):  # TypeError: it cannot be a key
        pass
    return next((handlers[cls] for cls in type(handle).__mro__ if cls in handlers), None)


def has_sample(handle, handlers=None):
    """Whether a legend can show it."""
    from .legend import Legend
    own = {**Legend._more_handlers, **(handlers or {})}
    return isinstance(handle, _SHOWN) or handler_in(own, handle) is not None


def _candidates(axes, handlers):
    """Lines, shapes and collections in matplotlib's order, then containers."""
    for ax in axes:
        for artist in (*ax._children, *getattr(ax, "_containers", ())):
            label = artist.get_label()
            if not isinstance(artist, (Line2D, Patch, Collection, Text, *_SHOWN)):
                continue
            if has_sample(artist, handlers):
                if label != "_nolegend_":
                    yield artist
            elif label and not label.startswith("_") and not isinstance(artist, Text):
                warn(f"Legend does not support handles for {type(artist).__name__} instances.\n"
                     "See: https://matplotlib.org/stable/tutorials/intermediate/legend_guide.html"
                     "#implementing-a-custom-legend-handler")


def labelled(axes, handlers=None):
    """The artists of these axes that a legend shows by itself."""
    return [a for a in _candidates(axes, handlers)
            if a.get_label() and not a.get_label().startswith("_")]


def parse_arguments(axes, args, kwargs):
    """(handles, labels, other keyword arguments) from legend()'s many forms."""
    kwargs = dict(kwargs)
    handlers = kwargs.get("handler_map")
    handles, labels = kwargs.pop("handles", None), kwargs.pop("labels", None)
    if (handles is not None or labels is not None) and args:
        warn("You have mixed positional and keyword arguments, some input may be discarded.")
    if handles is not None and labels is not None:
        pass
    elif handles is not None:
        handles = list(handles)
        labels = [h.get_label() for h in handles]
    elif labels is not None:
        handles = _candidates(axes, handlers)
    elif not args:
        handles = labelled(axes, handlers)
        labels = [h.get_label() for h in handles]
        if not handles:
            import logging
            logging.getLogger("matplotlib.legend").warning(
                "No artists with labels found to put in legend.  Note that artists whose label "
                "start with an underscore are ignored when legend() is called with no argument.")
    elif len(args) == 1:
        labels = args[0]
        if any(isinstance(label, Artist) for label in labels):
            raise TypeError("A single argument passed to legend() must be a list of labels, but "
                            "found an Artist in there.")
        handles = _candidates(axes, handlers)
    else:
        handles, labels = args[:2]
        if len(args) > 2:
            kwargs["loc"] = args[2]
    pairs = list(zip(handles, labels))
    return [h for h, _ in pairs], [label for _, label in pairs], kwargs


_PROP = {"size": "fontsize", "fontsize": "fontsize", "family": "fontfamily",
         "fontfamily": "fontfamily", "weight": "fontweight", "fontweight": "fontweight",
         "style": "fontstyle", "fontstyle": "fontstyle"}
_NOT_OURS = {"variant", "stretch", "fname", "math_fontfamily"}


def font_of(prop):
    """Font properties (a dict, a family or a FontProperties) by our names."""
    if isinstance(prop, str):
        prop = {"family": prop}
    elif not isinstance(prop, dict):
        from .font_manager import FontProperties
        font = FontProperties._from_any(prop)._for_text()
        prop = {name: font["font" + name] for name in ("size", "family", "weight", "style")}
    unknown = prop.keys() - _PROP.keys() - _NOT_OURS
    if unknown:
        raise TypeError(f"FontProperties.__init__() got an unexpected keyword argument "
                        f"{sorted(unknown)[0]!r}")
    return {_PROP[name]: value for name, value in prop.items()
            if name in _PROP and value is not None}


def core_arguments(kwargs):
    """Keyword arguments of a Legend in the forms that the core takes."""
    if kwargs.get("title_fontsize") is not None and \
            kwargs.get("title_fontproperties") is not None:
        raise ValueError("title_fontsize and title_fontproperties can't be specified at the same "
                         "time.")
    plain = {}
    for name, value in kwargs.items():
        if name == "prop":
            plain.update({} if value is None else font_of(value))
        elif name == "title_fontproperties":
            plain.update({} if value is None else
                         {"title_" + k: v for k, v in font_of(value).items()})
        elif name == "bbox_to_anchor" and hasattr(value, "bounds"):
            plain[name] = value.bounds
        elif name == "shadow" and isinstance(value, dict):
            plain[name] = True
        elif name == "ncol":
            plain.setdefault("ncols", value)
        elif name in ("bbox_transform", "title") and value is None:
            continue
        elif name == "title":
            plain[name] = str(value)
        else:
            plain[name] = value
    if kwargs.get("prop") is not None:  # it wins
        plain.pop("fontsize", None)
        plain.update({k: v for k, v in font_of(kwargs["prop"]).items() if k == "fontsize"})
    if plain.get("fontsize", 0) is None:
        del plain["fontsize"]
    return plain
