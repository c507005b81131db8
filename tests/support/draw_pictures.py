"""Run scripts with `import matplotlib`, whichever that is here, and save all figures that each
leaves open: run it with matplotlib's Python and with the program.

usage: draw_pictures.py FOLDER SCRIPT…

A script at …/GROUP/NAME.py makes FOLDER/GROUP-NAME-1.png and so on. What became of each is
printed as a line of JSON: its name, and the error or null.
"""
import json
import os
import sys
import traceback
import warnings

import matplotlib
import matplotlib.pyplot as plt


def draw(folder, path):
    """Run one script; returns its name and what went wrong, if anything."""
    group, name = path.split(os.sep)[-2:]
    name = f"{group}-{name[:-3]}"
    plt.close("all")
    matplotlib.rcdefaults()
    try:
        with open(path) as file:
            exec(compile(file.read(), path, "exec"), {"__name__": "__main__", "__file__": path})
        for index, number in enumerate(plt.get_fignums(), 1):
            plt.figure(number).savefig(os.path.join(folder, f"{name}-{index}.png"))
    except Exception:
        return name, traceback.format_exc(limit=-3)
    return name, None if plt.get_fignums() else "no figure is open at the script's end"


if __name__ == "__main__":
    matplotlib.use("agg")
    warnings.simplefilter("ignore")
    answers, sys.stdout = sys.stdout, sys.stderr  # what the scripts print is no answer
    for script in sys.argv[2:]:
        print(json.dumps(draw(sys.argv[1], script)), file=answers, flush=True)
    plt.close("all")
