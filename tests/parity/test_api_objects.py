"""Python's objects: the same ones again, with what users add to them, and freed in the end."""
import pytest

from test_api_names import app, plain

HEAD = "import gc, weakref, numpy as np, pylab\nfrom pylab import *\n"


@pytest.mark.parametrize("python", [app, plain])
def test_identity(python):
    assert python(HEAD + """
fig = figure()
ax = subplot(211)
a, b = plot([1, 2], [3, 4], [5, 6], [7, 8])
t, leg = text(1, 2, 'x'), legend([a], ['a'])
print(ax.lines[0] is a, ax.get_lines()[1] is b, ax.texts[0] is t, ax.get_legend() is leg,
      fig.axes[0] is ax, gca() is ax, gcf() is fig, a.axes is ax, a.figure is fig,
      ax.xaxis is ax.xaxis, ax.title is title('t'), ax.xaxis.label is xlabel('x'),
      ax.patch is ax.patch, ax.spines['top'] is ax.spines.top, fig.patch is fig.patch,
      fig.canvas.manager is get_current_fig_manager())""") == " ".join(["True"] * 16)


def test_attributes_and_subclasses_stay():
    assert app(HEAD + """
from matplotlib.lines import Line2D
from matplotlib.axes import Axes
from matplotlib.figure import Figure
class Mine(Line2D):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.seen = []
    def set_color(self, color):
        self.seen.append(color)
        super().set_color(color)
class MyAxes(Axes):
    name = 'mine'
class MyFigure(Figure):
    def __init__(self, *args, watermark='', **kwargs):
        super().__init__(*args, **kwargs)
        self.watermark = watermark
fig = figure(FigureClass=MyFigure, watermark='w')
ax = MyAxes(fig, [.1, .1, .8, .8]); fig.add_axes(ax)
line = Mine([1, 2], [3, 4], color='r'); ax.add_line(line); line.note = 'n'
line.set(c='g'); setp(line, color='b')
print(type(gcf()).__name__, fig.watermark, type(gca()).__name__, type(ax.lines[0]).__name__,
      ax.lines[0].note, line.seen, line.get_c())""") == \
        "MyFigure w MyAxes Mine n ['g', 'b'] b"


def test_the_line_keeps_its_axes_and_figure():
    assert app(HEAD + """
line = figure().add_subplot().plot([1, 2])[0]
close('all'); gc.collect()
print(line.axes.lines[0] is line, line.figure.axes == [line.axes], get_fignums())""") == \
        "True True []"


@pytest.mark.parametrize("use", [
    "ax.plot(np.arange(9.))", "ax.plot([1], label='l'); ax.legend().get_texts()",
    "ax.set_title('t'); ax.set_xlabel('x'); ax.text(1, 2, 's')", "fig.savefig('/dev/null.png')",
    "ax.transData.transform((1, 2)); ax.get_xticklabels()", "ax.xaxis.set_ticks([1, 2])",
    "fig.canvas.mpl_connect('close_event', lambda e: fig)", "fig.suptitle('s'); fig.legend()"])
def test_a_closed_figure_is_freed(use):
    use = use.replace("fig.savefig('/dev/null.png')", "import io; fig.savefig(io.BytesIO())")
    assert app(HEAD + f"""
fig, ax = subplots()
line, = ax.plot([1, 2, 3])
gone = [weakref.ref(o) for o in (fig, ax, line)]
{use}
close(fig)
del fig, ax, line
gc.collect()
print([r() for r in gone])""") == "[None, None, None]"


def test_a_removed_line_frees_its_data():
    assert app(HEAD + """
def size():  # without what the system may take back when it likes
    sizes = dict(line.split()[:2] for line in list(open('/proc/self/smaps_rollup'))[1:])
    return int(sizes['Rss:']) - int(sizes['LazyFree:']) >> 10
ax = gca()
line, = ax.plot(np.zeros(10_000_000))
gc.collect(); before = size()
line.remove(); del line; gc.collect()
print(before - size() > 100)""") == "True"


