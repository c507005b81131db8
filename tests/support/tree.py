"""The tree that is tested: its root and its source files."""
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "build" / "release" / "bin" / "app"


def sources(*suffixes, under=""):
    """Files of the project with one of the suffixes: those that git tracks or would track, and in
    a tree without git all but those under build/."""
    git = subprocess.run(["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others",
                          "--exclude-standard", "--", under or "."],
                         capture_output=True, text=True)
    if git.returncode == 0:
        found = {ROOT / name for name in git.stdout.split("\0") if name}
    else:
        found = {p for p in (ROOT / under).rglob("*") if (ROOT / "build") not in p.parents}
    return sorted(p for p in found if p.suffix in suffixes and p.is_file())
