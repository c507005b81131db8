"""Set-up of all Python tests: tests/support is importable, and no test hangs."""
import signal
import sys
import threading
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "support"))

pytest_plugins = ["window"]  # its fixtures

DEFAULT_TIMEOUT = 120  # s, for each of a test's set-up, call and tear-down


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_call(item):
    if threading.current_thread() is not threading.main_thread():
        # Where several files are run at a time a worker may have its tests beside its main thread,
        # and no alarm can be set there.
        yield
        return
    marker = item.get_closest_marker("timeout")
    seconds = marker.args[0] if marker else DEFAULT_TIMEOUT

    def expire(signum, frame):
        pytest.fail(f"still running after {seconds} s")

    previous = signal.signal(signal.SIGALRM, expire)
    signal.alarm(seconds)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, previous)


pytest_runtest_setup = pytest_runtest_teardown = pytest_runtest_call
