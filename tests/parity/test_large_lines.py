"""Lines of many points: appending, memory, files."""
import json
import os
import subprocess

from tree import APP

CASES = os.path.join(os.path.dirname(__file__), "large_line_cases.py")


def test_large_lines():
    done = subprocess.run([APP, CASES], stdout=subprocess.PIPE, text=True, timeout=120, check=True)
    facts = json.loads(done.stdout)
    assert facts and [name for name, true in facts.items() if not true] == []
