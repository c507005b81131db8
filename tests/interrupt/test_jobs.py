"""Background jobs at the prompt: output, the line about the end, stop, pause, fg, exit."""
import re
import time

from bars import bar
from terminal import Terminal


def line(terminal, command):
    """The command as this prompt takes it: `%stop 1` or `stop("1")`."""
    if terminal.kind == "ipython":
        return f"%{command}"
    name, _, argument = command.partition(" ")
    return f"{name}({argument!r})" if argument else f"{name}()"


def start(terminal, what):
    """Start a job; returns its number. What shows() looks at begins here."""
    terminal.kind = getattr(terminal, "kind", "ipython")
    terminal.mark = len(terminal.text)
    return int(re.search(r"\[(\d+)\] ", terminal.run(line(terminal, f"bg {what}")))[1])


def shows(terminal, pattern, timeout=20):
    """Wait until the pattern has been shown since the last start; return its position."""
    end = time.monotonic() + timeout
    while not (match := re.compile(pattern, re.MULTILINE).search(terminal.text, terminal.mark)):
        terminal.read(0.05)
        assert time.monotonic() < end, f"no {pattern!r} in {terminal.text[terminal.mark:]!r}"
    return match.start()


def script(terminal, name, text):
    (terminal.folder / name).write_text(text)
    return f"run {name}"


def test_a_script_runs_beside_the_prompt(terminal):
    number = start(terminal, script(terminal, "beside.py", """
import time
kept = []
for i in range(3):
    kept.append(i)
    print('line', i)
    print('no', 'end', end='')
    time.sleep(0.3)
    print()
def size(): return len(kept)
"""))
    terminal.send("6*")  # what is being typed stays
    places = [shows(terminal, rf"\[{number}\] line {i}$") for i in range(3)]
    shows(terminal, rf"\[{number}\] done after [\d.]+ s: run beside\.py\n")
    assert places == sorted(places) and "] no end\n" in terminal.text
    terminal.read(0.5)
    assert "42" in terminal.run("7")
    assert terminal.value("kept, size()") == "([0, 1, 2], 3)"
    job = f"shell.jobs[{number}]"
    assert terminal.value(f"{job}.output.count('line'), {job}.namespace['kept'] is kept") \
        == "(3, True)"


def test_a_statement_binds_at_once_and_has_a_result(terminal):
    number = start(terminal, "import time; bound = 1; time.sleep(0.5); bound + 5")
    assert terminal.value("bound") == "1"
    shows(terminal, rf"\[{number}\] done")
    assert terminal.value(f"shell.jobs[{number}].result, shell.jobs[{number}].state") \
        == "(6, 'done')"


def test_a_failure_is_told_and_its_traceback_is_the_users(terminal):
    number = start(terminal, script(terminal, "fails.py", "kept = 1\ndef f(x):\n    return 1 / x\n"
                                                          "f(0)\n"))
    shows(terminal, rf"\[{number}\] failed after .*\n +ZeroDivisionError: division by zero")
    terminal.read(0.5)
    shown = terminal.run(line(terminal, f"fg {number}"))
    assert shown.index("fails.py\", line 4") < shown.index("fails.py\", line 3")
    assert "pylab" not in shown and "threading" not in shown
    assert terminal.value("kept") == "1"


def test_stop_keeps_what_was_bound(terminal):
    number = start(terminal, script(terminal, "stopped.py", """
import time
got = []
while True:
    got.append(1)
    time.sleep(0.01)
"""))
    time.sleep(0.3)
    assert f"[{number}] stopped after" in terminal.run(line(terminal, f"stop {number}"))
    assert terminal.value(f"len(got) > 5, shell.jobs[{number}].state") == "(True, 'stopped')"


def test_the_prompt_works_while_a_job_floods(terminal):
    number = start(terminal, "[print('flood', i) for i in range(20000)] and None")
    assert terminal.value("6*7") == "42"
    shows(terminal, rf"\[{number}\] done", timeout=60)
    shown = re.findall(rf"\[{number}\] flood (\d+)$", terminal.text, re.MULTILINE)
    assert shown == [str(i) for i in range(20000)]


