"""Pictures keep the type of their numbers, and show files and read-only arrays without a copy."""
import json
import os
import subprocess

from tree import APP

CASES = os.path.join(os.path.dirname(__file__), "image_memory_cases.py")


def test_types_and_memory():
    done = subprocess.run([APP, CASES], stdout=subprocess.PIPE, text=True, timeout=120, check=True)
    facts = json.loads(done.stdout)
    assert facts and [name for name, true in facts.items() if not true] == []
