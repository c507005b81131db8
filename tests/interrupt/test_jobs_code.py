"""Background jobs from code: shell.bg, shell.jobs, and what a stop may and may not hit."""
import re
import signal
import subprocess
import time

import pytest

from bars import bar
from terminal import environment
from test_ladder import HEAD, STUBBORN
from tree import APP


def run(folder, code, timeout=90):
    """Run a script without a prompt; returns what it printed. It must end by itself."""
    file = folder / "program.py"
    file.write_text("import sys, time\nfrom pylab import shell\n" + code)
    done = subprocess.run([APP, file], cwd=folder, env=environment(folder), text=True,
                          capture_output=True, timeout=timeout)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_stop_never_hits_another_thread(tmp_path):
    """Jobs end by themselves in just the moment when they are stopped; threads start meanwhile."""
    run(tmp_path, """
import random, threading
hit = []
def bystander():
    while not over.is_set():
        try:
            for i in range(100): pass
            time.sleep(0.0001)
        except BaseException as error:
            hit.append(error)
def late():
    try:
        for i in range(1000): pass
    except BaseException as error:
        hit.append(error)
def busy(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end: pass
    return 'whole'
def sleepy(seconds):
    time.sleep(seconds)
    return 'whole'
over = threading.Event()
others = [threading.Thread(target=bystander) for i in range(2)]
for thread in others: thread.start()
ends = {'done': 0, 'stopped': 0}
for i in range(400):
    job = shell.bg(random.choice([busy, sleepy]), random.uniform(0, 0.004))
    end = time.perf_counter() + random.uniform(0, 0.005)
    while time.perf_counter() < end: pass
    job.stop()
    threads = [threading.Thread(target=late) for i in range(2)]  # in place of the job's
    for thread in threads: thread.start()
    assert job.wait(20), job
    for thread in threads: thread.join()
    assert (job.state, job.result) in (('done', 'whole'), ('stopped', None)), job.traceback
    ends[job.state] += 1
over.set()
for thread in others: thread.join()
assert not hit, hit
assert min(ends.values()) > 10, ends
""")


def test_stubborn_jobs_are_unwound(tmp_path):
    for number, code in enumerate(STUBBORN.values()):
        (tmp_path / f"stubborn{number}.py").write_text(HEAD + code)
    run(tmp_path, f"""
jobs = [shell.bg(f'run stubborn{{number}}.py') for number in range({len(STUBBORN)})]
time.sleep(1)
for job in jobs: job.stop()
end = time.monotonic() + 10
for job in jobs: job.wait(max(0, end - time.monotonic()))
for job in jobs: job.stop()  # a clean-up that does not end
for job in jobs: assert job.wait(20), job
for job in jobs: assert job.state == 'stopped' and not job.namespace['lock'].locked(), job
""")


def test_a_clean_up_may_take_its_time(tmp_path):
    run(tmp_path, """
log = []
def work():
    try:
        time.sleep(1000)
    finally:
        for i in range(25):
            time.sleep(0.1)
            log.append(i)
job = shell.bg(work)
time.sleep(0.1)
job.stop()
assert job.wait(30) and job.state == 'stopped'
assert log == list(range(25)), log
job = shell.bg(work)
time.sleep(0.1)
job.stop()
time.sleep(0.2)
job.stop()  # in a hurry
assert job.wait(30) and len(log) < 50, log
""")


def test_our_own_long_work_stops_and_can_be_done_again(tmp_path):
    stopped = run(tmp_path, """
import numpy as np
import matplotlib.pyplot as plt
def work():
    plt.plot(np.random.rand(3_000_000))
    try:
        while True:
            plt.savefig('long.svg')
    finally:
        plt.figure()
        plt.plot([1, 2])
        plt.savefig('short.png')
job = shell.bg(work)
time.sleep(1)
began = time.monotonic()
job.stop()
assert job.wait(30) and job.state == 'stopped', (job, job.traceback)
print(time.monotonic() - began)
""")
    assert (tmp_path / "short.png").stat().st_size > 1000
    assert float(stopped) < bar(0.5)


def test_what_a_job_has_started_ends_with_it(tmp_path):
    run(tmp_path, """
import os
job = shell.bg(lambda: os.system('sleep 1000; true'))
time.sleep(0.5)
def children(task): return open(f'{task}/children').read().split()
shells = children(f'/proc/self/task/{job._thread.native_id}')
sleeps = [pid for shell_pid in shells for pid in children(f'/proc/{shell_pid}/task/{shell_pid}')]
assert shells and sleeps
job.stop()
assert job.wait(20) and job.state == 'stopped', job
time.sleep(0.5)
def alive(pid):
    try: return open(f'/proc/{pid}/stat').read().split()[2] not in 'ZX'
    except OSError: return False
assert not any(map(alive, shells + sleeps))
""")


