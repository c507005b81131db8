"""Artist, the base of everything that is drawn, and setp() / getp()."""
from . import _core, _properties
from ._artist_clip import Clipping
from ._artist_details import Details
from ._artist_pick import Picking
from ._missing import HINT
from ._observed import Observed
from ._sticky import StickyEdges
from ._transform_spec import settle
from ._warnings import warn
from ._whole import whole


class Artist(Clipping, Picking, Details, Observed):
    """What every drawn object has: set(), get_x() and set_x() for each of its properties.

    An artist holds a handle to the core's object, `_h`; artists keep each other alive, the core
    keeps no Python object.
    """

    _properties = {}
    _handle_of = None
    figure = _home = None

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "draw" in vars(cls) and not cls.__module__.startswith("pylab"):
            warn(f"{cls.__name__}.draw() will not be called: drawing runs no Python "
                 f"here. ({HINT}.)")

    def __init__(self, handle, axes=None, figure=None):
        self._h = handle
        self.axes = axes
        self.figure = figure
        self._transform = None
        self._picker = None
        self._callbacks = {}

    @classmethod
    def _wrap(cls, handle, axes=None, figure=None):
        """The Python object of a handle that the core made."""
        made = cls.__new__(cls)
        Artist.__init__(made, handle, axes, figure)
        made._wrapped()
        return made

    def _wrapped(self):
        """For subclasses that hold more."""

    def _note(self):
        """What a figure file keeps besides what the core knows: JSON values by name."""
        return {}

    def _take_note(self, note):
        """Be again as _note() has described it."""

    def __reduce__(self):
        from ._figure_file import reduce_artist
        return reduce_artist(self)

    def __copy__(self):
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        made._h = _core.copy_artist(getattr(self._h, "_handle", self._h))
        return made

    @property
    def axes(self):
        """The axes that it is in, or None; once set it cannot be changed to others."""
        return self._home

    @axes.setter
    def axes(self, axes):
        if axes is not None and self._home is not None and axes is not self._home:
            raise ValueError("Can not reset the axes.  You are probably trying to re-use an "
                             "artist in more than one Axes which is not supported")
        self._home = axes

    stale = _removed = False
    _listed = False  # in fig.lines or fig.patches rather than in fig.artists
    _part_of = None  # (owner, attribute), where it is no child of axes or figures

    @property
    def sticky_edges(self):
        """Data values that margins do not cross: lists x and y, which can be changed in place."""
        return StickyEdges(self._h)

    zorder = property(lambda self: self.get_zorder(), lambda self, value: self.set_zorder(value))

    def set(self, **kwargs):
        """Set properties by name or alias; refused values leave the core's as they were."""
        cls = type(self)
        if "axes" in kwargs:
            self.axes = kwargs.pop("axes")
        own = cls.__dict__.get("_own_setters")
        if own is None:
            own = cls._own_setters = _properties.own_setters(cls)
        mine = kwargs.keys() & own
        if not mine:
            self._h.set(kwargs)
        else:
            self._h.set({k: v for k, v in kwargs.items() if k not in mine})
            for name in kwargs:
                if name in mine:
                    getattr(self, "set_" + name)(kwargs[name])
        if self._callbacks:
            self.pchanged()

    def update(self, props):
        """Set properties from a dict."""
        self.set(**props)

    def properties(self):
        """All properties and their values, as a dict."""
        return {name[4:]: getattr(self, name)() for name in sorted(dir(self))
                if name.startswith("get_") and name[4:] in self._properties}

    def update_from(self, other):
        """Take over the other artist's properties."""
        self._h.update_from(getattr(other._h, "_handle", other._h))

    def remove(self):
        """Take it out of its axes or figure."""
        if self.axes is None and self.figure is None:
            if self._removed:
                raise ValueError("the artist has been removed already")
            raise NotImplementedError("cannot remove artist")
        with whole:
            self._h.remove()
            for owner in (self.axes, self.figure):
                children = getattr(owner, "_children", ())
                if self in children:
                    children.remove(self)
                    owner._forget(self)
            self.axes = self.figure = None
            self._removed = True

    def get_figure(self):
        """Its figure, or None."""
        return self.figure

    def set_figure(self, fig):
        """Artists change their figure by being added to it."""
        if self.figure is not None and fig is not self.figure:
            raise RuntimeError("Can not put single artist in more than one figure")
        self.figure = fig

    def get_children(self):
        """The artists that it consists of."""
        return []

    def findobj(self, match=None, include_self=True):
        """All artists below it that match: a class, or a function of the artist."""
        if match is None:
            def matches(_): return True
        elif isinstance(match, type) and issubclass(match, Artist):
            def matches(artist): return isinstance(artist, match)
        elif callable(match):
            matches = match
        else:
            raise ValueError("match must be None, a matplotlib.artist.Artist subclass, or a "
                             "callable")
        found = [a for child in self.get_children() for a in child.findobj(matches)]
        if include_self and matches(self):
            found.append(self)
        return found

    def get_transform(self):
        """What its coordinates mean."""
        if self._transform is not None:
            return self._transform
        from .transforms import Anchored, IdentityTransform
        owner = self.axes if self.axes is not None else self.figure
        if owner is None:
            return IdentityTransform()
        return Anchored(self._h.get("transform"), owner)

    def set_transform(self, t):
        """Give its coordinates a meaning: ax.transData, ax.transAxes, Affine2D() + …; None: pixels.
        """
        if t is None:
            from .transforms import IdentityTransform
            t = IdentityTransform()
        self._h.set({"transform": t})
        self._transform = t
        if self.figure is not None:
            settle(self)

    def is_transform_set(self):
        """Whether set_transform() was called or axes have given it theirs."""
        return self._transform is not None or self.axes is not None

    def get_window_extent(self, renderer=None):
        """The box of its ink, pixels."""
        from .transforms import Bbox
        return Bbox(self._h.window_extent() or (0, 0, 0, 0))

    def get_tightbbox(self, renderer=None):
        """The part of get_window_extent() that is not clipped."""
        box = self.get_window_extent(renderer)
        return self._clipped(box) if self.get_clip_on() else box

    def draw(self, renderer=None):
        """Drawing is the core's; nothing needs to be done here."""

    def __str__(self):
        return type(self).__name__