def test_only_the_jobs_own_prints_are_prefixed(terminal):
    number = start(terminal, "import time; time.sleep(0.2); print('from the job')")
    shown = terminal.run("import threading; t = threading.Timer(0.4, print, ['from a timer']); "
                         "t.start(); print('from the prompt'); t.join()")
    shown += terminal.run("1")
    assert re.search(rf"^\[{number}\] from the job$", shown, re.MULTILINE)
    assert re.search("^from the prompt$", shown, re.MULTILINE)
    assert re.search("^from a timer$", shown, re.MULTILINE)


def test_pause_and_resume(terminal):
    number = start(terminal, script(terminal, "steps.py", "import time\nsteps = 0\nwhile True:\n"
                                                          "    steps += 1\n    time.sleep(0.01)\n"))
    job = f"shell.jobs[{number}]"
    time.sleep(0.2)
    if terminal.kind == "ipython":
        assert re.search(rf"\[{number}\] paused at steps\.py:\d", terminal.run(f"%pause {number}"))
    else:  # pause is pylab's there
        terminal.run(f"{job}.pause()")
        time.sleep(0.2)
    before = terminal.value(f"{job}.state, {job}.namespace['steps']")
    assert before.startswith("('paused'")
    time.sleep(0.3)
    assert terminal.value(f"{job}.state, {job}.namespace['steps']") == before
    assert "running" in terminal.run(line(terminal, f"resume {number}"))
    time.sleep(0.2)
    assert terminal.value(f"({job}.state, {job}.namespace['steps']) != {before}") == "True"
    terminal.run(f"{job}.pause()")
    assert f"[{number}] stopped" in terminal.run(line(terminal, f"stop {number}"))


def test_fg_shows_plainly_and_ctrl_c_stops_the_job(terminal):
    number = start(terminal, script(terminal, "front.py", """
import time
turn = 0
while True:
    time.sleep(0.6)
    turn += 1
    print('turn', turn)
"""))
    shows(terminal, rf"\[{number}\] turn 1$")
    terminal.start(line(terminal, f"fg {number}"))
    terminal.expect(r"\nturn \d+\n")
    terminal.expect(r"\nturn \d+\n")
    terminal.interrupt()
    shown = terminal.expect_prompt()
    assert "front.py" in shown and "JobStopped" in shown
    assert terminal.value(f"turn > 2, shell.jobs[{number}].state") == "(True, 'stopped')"


def test_fg_gives_the_result(ipython):
    number = start(ipython, "__import__('time').sleep(0.5) or 6 * 7")
    assert re.search(r"Out\[\d+\]: 42", ipython.run(f"%fg {number}"))


def test_a_cell_of_several_lines(ipython):
    ipython.mark = len(ipython.text)
    ipython.run(r"get_ipython().run_cell('%%bg\nfor i in range(3):\n    print(\'cell\', i)')")
    shows(ipython, r"\] cell 2$")


def test_mistakes_are_told_in_one_line(terminal):
    for command, text in {"stop 999": "there is no job 999", "fg x": "'x' is no number of a job",
                          "bg run nowhere.py": "nowhere.py", "bg 1 +": "invalid syntax",
                          "bg run a.py b": "takes no arguments"}.items():
        shown = terminal.run(line(terminal, command))
        assert text in shown and "Traceback" not in shown


def test_a_job_cannot_read_from_the_terminal(terminal):
    number = start(terminal, "input('name? ')")
    shows(terminal, rf"\[{number}\] failed.*\n.*a background job cannot read from the terminal")