def test_kbint_and_ipbreak_are_the_jobs_own(tmp_path):
    run(tmp_path, """
seen = []
def work():
    while not shell.KBINT:
        try:
            time.sleep(0.01)
        except KeyboardInterrupt:
            pass
    seen.append(shell.KBINT)
    shell.ipbreak()
job = shell.bg(work)
time.sleep(0.1)
job.stop()
assert job.wait(20) and job.state == 'done' and seen == [True], job
assert not shell.KBINT
""")


def test_a_shield_holds_the_stop_back(tmp_path):
    run(tmp_path, """
log = []
def work():
    while True:
        with shell.shield():
            log.append('in')
            time.sleep(0.3)
            log.append('out')
job = shell.bg(work)
time.sleep(0.1)
job.stop()
assert job.wait(20) and job.state == 'stopped' and log == ['in', 'out'], log
""")


def test_stopping_leaves_the_interpreter_quick(tmp_path):
    """A stop that was never raised must leave no mark that all threads look for."""
    before, after = map(float, run(tmp_path, """
def spent():
    began = time.process_time()
    for i in range(2_000_000): pass
    return time.process_time() - began
print(min(spent() for i in range(5)))
for i in range(50):
    job = shell.bg(lambda: None)
    job.stop()
    assert job.wait(20)
job = shell.bg(time.sleep, 0.2)
job._task.stop()
job.wait()
print(min(spent() for i in range(5)))
""").split())
    assert after < 1.5 * before


def test_a_traced_thread_goes_on_while_a_job_cannot_be_stopped(tmp_path):
    run(tmp_path, """
import zlib
data = bytes(10**9)
job = shell.bg(lambda: [zlib.compress(data, 9) for i in range(1)])
time.sleep(0.3)
job.stop()
sys.settrace(lambda *arguments: None)
def function(): return 1
end = time.monotonic() + 2
while job.running and time.monotonic() < end: function()
sys.settrace(None)
assert job.wait(60)
""")


def test_a_script_waits_for_its_jobs(tmp_path):
    assert run(tmp_path, "shell.bg(lambda: time.sleep(0.5) or print('late'))\nprint('end')") \
        == "end\n[1] late\n"


def test_ctrl_c_ends_a_script_that_waits_for_its_jobs(tmp_path):
    (tmp_path / "program.py").write_text(
        "import time\nfrom pylab import shell\nshell.bg(time.sleep, 1000)\nprint('end')\n")
    program = subprocess.Popen([APP, "program.py"], cwd=tmp_path, env=environment(tmp_path),
                               text=True, stdout=subprocess.PIPE)
    assert program.stdout.readline() == "end\n"
    time.sleep(0.5)
    program.send_signal(signal.SIGINT)
    program.wait(timeout=20)


def test_the_mapping(tmp_path):
    run(tmp_path, """
first = shell.bg(lambda: 1)
second = shell.bg(time.sleep, 1000)
assert first.wait(20)
assert list(shell.jobs) == [1, 2] and shell.jobs[2] is second and len(shell.jobs) == 2
assert shell.jobs.running() == [second] and second.state == 'running' and second.elapsed < 60
assert '[2]  running' in repr(shell.jobs)
try: del shell.jobs[2]
except ValueError as error: assert 'running' in str(error)
try: shell.jobs[7]
except KeyError as error: assert 'there are: 1, 2' in str(error)
shell.jobs.clear()
assert list(shell.jobs) == [2]
second.stop()
assert second.wait(20) and not second.stop() and isinstance(second.exception, KeyboardInterrupt)
""")


def test_a_failed_job_of_a_script_shows_its_traceback(tmp_path):
    (tmp_path / "program.py").write_text("from pylab import shell\nshell.bg('1/0')\n")
    done = subprocess.run([APP, "program.py"], cwd=tmp_path, env=environment(tmp_path), text=True,
                          capture_output=True, timeout=60)
    assert re.search(r"\[1\] failed after .*: 1/0\nTraceback .*\n  File \"<job 1>\", line 1, in "
                     r"<module>\n    1/0", done.stderr), done.stderr


@pytest.mark.parametrize("what, error", [("''", "ValueError"), ("5", "ValueError"),
                                         ("'1/0', 5", "TypeError"), ("'x ='", "SyntaxError")])
def test_bad_arguments(tmp_path, what, error):
    run(tmp_path, f"try: shell.bg({what})\nexcept {error}: pass\nelse: assert False\n"
                  "assert not shell.jobs")


def test_a_notice_between_two_steps_of_the_prompt_is_shown_at_once(tmp_path):
    """What comes after before_prompt() does not wait for the next prompt."""
    shown = run(tmp_path, """
from pylab.shell.job_output import screen
screen.has_prompt = True
screen.before_prompt()
screen.notice("late")
screen.drain()
with screen.around_reader():
    screen.show_held()
""")
    assert "late" in shown
