"""The Debian package: unpacked somewhere else, its program works without the source tree."""
import subprocess

import pytest

from tree import ROOT

PROBE = """
from pylab import *
plot([1, 2, 3])
savefig("x.png")
import sys
print(sys.executable)
print(open("/proc/self/maps").read())
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    folder = tmp_path_factory.mktemp("package")
    subprocess.run(["cpack", "-G", "DEB", "-B", folder], cwd=ROOT / "build" / "release", check=True,
                   stdout=subprocess.DEVNULL)
    return next(folder.glob("app_*.deb"))


@pytest.mark.stress
@pytest.mark.timeout(300)
def test_installed_program_needs_no_source_tree(package, tmp_path):
    subprocess.run(["dpkg", "-x", package, tmp_path], check=True)
    home = tmp_path / "home"
    home.mkdir()
    program = tmp_path / "usr" / "bin" / "app"
    done = subprocess.run([program, "-c", PROBE], cwd=home, capture_output=True, text=True,
                          env={"HOME": str(home), "PATH": "/usr/bin:/bin"}, timeout=60)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == str(program)
    assert (home / "x.png").read_bytes().startswith(b"\x89PNG")
    assert str(tmp_path / "usr/lib/app/libplot.so") in done.stdout
    assert str(ROOT) not in done.stdout


@pytest.mark.stress
def test_package_depends_on_what_it_runs_with(package):
    def field(name):
        return subprocess.run(["dpkg-deb", "-f", package, name], capture_output=True, text=True,
                              check=True).stdout

    depends = field("Depends")
    for name in ("python3-numpy", "fonts-dejavu-core", "libgtk", "libcairo2", "libpython3."):
        assert name in depends
    assert "matplotlib" not in depends
    assert "ipython" in field("Recommends")


@pytest.mark.stress
def test_package_holds_the_manual_menu_entry_and_icon(package):
    files = subprocess.run(["dpkg-deb", "-c", package], capture_output=True, text=True,
                           check=True).stdout
    for name in ("man/man1/app.1.gz", "applications/app.desktop", "scalable/apps/app.svg"):
        assert f"./usr/share/{name}" in files.replace("icons/hicolor/", "")
