"""Functions on the current axes or figure, made from methods."""


class _Unbound:
    """A method without its first parameter, for inspect.signature() and help()."""

    def __init__(self, method):
        self._method = method

    def __call__(self, *args, **kwargs):
        raise TypeError("only a description")

    @property
    def __signature__(self):
        from inspect import signature
        whole = signature(self._method)
        return whole.replace(parameters=list(whole.parameters.values())[1:])


def function_of(cls, current, method_name, name=None):
    """A function that calls a method of the current object, which `current` finds."""
    method = getattr(cls, method_name)

    def function(*args, **kwargs):
        return getattr(current(), method_name)(*args, **kwargs)
    function.__name__ = function.__qualname__ = name or method_name
    function.__module__ = "pylab.pyplot"
    function.__doc__ = method.__doc__
    function.__wrapped__ = _Unbound(method)
    return function
