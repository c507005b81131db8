"""A lock that no interrupt leaves held: `app examples/lock.py`.

`with lock:` is safe against Ctrl-C; between `lock.acquire()` and `try:` there is a gap that an
interrupt can hit. Where the two cannot be one, shell.shield() closes the gap. A section that
must be whole, such as two changes that belong together, stands in a shield, too.
"""
import threading
import time

from pylab import shell

lock = threading.Lock()
done, count = [], 0


def record(value):
    global count
    with shell.shield():
        lock.acquire()
        try:
            done.append(value)
            time.sleep(0.001)
            count += 1
        finally:
            lock.release()


print("working; press Ctrl-C", flush=True)
try:
    value = 0
    while True:
        record(value)
        value += 1
except KeyboardInterrupt:
    print("held:", lock.locked(), "whole:", len(done) == count, "done:", count > 0)