_properties.install(Artist, "Artist")


def _flat(obj):
    if isinstance(obj, Artist):
        return [obj]
    if hasattr(obj, "flat"):
        return list(obj.flat)
    return [a for part in obj for a in (_flat(part) if isinstance(part, (list, tuple)) else [part])]


def _help(obj, name=None, file=None):
    table = {}
    for name_, type_, aliases, doc in obj._properties.values():
        table[name_] = (type_, aliases, doc)
    for prop in [name] if name else sorted(table):
        if prop not in table:
            raise AttributeError(f"{type(obj).__name__!r} object has no property {prop!r}")
        type_, aliases, doc = table[prop]
        print(f"    {' or '.join((prop, *sorted(aliases)))}: {type_}", file=file)


def setp(obj, *args, file=None, **kwargs):
    """Set properties of an artist or of several: setp(lines, 'lw', 2, color='r').

    Without properties it prints those there are; with one name, the values that one takes.

    Parameters
    ----------
    obj : Artist, or a list or array of them
    *args : a name, or pairs of names and values
    file : file, default the standard output
        Where it prints.
    **kwargs
        Properties.
    """
    objs = _flat(obj)
    if not objs:
        return
    if not kwargs and len(args) < 2:
        _help(objs[0], *args, file=file)
        return
    if len(args) % 2:
        raise ValueError("The set args must be string, value pairs")
    given = dict(zip(args[::2], args[1::2]))
    return [o.set(**{**given, **kwargs}) for o in objs]


def getp(obj, property=None):
    """The value of a property; without a name, all of them are printed.

    Parameters
    ----------
    obj : Artist
    property : str, optional

    Returns
    -------
    The value, or None
    """
    if property is None:
        for name, value in sorted(_flat(obj)[0].properties().items()):
            print(f"    {name} = {value}")
        return None
    return getattr(obj, "get_" + property)()


get = getp


def kwdoc(artist):
    """The properties of an artist class as text."""
    import io
    text = io.StringIO()
    _help(artist, file=text)
    return text.getvalue()
