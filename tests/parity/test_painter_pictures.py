"""The image painter's pictures equal those of matplotlib's Agg renderer, nearly to the last bit.

Each scene is drawn by matplotlib's own RendererAgg at 72 dpi, where points are pixels, and by
build/release/bin/painter_pictures. matplotlib serves as a reference for tests only.
"""
import json
import math
import os
import subprocess
from pathlib import Path as File

import numpy as np
import pytest
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.markers import MarkerStyle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Bbox, IdentityTransform, TransformedPath

ROOT = File(__file__).parents[2]
PROGRAM = os.environ.get("PAINTER_PICTURES", ROOT / "build/release/bin/painter_pictures")
CAPS = ["butt", "round", "projecting"]
JOINS = ["miter", "round", "bevel"]
SNAPS = [None, True, False]
FILLSTYLES = ["full", "left", "right", "bottom", "top", "none"]
BLUE = (0.1, 0.3, 0.7, 1)
ORANGE = (1, 0.5, 0.2, 1)


def rounding_tolerance():
    """Allow 3/256: coverage and blending are rounded once here, several times in Agg."""
    return 3


def dense_tolerance():
    """Allow 12/256: where many edges meet in a pixel their roundings add up."""
    return 12


def very_dense_tolerance():
    """Allow 2/256 in the mean: how often a pixel's parts are crossed is not counted."""
    return 2


def bend_tolerance():
    """Allow 20/256: inside bends narrower than the pen the outlines differ by design."""
    return 20


def tie_tolerance():
    """Allow a few pixels in a thousand to differ: corners half way between two pixels."""
    return 0.003


def plain_path(path):
    """Write a path for JSON, which has no NaN."""
    points = [[v if math.isfinite(v) else None for v in p] for p in path.vertices.tolist()]
    if path.codes is None:
        return {"points": points}
    return {"points": points, "codes": path.codes.tolist()}


class Scene:
    """Draws on an Agg renderer and writes the same down as JSON."""

    def __init__(self, width=400, height=300):
        self.size = width, height
        self.renderer = RendererAgg(width, height, 72)
        np.asarray(self.renderer._renderer)[...] = 255
        self.items = []
        # Agg knows the clip it has last rasterised by its address, so none may be freed.
        self.clips = []

    def context(self, item, path_clip=None):
        """Make matplotlib's graphics context for an item."""
        pen = item["pen"]
        gc = self.renderer.new_gc()
        gc.set_foreground(pen["color"], isRGBA=True)
        gc.set_linewidth(pen["width"])
        gc.set_capstyle(CAPS[pen.get("cap", 0)])
        gc.set_joinstyle(JOINS[pen.get("join", 1)])
        gc.set_antialiased(pen.get("antialias", True))
        gc.set_snap(SNAPS[item.get("snap", 0)])
        if "dashes" in pen:
            gc.set_dashes(pen.get("offset", 0), pen["dashes"])
        if "clip" in item:
            gc.set_clip_rectangle(Bbox.from_extents(*item["clip"]))
        if path_clip is not None:
            self.clips.append(TransformedPath(path_clip, IdentityTransform()))
            gc.set_clip_path(self.clips[-1])
        return gc

    def path(self, path, path_clip=None, **item):
        """Draw a path."""
        item.setdefault("pen", {"color": BLUE, "width": 1})
        gc = self.context(item, path_clip)
        if "hatch" in item:
            gc.set_hatch(item["hatch"])
            gc.set_hatch_color(item["pen"]["color"])
        self.renderer.draw_path(gc, path, IdentityTransform(), item.get("fill"))
        if path_clip is not None:
            item["clip_path"] = plain_path(path_clip)
        self.items.append({**item, "path": plain_path(path)})

    def marker(self, name, fillstyle, size, width, at):
        """Draw one marker with its halves."""
        style = MarkerStyle(name, FILLSTYLES[fillstyle])
        threshold = style.get_snap_threshold()
        snap = SNAPS.index(None if threshold is None else size >= threshold)
        item = {"pen": {"color": (0, 0, 0, 1), "width": width,
                        "join": JOINS.index(style.get_joinstyle())}, "snap": snap}
        halves = [(style.get_path(), style.get_transform(), ORANGE)]
        if style.get_alt_path() is not None:
            halves.append((style.get_alt_path(), style.get_alt_transform(), BLUE))
        for path, transform, color in halves:
            self.renderer.draw_markers(
                self.context(item), path, transform + Affine2D().scale(size), Path([at]),
                IdentityTransform(), color if style.is_filled() else None)
        self.items.append({**item, "marker": NUMBERED.get(name, str(name)), "size": size,
                           "fillstyle": fillstyle, "fill": ORANGE, "alt": BLUE, "at": at})

    def difference(self):
        """Return the largest difference of each pixel, for colours 0 to 255."""
        width, height = self.size
        scene = {"width": width, "height": height, "items": self.items}
        done = subprocess.run([PROGRAM], input=json.dumps(scene).encode(), check=True,
                              stdout=subprocess.PIPE)
        ours = np.frombuffer(done.stdout, np.uint8).reshape(height, width, 4).astype(int)
        reference = np.asarray(self.renderer._renderer).astype(int)
        assert reference[..., :3].min() < 128, "nothing was drawn"
        return np.abs(ours - reference).max(axis=2)


