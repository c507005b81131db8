"""A worker thread with queues, stopped while it is busy: `app examples/worker.py`.

The main thread waits for results; Ctrl-C ends the wait, and the worker is asked to end:
by a mark in the queue when it waits, and by PyThreadState_SetAsyncExc when it is at work. Only
the worker is hit; the answer of SetAsyncExc is checked.
"""
import ctypes
import queue
import threading
import time


class Stop(Exception):
    """Raised in the worker, at its next line of Python."""


class Worker(threading.Thread):
    """Calls the functions of a queue one after the other."""

    def __init__(self):
        super().__init__(daemon=True)
        self.work, self.results = queue.Queue(), queue.Queue()
        self.start()

    def run(self):
        try:
            while (function := self.work.get()) is not None:
                self.results.put(function())
        except Stop:
            self.results.put("stopped")

    def stop(self):
        self.work.put(None)
        hit = ctypes.pythonapi.PyThreadState_SetAsyncExc(
            ctypes.c_ulong(self.ident), ctypes.py_object(Stop))
        if hit > 1:  # never more than one thread
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self.ident), None)
        self.join(5)


def endless():
    while True:
        time.sleep(0.01)


worker = Worker()
worker.work.put(lambda: 6 * 7)
print("first result:", worker.results.get())
worker.work.put(endless)
print("waiting; press Ctrl-C", flush=True)
try:
    worker.results.get()
except KeyboardInterrupt:
    worker.stop()
    print("the worker says:", worker.results.get(timeout=5))
    print("it is alive:", worker.is_alive())
