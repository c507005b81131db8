"""What calls functions when it is changed: artists and containers of them."""


class Observed:
    """Part of Artist and Container, which keep the functions in `_callbacks`, by number."""

    def add_callback(self, func):
        """Call func(it) in pchanged(), as set() does when it changed something; returns an id."""
        number = max(self._callbacks, default=-1) + 1
        self._callbacks[number] = func
        return number

    def remove_callback(self, oid):
        """Forget a callback."""
        self._callbacks.pop(oid, None)

    def pchanged(self):
        """Call the callbacks."""
        for func in list(self._callbacks.values()):
            func(self)
