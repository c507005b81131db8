"""The GUI thread and the program: -gthread, shell.gui(), callbacks at the prompt, the end."""
import os
import re
import subprocess
import time

import pytest

from terminal import Terminal, environment
from tree import APP
from window import Display, wait_until


@pytest.fixture(scope="module")
def display(tmp_path_factory):
    screen = Display(tmp_path_factory.mktemp("display"))
    yield screen
    screen.close()


def run(folder, *arguments, **more):
    return subprocess.run([APP, *arguments], cwd=folder, env=environment(folder, **more),
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)


def check(display, folder, code, *options, code_expected=0):
    result = run(folder, *(options or ["-gthread"]), "-c", code, DISPLAY=display.name)
    assert result.stderr == ""
    assert result.returncode == code_expected
    return result.stdout


def test_no_display_is_said_in_one_line(tmp_path):
    result = run(tmp_path, "-gthread", "-c", "print('ran')")
    assert (result.stdout, result.returncode) == ("ran\n", 0)
    assert re.fullmatch(r"app: no display: .*\n", result.stderr)
    result = run(tmp_path, "-c", "from pylab import shell; shell.gui(print)")
    assert re.search(r"^RuntimeError: no display: ", result.stderr, re.MULTILINE)


def test_no_pylab_names(display, tmp_path):
    assert check(display, tmp_path, "print('plot' in globals())") == "False\n"


def test_gui_runs_in_the_gui_thread_and_returns_the_result(display, tmp_path):
    assert check(display, tmp_path, """
from pylab import shell
import threading
def f(a, b=0):
    return threading.get_ident() != threading.main_thread().ident, a + b
print(shell.gui(f, 1, b=2), shell.gui(lambda: shell.gui(f, 3)))
try:
    shell.gui(lambda: 1 / 0)
except ZeroDivisionError as error:
    print(error)
""") == "(True, 3) (True, 3)\ndivision by zero\n"


OWN_WINDOW = """
import gi, threading
gi.require_version("Gtk", "4.0")
from gi.repository import GLib, Gtk
from pylab import shell

done = threading.Event()
def build():
    global window
    window = Gtk.Window(title="My own")
    button = Gtk.Button(label="press")
    button.connect("clicked", lambda b: done.set())
    window.set_child(button)
    window.set_default_size(300, 200)
    window.present()
"""


