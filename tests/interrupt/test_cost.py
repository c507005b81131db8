"""What the ladder costs a pure-Python loop: against the same Python library without it."""
import statistics
import subprocess

from bars import bar
from tree import APP, ROOT

PLAIN = ROOT / "build" / "release" / "bin" / "plain_python"
LOOP = """
import time
def loop(n):
    total = 0
    for i in range(n):
        total += i & 3
        if total > 1_000_000_000:
            total = 0
start = time.process_time()
loop(4_000_000)
print(time.process_time() - start)
"""


def test_a_loop_is_as_fast_as_in_plain_python():
    times = {PLAIN: [], APP: []}
    for turn in range(7):
        for program in (PLAIN, APP) if turn % 2 else (APP, PLAIN):
            out = subprocess.run([str(program), "-c", LOOP], check=True, text=True, timeout=60,
                                 stdout=subprocess.PIPE).stdout
            times[program].append(float(out))
    plain, ours = (statistics.median(times[program]) for program in (PLAIN, APP))
    assert ours / plain - 1 < bar(0.01)
