"""Thousands of interrupts at random moments of mixed work: nothing is lost or left half done."""
import subprocess
from pathlib import Path

import pytest

from terminal import environment
from tree import APP, ROOT

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
@pytest.mark.timeout(400)
def test_a_thousand_interrupts_under_address_sanitizer(tmp_path):
    """Python itself is not instrumented; its allocator's memory is, as far as malloc knows it."""
    program = ROOT / "build" / "asan" / "bin" / "app"
    assert program.exists(), "cmake --preset asan; ninja -C build/asan headless"
    # Crashes are the program's own to handle. It replaces operator new, but for the form that does
    # not throw, which the sanitizer takes over, so that new and delete seem not to belong together.
    options = f"detect_leaks=0:handle_segv=0:alloc_dealloc_mismatch=0:log_path={tmp_path}/report"
    (interrupts, broken), said = storm(
        tmp_path, 1000, program, ASAN_OPTIONS=options,
        UBSAN_OPTIONS=f"print_stacktrace=1:log_path={tmp_path}/report")
    assert [path.read_text() for path in tmp_path.glob("report.*")] == []
    assert broken == 0, said[-3000:]
    assert interrupts == 1000


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