def test_a_window_of_the_users_own(display, tmp_path):
    program = subprocess.Popen(
        [APP, "-gthread", "-c", OWN_WINDOW + """
GLib.idle_add(build)
print(done.wait(20))
shell.gui(lambda: window.destroy())
"""], env=environment(tmp_path, DISPLAY=display.name), stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True)
    window = display.window("My own")
    x, y, width, height = display.geometry(window)
    wait_until(lambda: not display.click((x + width // 2, y + height // 2))
               and (program.poll() is not None), "the click", step=0.3)
    out, error = program.communicate(timeout=20)
    assert (out, error, program.returncode) == ("True\n", "", 0)


def test_another_main_loop_raises(display, tmp_path):
    assert check(display, tmp_path, """
from gi.repository import GLib
try:
    GLib.MainLoop().run()
except RuntimeError as error:
    print(error)
own = GLib.MainContext.new()
loop = GLib.MainLoop.new(own, False)
source = GLib.timeout_source_new(10)
source.set_callback(lambda *a: loop.quit())
source.attach(own)
loop.run()
print("own context runs")
""") == ("GLib.MainLoop.run: the GUI thread runs the main loop already; reach it with "
         "GLib.idle_add or shell.gui(function)\nown context runs\n")


def test_a_main_loop_runs_where_there_is_no_gui_thread(tmp_path):
    result = run(tmp_path, "-c", "from gi.repository import GLib; loop = GLib.MainLoop()\n"
                 "GLib.timeout_add(10, loop.quit); loop.run(); print('ran')")
    assert (result.stdout, result.stderr) == ("ran\n", "")


ENDINGS = {
    "sys.exit(3)": 3, "raise SystemExit('text')": 1, "1/0": 1, "pass": 0,
    "import os; os._exit(5)": 5, "import os; os.kill(os.getpid(), 15)": -15,
    "raise KeyboardInterrupt": -2,
    "import threading, time; threading.Thread(target=time.sleep, args=(.3,)).start()": 0,
}


@pytest.mark.parametrize("option", ["-pylab", "-gthread"])
@pytest.mark.parametrize("ending", ENDINGS)
def test_exit_codes_with_a_running_gui_thread(display, tmp_path, option, ending):
    start = "ion(); plot([1, 2])\n" if option == "-pylab" else \
        OWN_WINDOW + "GLib.idle_add(build)\nGLib.timeout_add(1, lambda: True)\n"
    result = run(tmp_path, option, "-c", f"import sys\n{start}{ending}", DISPLAY=display.name)
    assert result.returncode == ENDINGS[ending]
    assert "terminate" not in result.stderr and "Gtk" not in result.stderr


def test_interrupts_are_blocked_in_all_other_threads(display, tmp_path):
    out = check(display, tmp_path, """
import os, time
ion(); plot([1, 2]); draw(); pause(0.5)
interrupt, main = 1 << (2 - 1), os.getpid()
for thread in map(int, os.listdir('/proc/self/task')):
    with open(f'/proc/self/task/{thread}/status') as status:
        fields = dict(line.split(':', 1) for line in status)
    blocked = bool(int(fields['SigBlk'], 16) & interrupt)
    if blocked == (thread == main):
        print('wrong', fields['Name'].strip())
print(len(os.listdir('/proc/self/task')) > 1)
""", "-pylab")
    assert out == "True\n"


@pytest.mark.parametrize("prompt", ["ipython", "plain"])
def test_callbacks_run_while_the_prompt_waits(display, tmp_path, prompt):
    with Terminal("-pylab", folder=tmp_path, prompt=prompt,
                  env={"DISPLAY": display.name}) as terminal:
        terminal.expect_prompt()
        terminal.run("keys = []; fig = figure('At the prompt')")
        terminal.run("_ = fig.canvas.mpl_connect('key_press_event', lambda e: print('KEY', e.key))")
        window = display.window("At the prompt")
        display.xdo("windowactivate", "--sync", window, "key", "z")
        terminal.expect("KEY z")
        # An error in a callback is shown, and the prompt goes on.
        terminal.run("_ = fig.canvas.mpl_connect('key_press_event', lambda e: 1/0)")
        display.xdo("windowactivate", "--sync", window, "key", "w")
        terminal.expect("ZeroDivisionError")
        terminal.start("")
        terminal.expect_prompt()
        terminal.interrupt()
        time.sleep(0.3)
        assert terminal.value("6*7") == "42"
        # While a statement runs, they wait.
        terminal.start("import time; print('run' 'ning'); time.sleep(2); print('sl' 'ept')")
        terminal.expect("running")
        display.xdo("windowactivate", "--sync", window, "key", "u")
        assert "KEY" not in terminal.text[terminal.seen:terminal.expect("slept").start()]
        terminal.expect("KEY u")
        terminal.start("exit()")
        assert terminal.wait_exit() == 0


@pytest.mark.parametrize("prompt", ["ipython", "plain"])
def test_ctrl_c_in_a_callback_at_the_prompt(display, tmp_path, prompt):
    with Terminal("-pylab", folder=tmp_path, prompt=prompt,
                  env={"DISPLAY": display.name}) as terminal:
        terminal.expect_prompt()
        (tmp_path / "callback.py").write_text(
            "def hang(event):\n    open('hangs', 'w').close()\n    while True: x = 1\n")
        terminal.run("exec(open('callback.py').read()); fig = figure('Hangs')")
        terminal.run("_ = fig.canvas.mpl_connect('key_press_event', hang)")
        window = display.window("Hangs")
        for _ in range(3):
            display.xdo("windowactivate", "--sync", window, "key", "z")
            wait_until((tmp_path / "hangs").exists, "the callback")
            time.sleep(0.2)
            terminal.interrupt()
            terminal.expect("KeyboardInterrupt")
            (tmp_path / "hangs").unlink()
        time.sleep(0.3)
        terminal.interrupt()
        time.sleep(0.3)
        assert terminal.value("6*7") == "42"


def test_ctrl_c_leaves_show_and_the_window_stays_usable(display, tmp_path):
    with Terminal("-pylab", folder=tmp_path, env={"DISPLAY": display.name}) as terminal:
        terminal.expect_prompt()
        terminal.run("ioff(); fig = figure('Blocking'); _ = plot([1, 2, 3])")
        terminal.start("show()")
        display.window("Blocking")
        terminal.interrupt()
        assert "KeyboardInterrupt" in terminal.expect_prompt(timeout=3)
        assert terminal.value("len(fig.axes[0].lines)") == "1"
        assert display.find("Blocking")


def test_ctrl_c_leaves_a_scripts_show(display, tmp_path):
    (tmp_path / "script.py").write_text("figure('Of a script'); plot([1, 2])\nshow()\n")
    with Terminal("-pylab", "script.py", folder=tmp_path,
                  env={"DISPLAY": display.name}) as terminal:
        display.window("Of a script")
        time.sleep(0.2)
        terminal.interrupt()
        terminal.expect("KeyboardInterrupt")
        assert terminal.wait_exit(timeout=5) == -2


@pytest.mark.parametrize("code", [
    "savefig('big.png', dpi=1200)", "savefig('big.svg')", "savefig('big.pdf')"])
def test_ctrl_c_in_a_long_save(tmp_path, code):
    """Figure and data stay intact, and no half file is left."""
    with Terminal("-pylab", folder=tmp_path) as terminal:
        terminal.expect_prompt()
        terminal.run("x = rand(3_000_000); _ = plot(x, x[::-1], '-o')")
        terminal.start(f"print('sav' 'ing'); {code}; print('sa' 'ved')")
        terminal.expect("saving")
        terminal.read(0.3)
        terminal.interrupt()
        shown = terminal.expect_prompt(timeout=5)
        assert "KeyboardInterrupt" in shown and "saved" not in shown
        assert not [name for name in os.listdir(tmp_path) if "big" in name]
        assert terminal.value("len(gca().lines), len(x)") == "(1, 3000000)"
        terminal.run("gca().lines[0].set_data([1, 2], [3, 4]); savefig('small.png')")
        assert (tmp_path / "small.png").stat().st_size > 1000
