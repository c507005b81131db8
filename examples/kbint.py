"""The old recipe: Ctrl-C sets KBINT, the script stops where it likes: `app examples/kbint.py`.

At the prompt of `app -pylab`, `run examples/kbint.py` leaves the results in the namespace.
"""
import time

from pylab import shell

results = []
print("working; press Ctrl-C", flush=True)
with shell.flag_only():
    while not shell.KBINT:
        results.append(len(results))
        time.sleep(0.001)
print("stopped by the flag; results are whole:", results == list(range(len(results))))
shell.KBINT = False