def test_data_come_back_in_their_type():
    assert app(HEAD + """
a, = plot([1, 2, 3])
b, = plot(np.array([1, 2], 'f4'))
c, = plot(np.ma.masked_array([1., 2, 3], [0, 1, 0]))
print(a.get_ydata(), a.get_xdata(), b.get_ydata().dtype, c.get_ydata(), c.get_ydata(orig=False))
y = a.get_ydata(); y += 5; a.set_ydata(y); print(a.get_ydata().tolist(), a.get_xydata().tolist())
data = np.arange(3.); d, = plot(data); data[:] = 9; print(d.get_ydata(orig=False).tolist())""") == \
        "[1 2 3] [0. 1. 2.] float32 [1.0 -- 3.0] [ 1. nan  3.]\n" \
        "[6, 7, 8] [[0.0, 6.0], [1.0, 7.0], [2.0, 8.0]]\n[0.0, 1.0, 2.0]"


def test_pandas():
    assert app(HEAD + """
import pandas as pd
frame = pd.DataFrame({'x': [1, 2, 3], 'y': [4., np.nan, 6]}, index=[10, 20, 30])
a, = plot(frame['y'])
b, = plot(frame['x'], frame.y)
c, = plot('x', 'y', data=frame)
e = plot(frame)
f, = plot(pd.Series([1, 2, 3]).astype('Float64'))
print(a.get_xdata(), a.get_ydata(), b.get_xdata(), c.get_label(), len(e), f.get_ydata())""") == \
        "[10 20 30] [ 4. nan  6.] [1 2 3] y 2 [1.0 2.0 3.0]"


def test_iterators_are_taken_once():
    assert app(HEAD + """
line, = plot((i * i for i in range(4)))
other, = plot(iter([1, 2]), map(float, ['3', '4']))
print(line.get_ydata().tolist(), other.get_xydata().tolist())""") == \
        "[0, 1, 4, 9] [[1.0, 3.0], [2.0, 4.0]]"


def test_legend_samples_and_names_can_be_changed():
    assert app(HEAD + """
plot([1, 2], label='a', lw=1)
leg = legend()
before = gcf().canvas.buffer_rgba()
leg.get_lines()[0].set_linewidth(9)
changed = gcf().canvas.buffer_rgba()
leg.get_texts()[0].set_text('other')
renamed = gcf().canvas.buffer_rgba()
print((before != changed).any(), (changed != renamed).any(), getp(gca().lines[0], 'lw'))""") == \
        "True True 1.0"


def test_setp_and_getp_print_what_there_is():
    shown = app(HEAD + "line, = plot([1]); setp(line); getp(line)")
    assert "linewidth or lw: float" in shown and "linewidth = 1.5" in shown


@pytest.mark.parametrize("dtype", ["b", "B", "h", "H", "i", "I", "q", "Q", "f", "d", "?", ">f8",
                                   ">i2", "<f4", "e", "g"])
def test_all_number_types_and_strides(dtype):
    assert app(HEAD + f"""
whole = np.arange(40).reshape(4, 10).astype({dtype!r})
for part in (whole[1], whole[:, 3], whole[2, ::-3], whole[::2, 1], whole[1:3].T[4]):
    line, = plot(part)
    assert line.get_ydata(orig=False).tolist() == part.astype(float).tolist(), part
record = np.zeros(5, dtype=[('skip', 'i1'), ('value', {dtype!r})])
record['value'] = np.arange(5)
assert plot(record['value'])[0].get_ydata(orig=False).tolist() == \\
    np.arange(5).astype({dtype!r}).astype(float).tolist()
print('ok')""") == "ok"


def test_keywords_of_newer_matplotlib():
    assert app(HEAD + """
from matplotlib.colors import ListedColormap
ax = gca()
ax.set_xticks([0, 1], ['a', 'b'], rotation=30, rotation_mode='xtick')
cmap = ListedColormap(['r', 'g'], bad='k', under='y', over='b')
labels = ax.bar_label(ax.bar([1, 2], [1, 2]), padding=[1, 2])
print([t.get_ha() for t in ax.get_xticklabels()], cmap(5), [t.get_position() for t in labels])
""") == "['right', 'right'] (0.0, 0.0, 1.0, 1.0) [(0, 1.0), (0, 2.0)]"
