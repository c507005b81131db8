"""How alike two pictures are, and pictures of many scripts drawn here and with matplotlib.

A score is the mean structural similarity (SSIM, windows of 7 x 7) of both pictures in grey, blurred
and reduced to a quarter: the hinting of glyphs does not count; a wrong line, tick, label, colour
bar or layout does. Beside it, 1 - the mean difference of the reduced colours.

As a program, it makes contact sheets to look at; see tests/parity/pictures/README.md.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw
from scipy.ndimage import gaussian_filter, uniform_filter

from tree import APP, ROOT

WORKER = Path(__file__).with_name("draw_pictures.py")
PICTURES = ROOT / "tests" / "parity" / "pictures"
EXAMPLES = ROOT / "docs" / "reference" / "examples"


def scripts(pattern=""):
    """Paths of all picture scripts whose group and name have `pattern` in them."""
    found = [*sorted(PICTURES.glob("*/*.py")), *sorted(EXAMPLES.glob("*.py"))]
    return [p for p in found if pattern in f"{p.parent.name}-{p.stem}"]


def draw_both(paths, folder):
    """Draw scripts here and with matplotlib into FOLDER/ours and FOLDER/theirs, side by side in
    time. Returns two dicts from a script's name to its error or None."""
    env = {k: v for k, v in os.environ.items()
           if k not in ("DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH", "MPLBACKEND")}
    env["MPLCONFIGDIR"] = str(folder)
    running = []
    for python, side in ((APP, "ours"), ("/usr/bin/python3", "theirs")):
        (folder / side).mkdir(exist_ok=True)
        running.append(subprocess.Popen([python, WORKER, folder / side, *paths], env=env,
                                        cwd=folder, text=True, stdout=subprocess.PIPE))
    found = []
    for process in running:
        found.append(dict(json.loads(line) for line in process.communicate()[0].splitlines()))
        assert process.returncode == 0, f"after {list(found[-1])[-1:]}"
    return found


def load(file):
    """A PNG file's colours on white, 0…1."""
    image = Image.open(file).convert("RGBA")
    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image)
    return np.asarray(paper.convert("RGB"), float) / 255


def reduced(picture):
    return np.stack([gaussian_filter(picture[..., k], 2)[::4, ::4] for k in range(3)], -1)


def similarity(a, b):
    """SSIM of two grey pictures."""
    mean_a, mean_b = uniform_filter(a, 7), uniform_filter(b, 7)
    var_a, var_b = (uniform_filter(a * a, 7) - mean_a**2, uniform_filter(b * b, 7) - mean_b**2)
    both = uniform_filter(a * b, 7) - mean_a * mean_b
    c1, c2 = 0.01**2, 0.03**2
    return float(np.mean((2 * mean_a * mean_b + c1) * (2 * both + c2)
                         / ((mean_a**2 + mean_b**2 + c1) * (var_a + var_b + c2))))


def score(ours, theirs):
    """Likeness of two PNG files in shape and in colour; (0, 0) when their sizes differ."""
    a, b = load(ours), load(theirs)
    if a.shape != b.shape:
        return 0.0, 0.0
    a, b = reduced(a), reduced(b)
    return similarity(a.mean(-1), b.mean(-1)), 1 - float(np.abs(a - b).mean())


def scores(folder, name):
    """Scores of all figures of a script in a folder of draw_both()."""
    files = [sorted(p.name for p in (folder / side).glob(f"{name}-[0-9]*.png"))
             for side in ("ours", "theirs")]
    assert files[0] == files[1], f"figures here: {files[0]}, in matplotlib: {files[1]}"
    return [score(folder / "ours" / f, folder / "theirs" / f) for f in files[0]]


def sheet(folder, names, file):
    """Pictures of some scripts in rows: ours, matplotlib's, the difference."""
    rows = []
    for name in names:
        for theirs in sorted((folder / "theirs").glob(f"{name}-[0-9]*.png")):
            ours = folder / "ours" / theirs.name
            pair = [Image.open(f).convert("RGB") if f.exists() else Image.new("RGB", (640, 480))
                    for f in (ours, theirs)]
            gap = np.abs(np.asarray(pair[0].resize(pair[1].size), int) - np.asarray(pair[1], int))
            pair.append(Image.fromarray((255 - gap).astype("uint8")))
            rows.append((theirs.stem, pair))
    height = sum(max(p.height for p in pair) + 14 for _, pair in rows)
    page = Image.new("RGB", (max(sum(p.width for p in pair) for _, pair in rows), height), "grey")
    y = 0
    for label, pair in rows:
        ImageDraw.Draw(page).text((4, y + 1), label)
        for k, picture in enumerate(pair):
            page.paste(picture, (sum(p.width for p in pair[:k]), y + 14))
        y += max(p.height for p in pair) + 14
    page.save(file)


def main():
    """Draw, score, and make sheets of what asked for."""
    parser = argparse.ArgumentParser(description="Draw picture scripts here and with matplotlib, "
                                     "print their scores, and make contact sheets.")
    parser.add_argument("pattern", nargs="?", default="", help="part of GROUP-NAME")
    parser.add_argument("-o", "--output", type=Path, help="folder of the sheets and pictures",
                        default=Path(tempfile.gettempdir()) / "pictures")
    parser.add_argument("-n", type=int, default=4, help="scripts on a sheet (default 4)")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    ours, theirs = draw_both(scripts(options.pattern), options.output)
    names = list(ours)
    for name in names:
        if ours[name] or theirs[name]:
            print(f"{name}: here {ours[name]}, in matplotlib {theirs[name]}")
        else:
            print(name, *("%.3f/%.3f" % pair for pair in scores(options.output, name)))
    drawn = [name for name in names if not theirs[name]]
    for start in range(0, len(drawn), options.n):
        file = options.output / f"sheet-{start // options.n + 1}.png"
        sheet(options.output, drawn[start:start + options.n], file)
        print(file)


if __name__ == "__main__":
    sys.exit(main())
