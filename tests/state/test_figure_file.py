"""Figure files from Python: what is opened is what was saved, objects included."""
import json
import os
import struct
import subprocess
import zlib

import pytest

from tree import APP, ROOT

PACKAGE = ROOT / "build" / "release" / "python"

HEAD = """
from pylab import *
import copy, io, os, pickle
import numpy as np, pylab
def same(a, b):
    return bool(np.array_equal(a.canvas.buffer_rgba(), b.canvas.buffer_rgba()))
def again(fig):
    buffer = io.BytesIO()
    fig.savefig(buffer, format='figure')
    buffer.seek(0)
    return openfig(buffer)
def rich():
    fig, axs = subplots(2, 2, sharex='col', gridspec_kw={'width_ratios': [2, 1]})
    axs[0, 0].plot([1, 2, 3], 'o--', label='whole numbers')
    axs[0, 1].semilogy(np.linspace(0, 1), np.geomspace(1, 1e6), 'C1', lw=3, label='log')
    axs[1, 0].set_prop_cycle(color=['r', 'g', 'b'], lw=[1, 2, 3])
    axs[1, 0].plot(np.arange(12.).reshape(4, 3)[:, :2])
    axs[1, 0].add_patch(Rectangle((0, 1), 1, 5, angle=20, fc='y'))
    axs[1, 1].text(.5, .5, 'middle', transform=axs[1, 1].transAxes, ha='center')
    axs[1, 1].set_xticks([0, 1], ['zero', 'one'])
    axs[0, 0].legend(title='names'); axs[0, 0].grid()
    axs[1, 0].spines['top'].set_visible(False)
    fig.suptitle('all'); fig.text(.01, .01, 'corner'); fig.legend(loc='lower right')
    sca(axs[0, 1])
    return fig
"""


def run(*command):
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY",
                                                            "MPLBACKEND")}
    done = subprocess.run(command, capture_output=True, text=True, cwd="/tmp", timeout=100,
                          env={**env, "PYTHONPATH": str(PACKAGE)})
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def app(code):
    return run(str(APP), "-c", code)


def plain(code):
    return run("/usr/bin/python3", "-c", code)


@pytest.mark.parametrize("python", [app, plain])
def test_savefig_and_openfig(python, tmp_path):
    path = tmp_path / "a.figure"
    assert python(HEAD + f"""
import pathlib
fig = rich(); savefig({str(path)!r})
new = openfig(pathlib.Path({str(path)!r}))
print(new is gcf(), get_fignums(), new.number, same(fig, new), same(fig, again(new)))""") == \
        "True [1, 2] 2 True True"


def test_the_python_objects_are_as_they_were():
    assert plain(HEAD + """
fig = rich(); new = again(fig)
def outline(artist):
    return type(artist).__name__, [outline(a) for a in artist.get_children()]
print(outline(fig) == outline(new))
def values(artist):
    skipped = ('transform', 'bbox_transform', 'figure')
    own = {k: repr(v) for k, v in artist.properties().items() if k not in skipped}
    return own, [values(a) for a in artist.get_children() if not isinstance(a, Axis)]
print(values(fig) == values(new))
old, ax = fig.axes[0], new.axes[0]
print(ax.lines[0].get_xdata(), ax.lines[0].get_ydata().dtype, ax.figure is new,
      ax.lines[0].axes is ax, ax.get_subplotspec() == old.get_subplotspec(),
      ax.get_subplotspec().get_gridspec() is new.axes[3].get_subplotspec().get_gridspec())
box, = new.axes[2].patches
print(box, box.get_width(), new.axes[3].texts[0].get_transform() == new.axes[3].transAxes)
print(gca() is new.axes[1], new._suptitle.get_text(), new.texts[1].get_text(), len(new.legends),
      new.axes[2]._sharex is ax, [t.get_text() for t in new.axes[3].get_xticklabels()],
      ax.get_legend().get_lines()[0].get_linestyle(), ax.get_legend().parent is ax)""") == """\
True
True
[0. 1. 2.] int64 True True True True
Rectangle(xy=(0, 1), width=1, height=5, angle=20) 1.0 True
True all corner 1 True ['zero', 'one'] -- True"""


