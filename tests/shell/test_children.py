"""Child processes through sys.executable are this program, with the import hook."""
import subprocess

import pytest

from terminal import environment
from tree import APP

SCRIPT = """
import multiprocessing as mp, os, sys

def work(x):
    import matplotlib.pyplot, pylab
    return x * x, sys.executable, os.getpid(), matplotlib.pyplot.plot is pylab.plot, KIND

KIND = __name__

if __name__ == "__main__":
    mp.set_start_method(sys.argv[1])
    with mp.Pool(2) as pool:
        for square, executable, pid, hooked, kind in pool.map(work, [3]):
            print(square, executable == sys.executable, pid != os.getpid(), kind, hooked)
    queue = mp.Queue()
    process = mp.Process(target=queue.put, args=("sent",))
    process.start()
    print(queue.get())
    process.join()
    print(process.exitcode)
"""
HOOKED = "import matplotlib.pyplot as plt, pylab; print(plt.plot is pylab.plot)"


def run(folder, *arguments, **more):
    return subprocess.run([APP, *arguments], cwd=folder, env=environment(folder, **more),
                          capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
@pytest.mark.parametrize("option", [[], ["-pylab"], ["--matplotlib"]])
def test_multiprocessing(tmp_path, method, option):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    result = run(tmp_path, *option, script, method)
    assert result.stderr == "" and result.returncode == 0
    squares, sent, code = result.stdout.splitlines()
    kind = "__main__" if method == "fork" else "__mp_main__"
    assert squares == f"9 True True {kind} {option != ['--matplotlib']}"
    assert (sent, code) == ("sent", "0")


@pytest.mark.parametrize("option", [[], ["--matplotlib"]])
def test_subprocess(tmp_path, option):
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {HOOKED!r}])"
    result = run(tmp_path, *option, "-c", code)
    assert result.stderr == ""
    assert result.stdout == f"{not option}\n"


def test_process_pool_executor(tmp_path):
    script = tmp_path / "pool.py"
    script.write_text("from concurrent.futures import ProcessPoolExecutor\n"
                      "if __name__ == '__main__':\n"
                      "    with ProcessPoolExecutor(2) as pool:\n"
                      "        print(sum(pool.map(abs, range(-9, 1))))\n")
    result = run(tmp_path, script)
    assert (result.stdout, result.stderr) == ("45\n", "")


def test_fork_and_exit_in_the_child(tmp_path):
    code = "import os, sys\npid = os.fork()\nif pid == 0: sys.exit(4)\n" \
           "print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))"
    result = run(tmp_path, "-c", "import pylab\n" + code)
    assert (result.stdout, result.stderr, result.returncode) == ("4\n", "", 0)
