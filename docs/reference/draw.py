"""Draw the pictures of the reference: run inside the program.

usage: draw.py FOLDER

Runs each of `examples/*.py` whose picture in FOLDER is older than it or than the program and its
package, and saves the figure that is open at its end. Exits with 1 when one fails.
"""
import sys
import traceback
from pathlib import Path

import matplotlib
import matplotlib.pyplot as plt

from inventory import EXAMPLES


def newest_part():
    """When the program or its package last changed, as the file system says it."""
    package = Path(plt.__file__).parent
    parts = [*package.rglob("*.py"), *package.glob("*.so"), *package.parents[1].glob("lib/*.so*")]
    return max(p.stat().st_mtime for p in parts)


def draw(script, picture):
    """Run one example and save its figure."""
    plt.close("all")
    matplotlib.rcdefaults()
    try:
        code = compile(script.read_text(), script, "exec")
        exec(code, {"__name__": "__main__", "__file__": str(script)})
        if not plt.get_fignums():
            raise ValueError("no figure is open at the example's end")
        plt.savefig(picture, dpi=80)
    except Exception:
        print(f"{script}:\n{traceback.format_exc(limit=-2)}", file=sys.stderr)
        return False
    return True


def main(folder):
    """Draw what is out of date, and delete pictures whose example is gone."""
    folder.mkdir(parents=True, exist_ok=True)
    changed, good = newest_part(), True
    wanted = {folder / f"{script.stem}.png": script for script in sorted(EXAMPLES.glob("*.py"))}
    for picture in set(folder.glob("*.png")) - set(wanted):
        picture.unlink()
    for picture, script in wanted.items():
        time = picture.stat().st_mtime if picture.exists() else 0
        if time < max(changed, script.stat().st_mtime):
            good = draw(script, picture) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