def test_an_opened_figure_can_be_changed_like_a_new_one():
    assert plain(HEAD + """
fig = rich(); new = again(fig)
for f in fig, new:
    axs = f.axes
    f.subplots_adjust(wspace=.5, left=.2)
    axs[2].plot([3, 2, 1]); axs[0].plot([9, 9])  # both cycles go on
    axs[0].set_xlim(0, 1)
    axs[0].lines[0].set(color='m', lw=5)
    axs[0].get_legend().get_texts()[0].set_color('r')
    axs[0].get_legend().get_lines()[0].set_color('m')
    axs[2].patches[0].set_width(3); axs[1].lines[0].remove(); axs[3].set_title('t')
    f.suptitle('other'); f.texts[0].remove(); f.add_subplot(4, 4, 16)
print(same(fig, new), new.axes[2].get_xlim(), new.axes[2].lines[-1].get_color(),
      new.axes[0].lines[-1].get_color())
new.axes[0].clear(); new.clear(); print(len(new.axes))""") == \
        "True (0.0, 1.0) b #ff7f0e\n0"


def test_strings_and_dates_stay_what_they_are():
    assert plain(HEAD + """
import datetime
fig, (a, b) = subplots(1, 2, sharey=True)
a.plot(['red', 'green', 'blue'], ['small', 'large', 'small'], label='l'); a.set_xlabel('colours')
b.plot([datetime.date(2020, 1, 1), datetime.date(2020, 3, 1)], ['large', 'huge'])
new = again(fig)
print(same(fig, new), new.axes[0].get_xlabel(), new.axes[1].yaxis.units is new.axes[0].yaxis.units)
for f in fig, new:
    f.axes[0].plot(['green', 'black'], ['huge', 'tiny'])
    f.axes[1].plot([datetime.date(2020, 2, 1)], ['tiny'], 'o')
print(same(fig, new), [t.get_text() for t in new.axes[0].get_xticklabels()])""") == """\
True colours True
True ['red', 'green', 'blue', 'black']"""


def test_pickle_and_copy():
    assert plain(HEAD + """
fig, ax = subplots(); line, = ax.plot([1, 2, 3]); ax.set_title('t')
f, (a, b), l, x = pickle.loads(pickle.dumps((fig, (ax, ax.title), line, ax.xaxis.label)))
print(f is not fig, a is f.axes[0], b is a.title, l is a.lines[0], x is a.xaxis.label, same(f, fig),
      f.number, get_fignums())
g = copy.deepcopy(fig); g.axes[0].lines[0].set_color('r')
print(line.get_color(), same(fig, g), get_fignums())
own = pylab.Figure(); own.add_subplot().plot([1, 2]); p = pickle.loads(pickle.dumps(own))
print(same(own, p), p.canvas.manager, get_fignums())
f, l = pickle.loads(pickle.dumps((fig, line), protocol=5)); print(l is f.axes[0].lines[0])
buffers = []; data = pickle.dumps(fig, protocol=5, buffer_callback=buffers.append)
print(len(data) < 500, same(pickle.loads(data, buffers=buffers), fig))
c = copy.copy(line); c.set_lw(9); print(line.get_lw(), c.get_lw(), c.get_ydata())
l = pickle.loads(pickle.dumps(Line2D([1], [2], c='r'))); print(l.get_c(), l.axes)
try:
    pickle.dumps(Line2D([1], [2], transform=ax.transAxes))
except TypeError as error:
    print(error)""") == """\
True True True True True True 2 [1, 2]
#1f77b4 False [1, 2, 3]
True None [1, 2, 3]
True
True True
1.5 9.0 [1 2 3]
r None
cannot pickle a 'Line2D' object that is on no figure"""


