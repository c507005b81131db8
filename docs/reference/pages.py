"""Write the source pages of the reference for Sphinx: run inside the program.

usage: pages.py FOLDER

One page for each entry of the inventory, a list for each group, and a gallery. Pages whose text is
the same are left alone, so that Sphinx reads only what has changed.
"""
import re
import sys
from itertools import groupby
from pathlib import Path

from inventory import EXAMPLES, entries, example

GROUPS = {
    "pyplot": "Functions on the current figure and axes",
    "Axes": "Methods of an axes, ``ax`` in most scripts",
    "Figure": "Methods of a figure, ``fig`` in most scripts",
}


def heading(text, line="="):
    return f"{text}\n{line * len(text)}\n\n"


def page(entry):
    """The page of a function, method or class."""
    text = heading(entry.title) + f".. {entry.directive}:: {entry.target}\n"
    if entry.directive == "autoclass":
        text += "   :members:\n   :show-inheritance:\n"
        text += properties(entry.object)
    shown = example(entry)
    if shown:
        text += (f"\n.. rubric:: Example\n\n.. image:: /pictures/{shown}.png\n"
                 f"   :alt: {entry.title}\n\n.. literalinclude:: /examples/{shown}.py\n")
    return text


def properties(cls):
    """What set() and the keyword arguments of an artist's class take, as a table."""
    table = {name: (type_, aliases, doc) for name, type_, aliases, doc in
             getattr(cls, "_properties", {}).values()}
    if not table:
        return ""
    text = ("\n.. rubric:: Properties\n\n.. list-table::\n   :header-rows: 1\n\n"
            "   * - Keyword\n     - Values\n     - Meaning\n")
    for name in sorted(table):
        type_, aliases, doc = table[name]
        names = ", ".join(f"``{n}``" for n in (name, *sorted(aliases)))
        text += f"   * - {names}\n     - {plain(type_)}\n     - {plain(doc)}\n"
    return text


def plain(text):
    """Text that has no markup."""
    return re.sub(r"([*`|\\])", r"\\\1", text) or "\\"


def first_line(entry):
    return (entry.object.__doc__ or "").strip().partition("\n")[0].replace("*", r"\*")


def listing(group, members):
    """The page of a group: all its entries and what each does in a line."""
    text = heading(GROUPS.get(group, f"matplotlib.{group}"))
    text += ".. list-table::\n   :widths: 30 70\n\n"
    for entry in members:
        text += f"   * - :doc:`{entry.name} <{entry.title}>`\n     - {first_line(entry)}\n"
    text += "\n.. toctree::\n   :hidden:\n\n"
    return text + "".join(f"   {entry.title}\n" for entry in members)


def gallery():
    """All pictures, each leading to its page."""
    by_example = {}
    for entry in entries():
        by_example.setdefault(example(entry), entry)
    text = heading("Gallery")
    for name in sorted((p.stem for p in EXAMPLES.glob("*.py")), key=str.lower):
        text += (f".. image:: /pictures/{name}.png\n   :alt: {name}\n   :width: 24%\n"
                 f"   :target: {by_example[name].title}.html\n\n")
    return text


def write(file, text):
    if not file.exists() or file.read_text() != text:
        file.write_text(text)


def main(folder):
    """Write all pages; those of what is gone go."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = {f"{entry.title}.rst": page(entry) for entry in entries()}
    groups = [(group, list(members)) for group, members in groupby(entries(), lambda e: e.group)]
    pages.update((f"{group}.rst", listing(group, members)) for group, members in groups)
    pages["gallery.rst"] = gallery()
    contents = "".join(f"   {group}\n" for group, _ in groups)
    pages["index.rst"] = (Path(__file__).parent / "index.rst").read_text() + contents
    for old in {p.name for p in folder.glob("*.rst")} - set(pages):
        (folder / old).unlink()
    for name, text in pages.items():
        write(folder / name, text)
    for name, target in (("examples", EXAMPLES),):
        if not (folder / name).is_symlink():
            (folder / name).symlink_to(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
