"""The launcher `app`: what it installs, builds and runs, and when it does nothing.

It runs in a small tree of its own with stand-ins for cmake, ninja, dpkg-query, apt-get and sudo,
which write down how they were called.
"""
import os
import shutil
import stat
import subprocess
import time

import pytest

from bars import bar
from tree import ROOT

FOLDERS = ("backend", "cmake", "packaging", "plot", "pylab", "shell")

TOOLS = {
    "cmake": 'mkdir -p build/release && : >build/release/build.ninja',
    "ninja": '''[ -z "$FAKE_NINJA_FAILS" ] || { echo "FAILED: plot/line.o"; exit 1; }
echo "[1/1] Linking app"; sleep "${FAKE_NINJA_SECONDS:-0}"
mkdir -p build/release/bin && cat >build/release/bin/app <<'END'
#!/bin/sh
echo "ran with $# arguments:" "$@"
cat
exit 5
END
chmod +x build/release/bin/app; echo "ninja done" >>"$CALLS"''',
    "dpkg-query": '[ -n "$FAKE_BARE" ] || awk \'/^[^#[]/ { print "installed " $1 }\' '
                  'packaging/packages.txt',
    "apt-get": 'cat; [ "$1" != install ] || echo "apt noise"',
    "sudo": 'exec "$@"',
}


class Tree:
    def __init__(self, folder):
        self.root = folder / "a tree"
        for name in FOLDERS:
            shutil.copytree(ROOT / name, self.root / name,
                            ignore=lambda top, names: {n for n in names if n.endswith(".so")})
        for name in ("app", "CMakeLists.txt", "CMakePresets.json"):
            shutil.copy2(ROOT / name, self.root)
        self.tools = folder / "tools"
        self.tools.mkdir()
        self.calls_file = folder / "calls"
        for name, body in TOOLS.items():
            self.tool(name, f'echo "{name} $*" >>"$CALLS"\n{body}\n')
        self.env = {"PATH": f"{self.tools}:/usr/bin:/bin", "HOME": str(folder),
                    "CALLS": str(self.calls_file)}

    def tool(self, name, body):
        path = self.tools / name
        path.write_text("#!/bin/sh\n" + body)
        path.chmod(0o755)

    def run(self, *arguments, program=None, **env):
        self.calls_file.write_text("")
        return subprocess.run([program or self.root / "app", *arguments], cwd="/", timeout=60,
                              input="typed\n", capture_output=True, text=True,
                              env={**self.env, **env})

    @property
    def calls(self):
        return self.calls_file.read_text().splitlines()


@pytest.fixture
def tree(tmp_path):
    return Tree(tmp_path)


@pytest.fixture
def built(tree):
    assert tree.run().returncode == 5
    return tree


def test_builds_and_hands_over_arguments_input_and_status(tree):
    done = tree.run("-c", "two words")
    assert done.stdout == "ran with 2 arguments: -c two words\ntyped\n"
    assert done.returncode == 5
    assert "cmake --fresh --preset release" in tree.calls
    assert any(call.startswith("ninja -C build/release") for call in tree.calls)
    assert "[1/1] Linking app" in done.stderr
    assert "[1/1] Linking app" in (tree.root / "build/release/log/build.log").read_text()


def test_does_nothing_when_nothing_changed(built):
    done = built.run("x")
    assert built.calls == []
    assert done.stderr == ""
    assert done.stdout == "ran with 1 arguments: x\ntyped\n"