def test_pickles_of_what_belongs_to_figures():
    """Ticks, transforms, grids, locators, colour bars: those of the figure that comes along."""
    assert plain(HEAD + """
from pylab import dates, ticker
fig, ax = subplots()
things = [fig, ax.transData, ax.get_gridspec(), ax.get_subplotspec(), ax.xaxis.get_major_ticks()[1],
          ax.get_xticklabels()[1]]
f, data, grid, spec, tick, label = pickle.loads(pickle.dumps(things))
a = f.axes[0]
a.set_xlim(0, 2)
print(data.transform((1, 0)) == a.transData.transform((1, 0)))
print(grid is a.get_gridspec(), spec.get_gridspec() is grid, tick.axes is a)
label.set_color('r'); print(a.get_xticklabels()[1].get_color(), label.get_text())
def again(thing):
    return pickle.loads(pickle.dumps(thing))
print([again(l).tick_values(1., 99.).tolist() == l.tick_values(1., 99.).tolist() for l in
       (ticker.MultipleLocator(7), ticker.LogLocator(2), ticker.MaxNLocator(5),
        ticker.FixedLocator([3, 4]), ticker.LinearLocator(7))])
print([again(f).format_ticks([1200., 3400.]) for f in
       (ticker.EngFormatter('V'), ticker.PercentFormatter(5000, 0),
        ticker.StrMethodFormatter('{x:.1f}'))])
l = again(dates.AutoDateLocator(maxticks=4)); l.maxticks[0] = 9
print(l.maxticks[1], type(again(rcParams)).__name__)""") == """\
[ True  True]
True True True
r 0.25
[True, True, True, True, True]
[['1.2 kV', '3.4 kV'], ['24%', '68%'], ['1200.0', '3400.0']]
4 RcParams"""


def test_a_color_bar_comes_back():
    """It follows its image again."""
    assert plain(HEAD + """
fig, ax = subplots()
im = ax.imshow([[1, 2], [3, 4]])
bar = colorbar(im, extend='both', label='heat')
free = fig.colorbar(pylab.cm.ScalarMappable(pylab.colors.Normalize(0, 5), 'magma'), ax=ax)
f, i, b, c = pickle.loads(pickle.dumps((fig, im, bar, free)))
print(same(fig, f), b.mappable is i, i.colorbar is b, c.cmap.name, c.vmax)
for image in (im, i):
    image.set_clim(2, 3); image.set_cmap('plasma')
print(same(fig, f), b.vmin, b.vmax)
b.set_ticks([2, 2.5]); b.remove(); print(len(f.axes), i.colorbar)""") == """\
True True True magma 5.0
True 2.0 3.0
2 None"""


CONTAINERS = HEAD + """
def make():
    fig, (a, b) = subplots(1, 2)
    a.bar([1, 2, 3], [3, -1, 2], yerr=[.1, .2, .3], label='bars')
    a.barh([1, 2], np.ma.masked_equal([4., 5.], 5), label='masked')
    b.errorbar([1, 2], [3, 4], yerr=.5, xerr=.1, capsize=3, fmt='o', label='sizes')
    b.stem([1, 2, 3], [3, 4, 5], label='stems')
    b.add_container(pylab.container.Container(b.lines[:2], label='both'))
    return fig
"""


def test_containers_hold_the_artists_that_came_back():
    assert plain(CONTAINERS + """
def members(ax):
    own = ax.get_children()
    def place(part):
        if isinstance(part, (list, tuple)):
            return [place(p) for p in part]
        return part and own.index(part)
    return [(type(c).__name__, c.get_label(), place(c)) for c in ax.containers]
fig = make()
for new in again(fig), pickle.loads(pickle.dumps(fig)), copy.deepcopy(fig):
    a, b = new.axes
    print([members(ax) for ax in new.axes] == [members(ax) for ax in fig.axes])
    errors, bars, masked = a.containers
    print(bars.patches[0] is a.patches[0], bars.errorbar is errors, bars.datavalues,
          bars.orientation, masked.datavalues, masked.orientation)
    sizes, stems, both = b.containers
    print(sizes.lines[0] is b.lines[0], sizes.has_xerr, errors.has_xerr, type(sizes[2]).__name__,
          stems.stemlines is b.collections[2], both[1] is b.lines[1])
    full = make()
    for f in full, new:
        for ax in f.axes:
            ax.legend()
        f.axes[0].bar_label(f.axes[0].containers[1])
        f.axes[0].bar_label(f.axes[0].containers[2])
    stems.remove()
    full.axes[1].containers[1].remove()
    print(same(new, full), len(b.containers))""") == "\n".join(3 * ["""\
True
True True [ 3 -1  2] vertical [4.0 --] horizontal
True True False tuple True True
True 2"""])


