"""The display server is killed in mid-computation with a gigabyte loaded: nothing is lost."""
import signal
import time

import pytest

from window import Display

GIGABYTE = 125_000_000
LOST = r"The display \S+ is lost: .*shell.reopen\(\) shows them again."
WINDOWS = ("Figure 1", "Figure 7", "named")


@pytest.fixture
def screens(tmp_path):
    """Makes displays that the test may let die."""
    made = []

    def new():
        folder = tmp_path / f"display{len(made)}"
        folder.mkdir()
        made.append(Display(folder, manager=False))
        return made[-1]
    yield new
    for screen in made:
        screen.close()


def die_in_mid_computation(terminal, screen):
    terminal.start("steps = 0; print('run' 'ning')\nwhile True: s = numbers.sum(); steps += 1\n")
    terminal.expect("running")
    time.sleep(0.5)
    screen.server.kill()
    terminal.expect(LOST)


@pytest.mark.stress
@pytest.mark.timeout(300)
def test_a_gigabyte_outlives_the_display(sessions, screens):
    screen = screens()
    with sessions.start("-pylab", env={"DISPLAY": screen.name}) as terminal:
        sessions.load(terminal, GIGABYTE)
        for name in WINDOWS:
            screen.window(name)
        terminal.run("shown = [fig, figure('named'), figure(7), unmanaged]")
        terminal.run("looks = [look(f) for f in shown]; del shown")  # a window has its least size
        die_in_mid_computation(terminal, screen)
        time.sleep(0.5)
        terminal.interrupt()
        assert "KeyboardInterrupt" in terminal.expect_prompt()  # it had gone on
        sessions.check_looks(terminal)
        terminal.run("before = id(numbers), id(fig)")
        screen = screens()
        terminal.run(f"shell.reopen('{screen.name}')")
        for name in WINDOWS:
            screen.window(name)
        assert terminal.value("before == (id(numbers), id(fig)), steps > 0") == "(True, True)"
        die_in_mid_computation(terminal, screen)
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_exit(100) == -signal.SIGTERM
        assert "session saved" in terminal.text
    screen = screens()
    with sessions.start("-pylab", "--resume", env={"DISPLAY": screen.name}) as terminal:
        for name in WINDOWS:
            screen.window(name)
        sessions.check(terminal, GIGABYTE)
