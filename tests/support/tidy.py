"""Run clang-tidy on every C++ source of the program, as many at a time as there are processors.

usage: tidy.py [FILE…]

A file that passed is not checked again until it, a header of ours that it includes, or the
settings change: build/tidy holds an empty file for each content that passed.
"""
import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tree import ROOT, sources

BUILD = ROOT / "build" / "release"
PASSED = ROOT / "build" / "tidy"
FOLDERS = ("plot", "backend", "pylab", "shell")
# What clang 14 cannot compile of C++20 (bindings captured by a lambda, say) is no complaint: GCC
# builds the program.
COMPLAINT = re.compile(r": (?:error|warning): .* \[(?!clang-diagnostic-error)[^]]+\]$",
                       re.MULTILINE)
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def with_headers(path, seen):
    """Collects in `seen` the file and the headers of ours that it includes."""
    if path in seen or not path.is_file():
        return seen
    seen.add(path)
    for header in INCLUDE.findall(path.read_text()):
        with_headers(ROOT / header, seen)
    return seen


def content_key(path):
    digest = hashlib.sha256()
    for part in [ROOT / ".clang-tidy", *sorted(with_headers(path, set()))]:
        digest.update(str(part.relative_to(ROOT)).encode() + part.read_bytes())
    return digest.hexdigest()


def commands_without_pch():
    """clang cannot read GCC's precompiled headers; it includes the plain header instead."""
    folder = BUILD / "tidy"
    folder.mkdir(exist_ok=True)
    commands = json.loads((BUILD / "compile_commands.json").read_text())
    for entry in commands:
        entry["command"] = re.sub(
            r"-Winvalid-pch|-fpch-preprocess|-include \S*cmake_pch\.hxx|^.*?ccache ", "",
            entry["command"])
    (folder / "compile_commands.json").write_text(json.dumps(commands))
    return folder


def check(path, database):
    mark = PASSED / content_key(path)
    if mark.exists():
        return ""
    done = subprocess.run(["clang-tidy-14", "--quiet", "-p", database, path],
                          capture_output=True, text=True)
    if done.returncode < 0 or not done.stdout and done.returncode:
        return done.stderr
    if COMPLAINT.search(done.stdout):
        return done.stdout
    mark.touch()
    return ""


def main(names):
    PASSED.mkdir(parents=True, exist_ok=True)
    files = [Path(n).resolve() for n in names] or [
        p for folder in FOLDERS for p in sources(".cpp", under=folder)]
    database = commands_without_pch()
    failed = 0
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        for text in pool.map(lambda p: check(p, database), files):
            failed += bool(text)
            print(text, end="", flush=True)
    print(f"clang-tidy: {failed} of {len(files)} files with complaints")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
