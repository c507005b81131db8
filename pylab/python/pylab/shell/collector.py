"""Python's garbage collector rests while the program and its modules load.

What they make stays to the end: looking through it again and again, at the end too, took a tenth of
a short script's time.
"""
import gc

_young = True  # nothing of the user's was there to be collected, when the rest began


def rest():
    """Collect nothing until settle(); False where the collector was off already."""
    global _young
    if not gc.isenabled():
        return False
    # A program that had a lot of objects before, the user's among them, has been collected whole.
    _young = gc.get_stats()[-1]["collections"] == 0
    gc.disable()
    return True


def settle():
    """Collect again. In a young program, what is there now is never looked at again."""
    if _young:
        gc.freeze()
    gc.enable()


class Resting:
    """A `with` statement in which the collector rests."""

    def __enter__(self):
        self._began = rest()

    def __exit__(self, *error):
        if self._began:
            settle()
