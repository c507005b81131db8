"""Layout of the C++ and Python sources, and plain mistakes in the Python ones."""
import subprocess

from tree import ROOT, sources


def complaints(command, files):
    assert files
    done = subprocess.run([*command, *files], cwd=ROOT, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def test_clang_format():
    status, text = complaints(["clang-format-14", "--dry-run", "-Werror", "--ferror-limit=1"],
                              sources(".h", ".cpp"))
    assert status == 0, text


def test_pycodestyle():
    status, text = complaints(["/usr/bin/pycodestyle", "--max-line-length=100"], sources(".py"))
    assert status == 0, text


def test_pyflakes():
    status, text = complaints(["/usr/bin/pyflakes3"], sources(".py"))
    assert status == 0, text


def test_headers_are_included_once():
    assert not [p.name for p in sources(".h") if "#pragma once" not in p.read_text()]
