"""Very many points and shapes: what is under the pointer, files."""
import json
import os
import subprocess

from tree import APP

CASES = os.path.join(os.path.dirname(__file__), "large_point_cases.py")


def test_large_points():
    done = subprocess.run([APP, CASES], stdout=subprocess.PIPE, text=True, timeout=120, check=True)
    facts = json.loads(done.stdout)
    assert facts and [name for name, true in facts.items() if not true] == []
