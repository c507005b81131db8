"""Thousands of interrupts at random moments of mixed work: nothing is lost or left half done."""
import subprocess
from pathlib import Path

import pytest

from terminal import environment
from tree import APP

WORKER = Path(__file__).with_name("storm_worker.py")


def storm(folder, steps, program=APP, **env):
    """Interrupts as many steps of the worker at the plain prompt; (counts, all that was said)."""
    lines = [f"exec(open({str(WORKER)!r}).read())", *["step()"] * steps, "check()",
             "print('END', counts['interrupts'], counts['broken'])"]
    done = subprocess.run([program, "-i"], input="\n".join(lines) + "\n", text=True, cwd=folder,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=110 + steps / 5,
                          env=environment(folder, APP_PLAIN_PROMPT="1", **env))
    said = done.stdout
    assert done.returncode == 0, said[-3000:]
    ends = [text for text in said.splitlines() if "END " in text]
    assert ends, said[-3000:]
    return [int(number) for number in ends[0].split()[-2:]], said


def test_three_hundred_interrupts(tmp_path):
    (interrupts, broken), said = storm(tmp_path, 300)
    assert broken == 0, said[-3000:]
    assert interrupts == 300


@pytest.mark.stress
@pytest.mark.timeout(2500)
def test_ten_thousand_interrupts(tmp_path):
    (interrupts, broken), said = storm(tmp_path, 10_000)
    assert broken == 0, said[-3000:]
    assert interrupts == 10_000


@pytest.mark.stress
def test_the_worker_sees_what_is_broken(tmp_path):
    """A lock that is left, in a copy of the worker, is reported."""
    worker = tmp_path / "worker.py"
    whole = "    for _ in range(3000):\n        with lock:"
    broken = "    lock.acquire()\n    if True:\n        if True:"
    assert whole in WORKER.read_text()
    worker.write_text(WORKER.read_text().replace(whole, broken))
    lines = [f"exec(open({str(worker)!r}).read())", *["step()"] * 60, ""]
    done = subprocess.run([APP, "-i"], input="\n".join(lines), text=True, cwd=tmp_path,
                          capture_output=True, timeout=110,
                          env=environment(tmp_path, APP_PLAIN_PROMPT="1"))
    assert "BROKEN: the lock" in done.stdout