def test_adds_at_most_50_ms_when_nothing_changed(built):
    def median_time(program):
        times = []
        for _ in range(15):
            start = time.perf_counter()
            built.run(program=program)
            times.append(time.perf_counter() - start)
        return sorted(times)[len(times) // 2]

    added = median_time(built.root / "app") - median_time(built.root / "build/release/bin/app")
    assert added <= bar(0.050)


@pytest.mark.parametrize("change", [
    lambda root: (root / "plot/cancel.h").touch(),
    lambda root: (root / "pylab/python/pylab/added.py").write_text("x = 1\n"),
    lambda root: (root / "shell/CMakeLists.txt").unlink(),
    lambda root: (root / "CMakeLists.txt").touch(),
    lambda root: (root / "packaging/packages.txt").touch(),
    lambda root: (root / "build/release/bin/app").unlink(),
], ids=["edited", "added", "removed", "cmake", "packages", "no program"])
def test_builds_again_after_a_change(built, change):
    change(built.root)
    assert built.run().returncode == 5
    assert any(call.startswith("ninja") for call in built.calls)
    assert not any(call.startswith("cmake") for call in built.calls)
    built.run()
    assert built.calls == []


def test_tests_are_no_part_of_the_program(built):
    (built.root / "tests").mkdir()
    built.run()
    assert built.calls == []


def test_a_moved_tree_is_configured_afresh(built):
    moved = built.root.with_name("moved")
    built.root.rename(moved)
    built.root = moved
    assert built.run().returncode == 5
    assert "cmake --fresh --preset release" in built.calls


def test_through_a_symbolic_link(built, tmp_path):
    link = tmp_path / "bin" / "plotter"
    link.parent.mkdir()
    link.symlink_to(built.root / "app")
    done = built.run("y", program=link)
    assert done.stdout.startswith("ran with 1 arguments: y")
    assert built.calls == []


def test_a_failed_build_names_the_step_and_keeps_the_log(built):
    (built.root / "plot/cancel.h").touch()
    done = built.run(FAKE_NINJA_FAILS="1")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "failed at the step: compile (release) (plot/line.o)" in done.stderr
    log = built.root / "build/release/log/build.log"
    assert str(log) in done.stderr
    assert "FAILED: plot/line.o" in log.read_text()
    assert built.run().returncode == 5  # the failure is not taken for a finished build
    assert any(call.startswith("ninja") for call in built.calls)


def test_a_failed_configuration_names_the_step(tree):
    tree.tool("cmake", 'echo "CMake Error at CMakeLists.txt:1 (x):"; exit 1\n')
    done = tree.run()
    assert done.returncode == 1
    assert "failed at the step: configure (release) (CMake Error at CMakeLists.txt:1" in done.stderr


def test_names_what_it_may_not_install(tree):
    done = tree.run(FAKE_BARE="1", APP_NO_INSTALL="1")
    assert done.returncode == 3
    assert "apt-get install --yes --no-install-recommends adwaita-icon-theme" in done.stdout
    assert " libgtkmm-4.0-dev " in done.stdout
    assert "libgtkmm-4.0-dev" in done.stderr
    assert "xvfb" not in done.stdout  # needed by tests only
    assert not any(call.startswith(("apt-get", "cmake")) for call in tree.calls)


@pytest.mark.parametrize("user, prefix", [("0", []), ("1000", ["sudo"])], ids=["root", "user"])
def test_installs_what_is_missing(tree, user, prefix):
    tree.tool("id", f"echo {user}\n")
    done = tree.run(FAKE_BARE="1")
    assert done.returncode == 5
    assert done.stdout == "ran with 0 arguments:\ntyped\n"  # apt neither reads nor writes there
    commands = [call for call in tree.calls if call.startswith(("sudo", "apt-get"))]
    assert [" ".join(call.split()[:len(prefix) + 2]) for call in commands if
            call.startswith((prefix or ["apt-get"])[0])] == [
        " ".join(prefix + ["apt-get", "update"]), " ".join(prefix + ["apt-get", "install"])]


def test_without_root_and_sudo_it_says_what_to_run(tree):
    (tree.tools / "sudo").unlink()
    tree.tool("id", "echo 1000\n")
    tree.env["PATH"] = str(tree.tools)
    for path in ("/usr/bin", "/bin"):
        for name in os.listdir(path):
            mode = os.stat(f"{path}/{name}").st_mode if os.path.exists(f"{path}/{name}") else 0
            target = tree.tools / name
            if name != "sudo" and mode & stat.S_IXUSR and not target.exists():
                target.symlink_to(f"{path}/{name}")
    done = tree.run(FAKE_BARE="1")
    assert done.returncode == 3
    assert done.stdout.startswith("apt-get update && apt-get install ")


def test_two_at_a_time_build_one_after_the_other(tree):
    tree.calls_file.write_text("")
    env = {**tree.env, "FAKE_NINJA_SECONDS": "0.3"}
    both = [subprocess.Popen([tree.root / "app"], env=env, stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for _ in range(2)]
    output = [process.communicate(timeout=60) for process in both]
    assert [process.returncode for process in both] == [5, 5]
    assert [out for out, _ in output] == ["ran with 0 arguments:\n"] * 2
    assert "waiting for another build of this tree" in output[0][1] + output[1][1]
    ninja = [call.split()[1] for call in tree.calls if call.startswith("ninja")]
    assert ninja == ["-C", "done", "-C", "done"]
