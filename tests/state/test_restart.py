"""The choice of a stuck program: save everything and restart."""
import time

import pytest

STUCK = {
    "the lock kept": "from collections import deque; from itertools import count; "
                     "print('sta' 'rted'); deque(count(), maxlen=0)",
    "the lock free": "a = np.random.rand(4000, 4000); print('sta' 'rted'); np.linalg.svd(a)",
}


@pytest.mark.parametrize("name, prompt", [("the lock kept", "ipython"),
                                          ("the lock free", "ipython"), ("the lock kept", "plain")])
def test_a_stuck_program_is_saved_and_restarted(sessions, name, prompt):
    with sessions.start("-W", "ignore", "-pylab", prompt=prompt) as terminal:
        terminal.run("run loaded.py" if prompt == "ipython" else "run('loaded.py')")
        terminal.start(STUCK[name])
        terminal.expect("started")
        time.sleep(0.5)
        terminal.interrupt()
        terminal.expect("still in .*Ctrl-C again for a choice")
        terminal.interrupt()
        terminal.expect(r"\[w\] wait +\[s\] save everything and restart +\[q\] quit")
        pid = terminal.child.pid
        terminal.send("s")
        terminal.expect("saving…")
        terminal.expect("Resumed session-", timeout=60)
        terminal.expect_prompt()
        sessions.check(terminal)
        assert terminal.value("__import__('os').getpid()") == str(pid)
        assert terminal.value("callable(plt.plot), __import__('sys').warnoptions") == \
            "(True, ['ignore'])"
        assert sessions.files() == []
        # Ctrl-C works again.
        terminal.start("__import__('time').sleep(100)")
        time.sleep(0.5)
        terminal.interrupt()
        assert "KeyboardInterrupt" in terminal.expect_prompt()


def test_a_script_without_a_prompt_has_nothing_to_save(sessions):
    (sessions.folder / "stuck.py").write_text("print('sta' 'rted', flush=True)\nsum(range(10**15))")
    with sessions.program("stuck.py") as terminal:
        terminal.expect("started")
        time.sleep(0.5)
        terminal.interrupt()
        terminal.expect("Ctrl-C again for a choice")
        terminal.interrupt()
        terminal.expect(r"\[w\] wait +\[q\] quit")
        terminal.send("sq")
        assert terminal.wait_exit() == 130


def test_windows_come_back(sessions, display):
    with sessions.start("-pylab", env={"DISPLAY": display.name}) as terminal:
        terminal.run("plot([1, 5, 2]); title('kept'); figure(3); plot([2, 1]);")
        display.window("Figure 3")
        terminal.start(STUCK["the lock kept"])
        terminal.expect("started")
        time.sleep(0.5)
        terminal.interrupt()
        terminal.expect("Ctrl-C again for a choice")
        terminal.interrupt()
        terminal.expect(r"\[s\] save everything and restart")
        terminal.send("s")
        terminal.expect("Resumed session-", timeout=60)
        terminal.expect_prompt()
        for number in (1, 3):
            display.window(f"Figure {number}")
        assert terminal.value("get_fignums(), figure(1).axes[0].get_title(), "
                              "list(gca().lines[0].get_ydata())") == "([1, 3], 'kept', [1, 5, 2])"