def test_containers_without_artists_that_were_removed():
    assert plain(CONTAINERS + """
fig = make(); a, b = fig.axes
a.patches[1].remove(); b.lines[0].remove(); b.containers[1].baseline.remove()
a.containers[0].lines[2][0].remove()
a, b = again(fig).axes
bars = a.containers[0]
print(len(a.containers), len(bars), bars.datavalues, bars.errorbar)
sizes, stems, both = b.containers
print(sizes.lines[0], stems.baseline.axes, len(both), len(b.legend().get_texts()))""") == """\
2 2 [3 2] None
None None 1 3"""


def test_containers_are_pickled_with_their_figure():
    assert plain(CONTAINERS + """
fig = make(); bars = fig.axes[0].containers[1]; pie = fig.axes[0].pie([1, 2])
f, b, p = pickle.loads(pickle.dumps((fig, bars, pie)))
print(b is f.axes[0].containers[1], p.wedges[0] is p[0][0] is f.axes[0].patches[-2], p.values)
c = copy.deepcopy(bars); print(c[0].axes.containers[1] is c, c[0] is bars[0])
c = copy.copy(bars); print(c is bars, c[0] is bars[0], c.errorbar is bars.errorbar)
c = pickle.loads(pickle.dumps(pylab.container.Container([Line2D([1], [2])], label='x')))
print(c.get_label(), c[0].get_xdata())""") == """\
True True [1 2]
True False
False True True
x [1]"""


def test_a_subclass_comes_back_as_its_base():
    assert plain(HEAD + """
class Mine(Line2D):
    pass
class Box(Rectangle):
    pass
fig, ax = subplots()
ax.add_line(Mine([0, 1], [0, 1])).mine = 'note'
ax.add_patch(Box((0, 0), 1, 1))
ax = again(fig).axes[0]
line, box = ax.lines[0], ax.patches[0]
print(type(line).__name__, hasattr(line, 'mine'), type(box).__name__)""") == \
        "Line2D False Rectangle"


