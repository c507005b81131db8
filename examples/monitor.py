"""A guard thread stops a script that runs away: `app examples/monitor.py`.

The script runs in the main thread, as it always does; the guard looks at it from outside and
interrupts it by shell.interrupt(), which does what Ctrl-C does. Code that swallows the first
interrupt is left by the next one.
"""
import threading
import time

from pylab import shell


class Guard(threading.Thread):
    """Interrupts the block of its `with` statement once too_much() is true."""

    def __init__(self, too_much, every=0.1):
        super().__init__(daemon=True)
        self._too_much, self._every = too_much, every
        self._over = threading.Event()

    def __enter__(self):
        self.start()

    def __exit__(self, *error):
        self._over.set()

    def run(self):
        while not self._over.wait(self._every):
            if self._too_much():
                shell.interrupt()
                if self._over.wait(1):
                    return


def runaway(rows):
    while True:  # meant to end some day
        rows.append(sum(range(1000)))


rows = []
start = time.monotonic()
try:
    with Guard(lambda: len(rows) > 10_000 or time.monotonic() - start > 5):
        runaway(rows)
except KeyboardInterrupt:
    print(f"the guard stopped it; {len(rows) > 0} rows are kept")
