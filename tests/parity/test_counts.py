"""Histograms of many numbers have NumPy's counts and edges."""
import json
import os
import subprocess

from tree import APP

CASES = os.path.join(os.path.dirname(__file__), "count_cases.py")


def test_counts_are_numpys():
    done = subprocess.run([APP, CASES], stdout=subprocess.PIPE, text=True, timeout=300, check=True)
    assert json.loads(done.stdout) == []
