"""The active virtual environment is used; one of another Python is refused."""
import subprocess

import pytest

from terminal import environment
from tree import APP

WHERE = "import sys; print(sys.prefix, sys.base_prefix, sys.executable); print(*sys.path)"


@pytest.fixture(scope="module")
def env(tmp_path_factory):
    folder = tmp_path_factory.mktemp("env") / "venv"
    subprocess.run(["/usr/bin/python3", "-m", "venv", "--without-pip", folder], check=True)
    packages = next(folder.glob("lib/python3.*/site-packages"))
    (packages / "only_here.py").write_text("value = 'from the environment'")
    return folder


def run(folder, *arguments, program=APP, **more):
    return subprocess.run([program, *arguments], cwd=folder, env=environment(folder, **more),
                          capture_output=True, text=True, timeout=60)


def test_active_environment(tmp_path, env):
    result = run(tmp_path, "-c", "import only_here; print(only_here.value)", VIRTUAL_ENV=str(env))
    assert (result.stdout, result.stderr) == ("from the environment\n", "")
    prefixes, path = run(tmp_path, "-c", WHERE, VIRTUAL_ENV=str(env)).stdout.splitlines()
    assert prefixes == f"{env} /usr {APP}"
    assert str(env) in path and "/usr/lib/python3/dist-packages" not in path
    assert str(APP.parent.parent / "python") in path


def test_no_environment(tmp_path, env):
    assert "only_here" in run(tmp_path, "-c", "import only_here").stderr
    prefixes = run(tmp_path, "-c", WHERE).stdout.splitlines()[0]
    assert prefixes == f"/usr /usr {APP}"


def test_an_environment_that_is_gone_is_none(tmp_path):
    result = run(tmp_path, "-c", WHERE, VIRTUAL_ENV=str(tmp_path / "gone"))
    assert result.stdout.startswith("/usr /usr") and result.stderr == ""


def test_environment_of_a_link_in_its_bin_folder(tmp_path, env):
    link = env / "bin" / "app"
    link.symlink_to(APP)
    result = run(tmp_path, "-c", "import only_here; print(only_here.value)", program=link)
    link.unlink()
    assert result.stdout == "from the environment\n"


def test_children_are_in_the_environment_too(tmp_path, env):
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import only_here'])"
    result = run(tmp_path, "-c", code, VIRTUAL_ENV=str(env))
    assert (result.stderr, result.returncode) == ("", 0)


def test_system_site_packages(tmp_path):
    folder = tmp_path / "venv"
    subprocess.run(["/usr/bin/python3", "-m", "venv", "--without-pip", "--system-site-packages",
                    folder], check=True)
    result = run(tmp_path, "-c", "import numpy, sys; print(sys.prefix)", VIRTUAL_ENV=str(folder))
    assert (result.stdout, result.stderr) == (f"{folder}\n", "")


@pytest.mark.parametrize("line", ["version = 3.99.1", "version_info = 3.99.1.final.0",
                                  "version=2.7"])
def test_another_version_is_refused(tmp_path, line):
    (tmp_path / "venv").mkdir()
    (tmp_path / "venv" / "pyvenv.cfg").write_text(f"home = /opt/python/bin\n{line}\n")
    result = run(tmp_path, "-c", "print('ran')", VIRTUAL_ENV=str(tmp_path / "venv"))
    assert result.returncode == 2 and result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith(f"app: the virtual environment {tmp_path}/venv is for Python ")


def test_a_base_elsewhere_serves_with_the_distributions_library(tmp_path, env):
    """Another build of the same version: its packages, our standard library."""
    other = tmp_path / "other"
    (other / "bin").mkdir(parents=True)
    (other / "pyvenv.cfg").write_text("home = /opt/elsewhere/bin\n" + "\n".join(
        line for line in (env / "pyvenv.cfg").read_text().splitlines()
        if not line.startswith("home")))
    result = run(tmp_path, "-c", "import os, sys; print(sys.prefix, os.__file__)",
                 VIRTUAL_ENV=str(other))
    assert result.stdout.split()[0] == str(other)
    assert result.stdout.split()[1].startswith("/usr/lib/python3")