# Integers in matplotlib; names of the same shapes here.
NUMBERED = dict(enumerate(
    ["tickleft", "tickright", "tickup", "tickdown", "caretleft", "caretright", "caretup",
     "caretdown", "caretleftbase", "caretrightbase", "caretupbase", "caretdownbase"]))


def rectangle(x, y, width, height):
    """Return a closed rectangle."""
    return Path.unit_rectangle().transformed(Affine2D().scale(width, height).translate(x, y))


def circle(x, y, radius):
    """Return a circle of eight curves."""
    return Path.unit_circle().transformed(Affine2D().scale(radius).translate(x, y))


@pytest.mark.parametrize("join", range(3))
@pytest.mark.parametrize("cap", range(3))
def test_lines(join, cap):
    scene = Scene(560, 120)
    for i, width in enumerate([0.5, 0.8, 1, 1.39, 2, 3, 5, 10]):
        x = 10 + 68 * i
        pen = {"color": BLUE, "width": width, "join": join, "cap": cap}
        scene.path(Path([(x, 15), (x + 20.3, 95), (x + 40, 20.7), (x + 52, 75), (x + 30, 110)]),
                   pen=pen)
    assert scene.difference().max() <= rounding_tolerance()


@pytest.mark.parametrize("cap", range(3))
def test_dashes(cap):
    scene = Scene()
    for i, width in enumerate([0.7, 1, 1.5, 2, 4]):
        for j, dashes in enumerate([[3.7, 1.6], [6.4, 1.6, 1, 1.6], [1, 1.65]]):
            pen = {"color": (0.8, 0, 0, 0.6), "width": width, "cap": cap, "offset": 2 * j,
                   "dashes": [width * d for d in dashes]}
            y = 20 + 55 * i + 15 * j
            scene.path(Path([(20, y), (200, y + 7), (380, y)]), pen=pen)
    scene.path(rectangle(100, 50, 150, 180), pen={"color": BLUE, "width": 2, "dashes": [7, 3]})
    assert scene.difference().max() <= dense_tolerance()


@pytest.mark.parametrize("snap", range(3))
def test_snapping(snap):
    scene = Scene()
    for i in range(24):
        pen = {"color": BLUE, "width": 0.3 + 0.15 * i}
        x = 10 + 15.7 * i
        scene.path(Path([(x, 10), (x, 50.4)]), pen=pen, snap=snap)
        scene.path(rectangle(x, 60.3 + 0.1 * i, 9.3, 30.7), pen=pen, snap=snap, fill=ORANGE)
        scene.path(rectangle(x, 110 + 0.1 * i, 9.3, 30.7), pen={**pen, "width": 0}, snap=snap,
                   fill=ORANGE)
    assert scene.difference().max() <= rounding_tolerance()


@pytest.mark.parametrize("snap", range(3))
def test_circles(snap):
    scene = Scene()
    for i in range(24):
        pen = {"color": BLUE, "width": 0.3 + 0.15 * i}
        x, y = 10 + 15.7 * i, 40 + 0.1 * i
        scene.path(circle(x + 4, y, 6.3), pen=pen, snap=snap, fill=ORANGE)
        scene.path(circle(x, y + 100, 30), pen=pen, snap=snap)
    difference = scene.difference()
    assert difference.max() <= bend_tolerance()
    assert difference.mean() < 0.1


