"""Limits on time.

With APP_TEST_BARS=1, for a machine that does nothing else, a limit holds as it is written. Without,
only its order of magnitude is asserted, so that a busy machine fails no test.
"""
import os

SLACK = 1 if os.environ.get("APP_TEST_BARS") == "1" else 10


def bar(limit):
    """The limit to assert for one of `limit` (any unit)."""
    return limit * SLACK
