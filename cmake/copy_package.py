"""Copy the Python package into the build folder and compile it to byte code.

usage: copy_package.py SOURCE DESTINATION

Files that are gone from SOURCE go from DESTINATION too; extension modules there stay. The byte
code is not checked against the sources when it is loaded: whoever edits a source builds again.
"""
import py_compile
import sys
from importlib.util import cache_from_source
from pathlib import Path


def files(folder):
    return {p.relative_to(folder) for p in folder.rglob("*")
            if p.is_file() and "__pycache__" not in p.parts and p.suffix not in (".so", ".new")}


def bytecode(path):
    return Path(cache_from_source(path, optimization=""))


def copy(source, destination):
    names = files(source)
    for name in files(destination) - names:
        (destination / name).unlink()
        bytecode(destination / name).unlink(missing_ok=True)
    for name in sorted(names):
        target = destination / name
        content = (source / name).read_bytes()
        if not target.exists() or target.read_bytes() != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            new = target.with_name(target.name + ".new")
            new.write_bytes(content)
            new.replace(target)
        elif name.suffix != ".py" or bytecode(target).exists():
            continue
        if name.suffix == ".py":
            py_compile.compile(target, doraise=True, optimize=0,
                               invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)


if __name__ == "__main__":
    copy(Path(sys.argv[1]), Path(sys.argv[2]))