@pytest.mark.parametrize("size, width", [(6, 1), (3.3, 0.5), (8.333, 1.389), (20, 1), (15.7, 2.5)])
def test_markers(size, width):
    names = [m for m in MarkerStyle.markers if m not in ("None", "none", " ", "")]
    names += [(5, 0, 10), (5, 1), (6, 2, 20), (3, 0), (4, 1, 45)]
    step = int(1.6 * size + 12)
    scene = Scene(60 + step * len(names), 6 * step + 20)
    random = np.random.default_rng(0)
    for i, name in enumerate(names):
        for fillstyle in range(6):
            x, y = 30 + step * i + random.random(), 16 + step * fillstyle + random.random()
            scene.marker(name, fillstyle, size, width, (x, y))
    difference = scene.difference()
    assert np.mean(difference > dense_tolerance()) <= tie_tolerance()
    assert difference.mean() < 0.1


def test_fills_and_clips():
    scene = Scene()
    translucent = {"color": (0, 0, 0, 0.5), "width": 3}
    scene.path(circle(100.3, 100.2, 60.5), fill=(1, 0, 0, 0.5), pen=translucent)
    scene.path(circle(250, 100, 80), fill=ORANGE, pen=translucent, clip=[200.4, 60.6, 310.5, 130.5])
    scene.path(rectangle(50, 180, 300, 100), fill=ORANGE, pen=translucent,
               path_clip=circle(180, 220, 50))
    scene.path(Path([(20, 200), (360, 290), (40, 280)]), pen={"color": BLUE, "width": 8},
               path_clip=circle(260, 240, 45))
    assert scene.difference().max() <= rounding_tolerance()


def test_gaps_and_far_away_ends():
    nan = math.nan
    scene = Scene()
    scene.path(Path([(nan, 3), (20, 30), (60, 80), (nan, 90), (100, 30), (150, 80), (200, math.inf),
                     (230, 20), (240, 30)]), pen={"color": BLUE, "width": 3})
    scene.path(Path([(20, 130), (60, 180), (nan, 90), (100, 130), (150, 180), (200, 120)]),
               fill=ORANGE)
    scene.path(Path([(-1e5, 100), (1e5, 300)]), pen={"color": BLUE, "width": 4})
    scene.path(Path([(300, 1e7), (320, -1e7)]), pen={"color": BLUE, "width": 2})
    assert scene.difference().max() <= rounding_tolerance()


def test_without_antialiasing():
    scene = Scene()
    for i, width in enumerate([0.3, 1, 1.5, 2, 3, 4.2]):
        x = np.linspace(10, 390, 40)
        scene.path(Path(np.column_stack([x, 30 + 40 * i + 15 * np.sin(x / 40)])),
                   pen={"color": BLUE, "width": width, "antialias": False})
    scene.path(circle(200, 150, 60.3), fill=ORANGE,
               pen={"color": BLUE, "width": 1, "antialias": False})
    # A pixel is full as soon as an edge touches it: rounding decides.
    assert np.mean(scene.difference() > 0) <= tie_tolerance()


def test_dense_lines():
    scene = Scene()
    random = np.random.default_rng(1)
    x = np.linspace(20, 380, 3000)
    scene.path(Path(np.column_stack([x, 150 + 100 * np.sin(x / 40)])),
               pen={"color": BLUE, "width": 1.5, "cap": 2})
    x = np.linspace(20, 380, 2100)
    scene.path(Path(np.column_stack([x, 150 + 40 * random.standard_normal(2100)])),
               pen={"color": (0.8, 0.3, 0.1, 0.5), "width": 1.5, "cap": 2})
    assert scene.difference().max() <= dense_tolerance()


def test_very_dense_lines():
    """What goes up and down several times in a pixel is an area."""
    scene = Scene()
    x = np.linspace(20, 380, 10000)
    y = 150 + 40 * np.random.default_rng(1).standard_normal(10000)
    scene.path(Path(np.column_stack([x, y])),
               pen={"color": (0, 0, 0, 1), "width": 1.5, "cap": 2})
    assert scene.difference().mean() <= very_dense_tolerance()


@pytest.mark.parametrize("pattern", ["/", "\\", "|", "-", "+", "x", ".", "*", "//", "-/"])
def test_hatches(pattern):
    scene = Scene(150, 150)
    scene.path(rectangle(10, 10, 130, 130), hatch=pattern, pen={"color": (0, 0, 0, 1), "width": 1})
    assert scene.difference().max() <= rounding_tolerance()