BLOCKED = {
    "sleep": "time.sleep(1000)",
    "lock": "l = threading.Lock(); l.acquire(); l.acquire()",
    "lock with a limit": "l = threading.Lock(); l.acquire(); l.acquire(timeout=1000)",
    "condition": "c = threading.Condition(); c.acquire(); c.wait()",
    "event": "threading.Event().wait()",
    "queue": "queue.Queue().get()",
    "simple queue": "queue.SimpleQueue().get()",
    "socket": "a, b = socket.socketpair(); a.recv(1)",
    "accept": "s = socket.create_server(('127.0.0.1', 0)); s.accept()",
    "pipe": "r, w = os.pipe(); os.read(r, 1)",
    "select": "select.select([], [], [])",
    "subprocess": "subprocess.run(['sleep', '1000'])",
    "os.system": "os.system('sleep 1000')",
    "join": "t = threading.Thread(target=gate.wait, daemon=True); t.start(); t.join()",
    "loop": "while True: pass",
    "generator": "sum(1 for i in itertools.count())",
    "sort": "while True: sorted(range(10**6), key=lambda i: -i)",
}


def test_blocking_calls_are_woken(ipython):
    ipython.run("import itertools, os, queue, select, socket, subprocess, threading, time; "
                "gate = threading.Event(); lasted = {}; names = {}")
    for name, code in BLOCKED.items():
        number = start(ipython, code)
        time.sleep(0.3)
        ipython.run(f"j = shell.jobs[{number}]; t0 = time.monotonic(); j.stop(); "
                    f"lasted[{name!r}] = j.wait(20) and time.monotonic() - t0, j.state")
    lasted = eval(ipython.value("lasted"))
    ipython.run("gate.set()")
    assert {name: state for name, (_, state) in lasted.items()} == dict.fromkeys(BLOCKED, "stopped")
    late = {name: seconds for name, (seconds, _) in lasted.items()
            if seconds > bar(0.5 if name in ("os.system", "subprocess") else 0.2)}
    assert not late


def test_a_call_that_cannot_be_stopped_is_told(ipython):
    number = start(ipython, script(ipython, "stuck.py", "import hashlib\nwhile True:\n"
                                   "    hashlib.pbkdf2_hmac('sha256', b'', b'', 12_000_000)\n"))
    time.sleep(0.2)
    assert "is being stopped" in ipython.run(f"%stop {number}")
    shows(ipython, rf"\[{number}\] is in one call at stuck\.py:3 that cannot be stopped; it ends")
    assert ipython.value("6*7") == "42"
    shows(ipython, rf"\[{number}\] stopped after", timeout=60)


def test_exit_warns_once_and_stops_the_jobs(tmp_path):
    for kind in ("ipython", "plain"):
        folder = tmp_path / kind
        folder.mkdir()
        with Terminal(folder=folder, prompt=kind) as program:
            program.kind = kind
            program.expect_prompt()
            start(program, "import time; time.sleep(0.1)\ntry:\n    time.sleep(1000)\n"
                           "finally:\n    open('clean', 'w').close()"
                  if kind == "plain" else script_of_exit(folder))
            leave = "exit()" if kind == "plain" else "exit"
            assert "There are running jobs: [1]" in program.run(leave)
            program.run("1")
            assert "There are running jobs: [1]" in program.run(leave)
            program.start(leave)
            assert program.wait_exit() == 0
        assert (folder / "clean").exists()


def script_of_exit(folder):
    (folder / "wait.py").write_text("import time\ntry:\n    time.sleep(1000)\n"
                                    "finally:\n    open('clean', 'w').close()\n")
    return "run wait.py"


def test_a_saved_session_names_the_jobs_that_run(tmp_path):
    with Terminal(folder=tmp_path, env={"XDG_STATE_HOME": str(tmp_path)}) as program:
        program.kind, program.folder = "ipython", tmp_path
        program.expect_prompt()
        number = start(program, script(program, "load.py", "import time\ndata = [1, 2]\n"
                                                           "time.sleep(1000)\n"))
        time.sleep(0.3)
        shown = program.run("%save_state mine")
        assert f"not saved: [{number}] run load.py (Job): it was running" in shown
        assert "data" in program.run("__import__('pylab').shell.saved_states('mine')")
        program.run("%stop")
