"""Methods that derive from the core's property tables: set_x(), get_x() and their aliases."""
from . import _core


def _setter(name, type_, doc):
    def set_(self, value):
        self._h.set({name: value})
    set_.__name__ = "set_" + name
    set_.__qualname__ = "set_" + name
    set_.__doc__ = f"{doc}\n\nParameters\n----------\n{name} : {type_}"
    set_._derived = True
    return set_


def _getter(name, type_, doc):
    def get(self):
        return self._h.get(name)
    get.__name__ = get.__qualname__ = "get_" + name
    get.__doc__ = f"{doc}\n\nReturns\n-------\n{type_}"
    get._derived = True
    return get


def _alias(verb, alias, name):
    method = f"{verb}_{name}"

    def call(self, *args):
        return getattr(self, method)(*args)
    call.__name__ = call.__qualname__ = f"{verb}_{alias}"
    call.__doc__ = f"Alias of {method}()."
    call._derived = True
    return call


def install(cls, kind):
    """Give `cls` what the core's table `kind` declares and `cls` has not got."""
    table = dict(cls._properties)
    for name, aliases, type_, _, doc in _core.properties(kind):
        table[name] = (name, type_, tuple(aliases), doc)
        if not hasattr(cls, "set_" + name):
            setattr(cls, "set_" + name, _setter(name, type_, doc))
        if not hasattr(cls, "get_" + name):
            setattr(cls, "get_" + name, _getter(name, type_, doc))
        for alias in aliases:
            table[alias] = table[name]
            for verb in ("set", "get"):
                if not hasattr(cls, f"{verb}_{alias}"):
                    setattr(cls, f"{verb}_{alias}", _alias(verb, alias, name))
    cls._properties = table


def only_here(cls, kwargs):
    """Take out of keyword arguments those that a written set_x() handles, the core knowing nothing
    of them."""
    names = [k for k in kwargs if k not in cls._properties and hasattr(cls, "set_" + k)]
    return {k: kwargs.pop(k) for k in names}


def own_setters(cls):
    """Names (aliases too) that a written set_x() handles, not the core alone."""
    own = set()
    for base in cls.__mro__:
        for attribute, method in list(vars(base).items()):  # other threads set class attributes
            if attribute.startswith("set_") and not hasattr(method, "_derived"):
                name = attribute[4:]
                own.add(name)
                if name in cls._properties:
                    own.update(cls._properties[name][2])
    return own