def change_note(path, name, change):
    """Another note in the file, with sizes and checksum as they must be."""
    data = path.read_bytes()
    size, = struct.unpack("<Q", data[16:24])
    about = json.loads(data[64:64 + size])
    place = about["figure"]
    for step in name:
        place = place[step]
    change(place)
    text = json.dumps(about).encode()
    rest = data[-(-(64 + size) // 64) * 64:]
    text += b" " * (-len(text) % 64)
    path.write_bytes(data[:12] + struct.pack("<IQQ", zlib.crc32(text), len(text),
                                             64 + len(text) + len(rest)) +
                     data[32:64] + text + rest)


@pytest.mark.parametrize("where, note", [
    ((), {"current": [7]}), ((), {"current": 1}), ((), 3),
    (("axes", 0), {"grid": {"rows": 10 ** 12, "columns": 1, "sides": {}, "widths": [1],
                            "heights": [1]}, "cells": [0, 0]}),
    (("axes", 0), {"grid": {"rows": 1, "columns": 1, "sides": {"no": 1}, "widths": [1],
                            "heights": [1]}, "cells": [0, 0]}),
    (("axes", 0), {"grid": {"rows": 1, "columns": 1, "sides": {}, "widths": [0], "heights": [1]},
                   "cells": [0, 5]}),
    (("axes", 0), {"cycle": {"steps": [1], "position": 0}}),
    (("axes", 0), {"shared": [99, None]}),
    (("axes", 0), {"units": {"x": 3}}),
    (("axes", 0), {"units": {"x": {"kind": "category", "names": [1], "given": []}}}),
    (("axes", 0), {"units": {"y": {"kind": "dates", "zone": "Mars/Sea", "given": []}}}),
    (("axes", 0), {"containers": [{"class": "Path", "label": None, "parts": []}]}),
    (("axes", 0), {"containers": [{"class": "Container", "label": None, "parts": [1]}]}),
    (("axes", 0), {"containers": [{"class": "ErrorbarContainer", "label": None, "parts": [0],
                                   "errors": [True, True]}]}),
    (("axes", 0), {"containers": [{"class": "BarContainer", "label": None, "parts": [0],
                                   "errorbar": None, "orientation": "vertical"}]}),
    (("axes", 0), {"containers": [{"class": "BarContainer", "label": None, "parts": [],
                                   "errorbar": 0, "orientation": "vertical"}]}),
    (("axes", 0), {"containers": [{"class": "BarContainer", "label": None, "parts": [],
                                   "errorbar": None, "orientation": "vertical",
                                   "values": [1], "type": "O"}]}),
    (("axes", 0, "artists", 0), {"types": ["O", None]}),
    (("axes", 0, "artists", 0), {"types": ["<i8)", None]}),
    (("axes", 0, "artists", 0), {"types": ["i7", None]}),
    (("axes", 0, "artists", 0), []),
])
def test_damaged_notes_are_refused(where, note, tmp_path):
    path = tmp_path / "a.figure"
    plain(f"from pylab import *; plot([1, 2]); savefig({str(path)!r})")
    change_note(path, where, lambda place: place.update(note=note))
    said = plain(f"""
from pylab import *
try:
    openfig({str(path)!r})
except ValueError as error:
    print(error)
print(get_fignums())""")
    assert said.startswith(f"cannot open the figure {str(path)!r}: a note in it is damaged: ")
    assert said.endswith("\n[]")


def test_errors_name_the_file(tmp_path):
    (tmp_path / "text.figure").write_text("no figure")
    assert plain(f"""
from pylab import *
os.chdir({str(tmp_path)!r})
for name in 'text.figure', 'none.figure':
    try:
        openfig(name)
    except (ValueError, OSError) as error:
        print(type(error).__name__, error)
try:
    savefig('none/a.figure')
except OSError as error:
    print(error, os.listdir())""".replace("os.", "__import__('os').")) == """\
ValueError cannot open the figure 'text.figure': it is no figure file
FileNotFoundError [Errno 2] No such file or directory: 'none.figure'
[Errno 2] No such file or directory: 'none/a.figure' ['text.figure']"""


def test_pictures_and_colour_bars():
    assert app(HEAD + """
import matplotlib.colors as mc
a = np.arange(12.).reshape(3, 4); a[1, 1] = nan
fig, axs = subplots(2, 2)
images = [axs[0, 0].imshow(a, norm='log', vmin=1), axs[0, 1].imshow(a, cmap='jet', alpha=.5),
          axs[1, 0].imshow((a * 20).astype('uint8'), norm=mc.BoundaryNorm([0, 5, 99, 200], 256)),
          axs[1, 1].imshow(np.dstack([a, a, a]) / 11, interpolation='bicubic')]
for im in images[:2]:
    fig.colorbar(im, extend='both')
fig.figimage(a, 5, 6)
sca(axs[0, 0]); sci(images[0])
other = again(fig)
print(gci() is other.axes[0].images[0])
mine = [ax.images[0] for ax in other.axes[:4]]
print(same(fig, other), [type(im).__name__ for im in [*mine, other.images[0]]])
print([type(im.norm).__name__ for im in mine], mine[1].cmap.name, mine[0].get_clim())
print(mine[0].get_array().mask.sum(), mine[2].get_array().dtype, mine[3].get_size(),
      other.images[0].get_extent() == fig.images[0].get_extent(), mine[1].get_alpha())
for f in fig, other:
    f.subplots_adjust(left=.3)
    f.axes[1].images[0].set_cmap('jet')
print(same(fig, other), np.allclose(fig.axes[4].bbox.extents, other.axes[4].bbox.extents))
""").splitlines() == [
        "True",
        "True ['AxesImage', 'AxesImage', 'AxesImage', 'AxesImage', 'FigureImage']",
        "['LogNorm', 'Normalize', 'BoundaryNorm', 'Normalize'] jet (1.0, 11.0)",
        "1 uint8 (3, 4) True 0.5",
        "True True"]
