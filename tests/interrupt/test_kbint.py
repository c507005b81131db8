"""KBINT: set by Ctrl-C, readable and clearable, cleared by the next statement."""
import time

OLD_RECIPE = """
import IPython.Shell
import time
data = []
print('run' 'ning')
for i in range(10**9):
    data.append(i)
    try:
        time.sleep(0.01)
    except KeyboardInterrupt:
        pass
    if IPython.Shell.KBINT:
        last = i
        ipbreak()
after = True
"""


def swallow(terminal):
    """Interrupt a statement that swallows KeyboardInterrupt and then looks at KBINT."""
    terminal.folder.joinpath("swallow.py").write_text(
        "import time\nprint('run' 'ning')\ntry:\n    time.sleep(100)\nexcept KeyboardInterrupt:\n"
        "    pass\nseen = [shell.KBINT]\nshell.KBINT = False\nseen.append(shell.KBINT)\n"
        "shell.KBINT = True\nseen.append(shell.KBINT)\n")
    terminal.start(f"exec(open('{terminal.folder}/swallow.py').read())")
    terminal.expect("running")
    time.sleep(0.1)
    terminal.interrupt()
    terminal.expect_prompt()


def test_it_is_set_by_ctrl_c_and_can_be_cleared_and_set(terminal):
    swallow(terminal)
    assert terminal.value("seen") == "[True, False, True]"


def test_a_script_that_caught_the_exception_can_save(terminal):
    """KBINT is still set then; a save is stopped by a new Ctrl-C only."""
    picture = terminal.folder / "caught.png"
    terminal.folder.joinpath("caught.py").write_text(
        "import time\nprint('run' 'ning')\ntry:\n    time.sleep(100)\nexcept KeyboardInterrupt:\n"
        f"    plot(rand(100_000)); savefig({str(picture)!r})\nstill = shell.KBINT\n")
    terminal.start(f"exec(open('{terminal.folder}/caught.py').read())")
    terminal.expect("running")
    time.sleep(0.1)
    terminal.interrupt()
    assert "rror" not in terminal.expect_prompt()
    assert terminal.value("still") == "True"
    assert picture.stat().st_size > 1000


def test_it_is_clear_when_a_statement_starts(terminal):
    swallow(terminal)
    assert terminal.value("shell.KBINT") == "False"


def test_ctrl_c_at_the_prompt_does_not_count(terminal):
    terminal.interrupt()
    time.sleep(0.1)
    assert terminal.value("shell.KBINT") == "False"


def test_it_is_set_again_after_others_replaced_the_handler(terminal):
    """asyncio.run() leaves Python's bare handler, and so does IPython's prompt."""
    terminal.run("import asyncio; asyncio.run(asyncio.sleep(0))")
    swallow(terminal)
    assert terminal.value("seen[0]") == "True"


def test_every_way_to_it_is_the_same_flag(terminal):
    terminal.run("import IPython.Shell, pylab.shell; IPython.Shell.KBINT = True; "
                 "both = pylab.shell.KBINT, shell.KBINT, IPython.Shell.KBINT")
    assert terminal.value("both") == "(True, True, True)"


def test_the_old_recipe_works_word_for_word(terminal):
    script = terminal.folder / "recipe.py"
    script.write_text("from pylab import *\n" + OLD_RECIPE)
    run = f"run {script}" if terminal.kind == "ipython" else f"run('{script}')"
    terminal.start(run)
    terminal.expect("running")
    time.sleep(0.3)
    terminal.interrupt()
    shown = terminal.expect_prompt()
    assert "Error" not in shown and "Traceback" not in shown
    assert terminal.value("last == data[-1] == len(data) - 1 > 0") == "True"
    assert terminal.value("'after' in globals()") == "False"
    assert terminal.value("shell.KBINT") == "False"


def test_ipbreak_at_the_prompt_does_not_leave_it(terminal):
    terminal.run("ipbreak()")
    assert terminal.value("6*7") == "42"


def test_a_script_with_magics_is_part_of_its_statement(ipython):
    script = ipython.folder / "magics.ipy"
    script.write_text("%pwd\ninside = shell.KBINT\n")
    line = f"shell.KBINT = True; get_ipython().run_line_magic('run', '{script}')"
    ipython.run(line)
    assert ipython.value("inside") == "True"
