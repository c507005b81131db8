"""Figures whose layouts are compared: code that leaves `fig`, by name."""
import itertools

LABELS = """
def label(ax, i=0):
    ax.plot([0, 1 + i], [1e3, 10 ** (3 + i)])
    ax.set(xlabel='x label', ylabel='y label', title='Title %d' % i)
"""

CASES = {}


def case(name, code):
    CASES[name] = LABELS + code


for layout in ("tight", "constrained"):
    case(f"{layout}: one", f"fig, ax = plt.subplots(layout={layout!r}); label(ax)")
    for rows, columns in ((1, 2), (2, 1), (2, 2), (3, 2), (2, 4)):
        case(f"{layout}: {rows} x {columns}", f"""
fig, axs = plt.subplots({rows}, {columns}, layout={layout!r})
for i, ax in enumerate(axs.flat): label(ax, i)""")
    case(f"{layout}: ratios", f"""
fig, axs = plt.subplots(2, 3, layout={layout!r}, width_ratios=[1, 2, 3], height_ratios=[3, 1])
for i, ax in enumerate(axs.flat): label(ax, i)""")
    case(f"{layout}: shared", f"""
fig, axs = plt.subplots(2, 2, layout={layout!r}, sharex=True, sharey='row')
for i, ax in enumerate(axs.flat): label(ax, i)
for ax in axs.flat: ax.label_outer()""")
    case(f"{layout}: titles of the figure", f"""
fig, axs = plt.subplots(2, 2, layout={layout!r})
for i, ax in enumerate(axs.flat): label(ax, i)
fig.suptitle('Above all'); fig.supxlabel('below all'); fig.supylabel('beside all')""")
    case(f"{layout}: spans", f"""
fig = plt.figure(layout={layout!r}); gs = fig.add_gridspec(3, 3)
for i, key in enumerate([(0, slice(None)), (1, slice(0, 2)), (slice(1, 3), 2), (2, 0), (2, 1)]):
    label(fig.add_subplot(gs[key]), i)""")
    case(f"{layout}: nested", f"""
fig = plt.figure(layout={layout!r}, figsize=(8, 6)); gs = fig.add_gridspec(1, 2)
left, right = gs[0].subgridspec(2, 1), gs[1].subgridspec(3, 1)
for i, spec in enumerate([left[0], left[1], right[0], right[1], right[2]]):
    label(fig.add_subplot(spec), i)""")
    case(f"{layout}: legend outside", f"""
fig, axs = plt.subplots(1, 2, layout={layout!r}, figsize=(9, 4))
for i, ax in enumerate(axs): label(ax, i)
axs[0].plot([0, 1], label='a line'); axs[0].legend(bbox_to_anchor=(1, 1), loc='upper left')""")
    case(f"{layout}: equal aspect", f"""
fig, axs = plt.subplots(1, 2, layout={layout!r})
for i, ax in enumerate(axs): label(ax, 0); ax.set_aspect('equal'); ax.set_ylim(0, 2)""")
    case(f"{layout}: invisible, off and long texts", f"""
fig, axs = plt.subplots(2, 2, layout={layout!r})
for i, ax in enumerate(axs.flat): label(ax, i)
axs[0, 0].set_visible(False); axs[0, 1].axis('off')
axs[1, 0].set_xlabel('a very long label ' * 6); axs[1, 1].set_title('a very long title ' * 6)
axs[1, 1].text(1.4, .5, 'outside', transform=axs[1, 1].transAxes)""")
    case(f"{layout}: small font, large dpi", f"""
plt.rcParams['font.size'] = 7
fig, axs = plt.subplots(2, 2, layout={layout!r}, dpi=160, figsize=(5, 4))
for i, ax in enumerate(axs.flat): label(ax, i)""")
    case(f"{layout}: saved", f"""
import io
fig, axs = plt.subplots(1, 2, layout={layout!r})
for i, ax in enumerate(axs): label(ax, i)
fig.savefig(io.BytesIO(), dpi=200); DRAW = False""")
    case(f"{layout}: left out", f"""
fig, axs = plt.subplots(1, 3, layout={layout!r})
for i, ax in enumerate(axs): label(ax, i)
axs[1].set_in_layout(False)
fig.add_axes([.8, .8, .15, .15]) if {layout!r} == 'constrained' else None""")
    case(f"{layout}: subplot(), one after the other", f"""
fig = plt.figure(layout={layout!r})
for i in range(4): label(plt.subplot(2, 2, i + 1), i)""")
    case(f"{layout}: no ticks", f"""
fig, axs = plt.subplots(2, 3, layout={layout!r}); axs = list(axs.flat)
for i, ax in enumerate(axs): label(ax, i); ax.set(xticks=[], yticks=[])
axs[0].set(xlabel='', ylabel=''); axs[3].set(xlabel='', ylabel='')
axs[1].tick_params(left=False, bottom=False); axs[2].tick_params(direction='in')
axs[4].spines[:].set_visible(False); axs[5].minorticks_on(); axs[5].tick_params(length=9)""")
    case(f"{layout}: pictures without ticks", f"""
fig, axs = plt.subplots(1, 2, layout={layout!r})
for ax in axs: ax.imshow([[1, 2], [3, 4]]); ax.set(xticks=[], yticks=[])""")
    case(f"{layout}: no frames and no ticks", f"""
fig, axs = plt.subplots(1, 2, layout={layout!r}, subplot_kw=dict(frameon=False))
for ax in axs: ax.set(xticks=[], yticks=[])""")
    case(f"{layout}: texts move after a change", f"""
fig, axs = plt.subplots(2, 1, layout={layout!r})
for i, ax in enumerate(axs): label(ax, i)
fig.canvas.draw(); axs[0].set_ylabel('two\\nlines'); axs[1].set_title('')""")

for pads in ("pad=3", "w_pad=4, h_pad=2", "rect=(0, .2, .8, 1)", "rect=[.1, 0, 1, .9], pad=.5"):
    case(f"tight_layout({pads})", f"""
fig, axs = plt.subplots(2, 2)
for i, ax in enumerate(axs.flat): label(ax, i)
fig.tight_layout({pads}); DRAW = False""")
    case(f"figure(tight_layout=dict({pads}))", f"""
fig, axs = plt.subplots(2, 2, tight_layout=dict({pads}))
for i, ax in enumerate(axs.flat): label(ax, i)""")
case("figure.autolayout", """
plt.rcParams['figure.autolayout'] = True
fig, axs = plt.subplots(2, 2)
for i, ax in enumerate(axs.flat): label(ax, i)""")
case("GridSpec.tight_layout", """
from matplotlib.gridspec import GridSpec
fig = plt.figure(); gs = GridSpec(2, 1, figure=fig); other = GridSpec(3, 1, figure=fig)
for i in range(2): label(fig.add_subplot(gs[i]), i)
for i in range(3): label(fig.add_subplot(other[i]), i)
gs.tight_layout(fig, rect=[0, 0, .5, 1]); other.tight_layout(fig, rect=[.5, 0, 1, 1], h_pad=.5)
DRAW = False""")
case("tight_layout of multiples", """
fig = plt.figure()
label(plt.subplot(221)); label(plt.subplot(223), 1); label(plt.subplot(122), 2)
plt.tight_layout(); DRAW = False""")

for options in ("w_pad=.3, h_pad=.2", "wspace=.2, hspace=.1", "rect=(0, .1, .9, .8)",
                "w_pad=0, h_pad=0, wspace=0, hspace=0"):
    case(f"constrained: {options}", f"""
fig, axs = plt.subplots(2, 3, layout='constrained')
for i, ax in enumerate(axs.flat): label(ax, i)
fig.get_layout_engine().set({options})""")
case("constrained_layout.use", """
plt.rcParams['figure.constrained_layout.use'] = True
plt.rcParams['figure.constrained_layout.w_pad'] = .2
fig, axs = plt.subplots(2, 2)
for i, ax in enumerate(axs.flat): label(ax, i)""")
case("constrained: grid with its own gaps", """
fig = plt.figure(constrained_layout=True)
gs = fig.add_gridspec(2, 2, wspace=.3, hspace=.4)
for i in range(4): label(fig.add_subplot(gs[i]), i)""")
for pattern in ("AB;CC", "AAAB;CCDD", "A.C;BBB;D.E", "ABCC;ABDD;EEDD"):
    case(f"constrained: mosaic {pattern}", f"""
fig, axs = plt.subplot_mosaic({pattern!r}, layout='constrained', figsize=(8, 6))
for i, ax in enumerate(axs.values()): label(ax, i)""")
    case(f"mosaic {pattern}", f"""
fig, axs = plt.subplot_mosaic({pattern!r}, gridspec_kw=dict(wspace=.5, width_ratios=None))
DRAW = False""")
case("mosaic of lists", """
fig, axs = plt.subplot_mosaic([['main', [['a', 'b']]], ['main', [['c'], ['d']]]],
                              sharex=True); DRAW = False""")
case("compressed", """
fig, axs = plt.subplots(2, 3, layout='compressed', sharex=True, sharey=True)
for ax in axs.flat: ax.imshow(np.arange(100).reshape(10, 10))
fig.suptitle('compressed')""")

for where in ("right", "left", "top", "bottom"):
    case(f"constrained: colour bar at the {where}", f"""
fig, axs = plt.subplots(2, 2, layout='constrained')
for ax in axs.flat: image = ax.imshow(np.arange(100).reshape(10, 10))
fig.colorbar(image, ax=axs, location={where!r}, label='all')""")
    case(f"constrained: colour bars at the {where} of each", f"""
fig, axs = plt.subplots(2, 2, layout='constrained')
for i, ax in enumerate(axs.flat):
    image = ax.imshow(np.arange(100).reshape(10, 10), aspect='auto')
    fig.colorbar(image, ax=ax, location={where!r}, shrink=.6 + .1 * i)
    label(ax, 0)""")
    case(f"colour bar at the {where}, tight", f"""
fig, axs = plt.subplots(1, 2, layout='tight')
for ax in axs:
    image = ax.imshow(np.arange(100).reshape(10, 10))
    fig.colorbar(image, ax=ax, location={where!r})""")
case("constrained: several colour bars", """
fig, axs = plt.subplots(2, 2, layout='constrained', figsize=(8, 6))
for ax in axs.flat: image = ax.imshow(np.arange(100).reshape(10, 10), aspect='auto')
fig.colorbar(image, ax=axs[:, 0], label='one', pad=.1); fig.colorbar(image, ax=axs[:, 0])
fig.colorbar(image, ax=axs[1, 1], location='bottom'); fig.colorbar(image, ax=axs[0], shrink=.5,
    location='top', aspect=40)""")

case("subfigures", """
fig = plt.figure(figsize=(8, 5)); a, b = fig.subfigures(1, 2, width_ratios=[2, 1])
for i, ax in enumerate(a.subplots(2, 2).flat): label(ax, i)
c, d = b.subfigures(2, 1, height_ratios=[1, 3]); label(c.subplots()); label(d.subplots(), 1)
d.suptitle('inner'); DRAW = False""")
case("constrained: subfigures", """
fig = plt.figure(figsize=(9, 5), layout='constrained'); a, b = fig.subfigures(1, 2, wspace=.07)
for i, ax in enumerate(a.subplots(2, 2).flat): label(ax, i)
a.suptitle('left'); b.suptitle('right', fontsize='x-large'); a.supylabel('y')
for i, ax in enumerate(b.subplots(3, 1, sharex=True)): label(ax, i)
fig.suptitle('all')""")
case("constrained: nested subfigures", """
fig = plt.figure(figsize=(9, 7), layout='constrained')
top, bottom = fig.subfigures(2, 1, height_ratios=[1, 1.4], hspace=.05)
for i, ax in enumerate(top.subplots(1, 2)): label(ax, i)
for s in bottom.subfigures(1, 2, width_ratios=[1, 2]).flat:
    image = s.subplots().imshow(np.arange(100).reshape(10, 10), aspect='auto')
    s.colorbar(image, location='bottom'); s.suptitle('inner'); s.supxlabel('x')
top.suptitle('above')""")
case("constrained: a subfigure over several cells", """
fig = plt.figure(layout='constrained'); gs = fig.add_gridspec(2, 3)
s = fig.add_subfigure(gs[:, 1:]); label(fig.add_subplot(gs[0, 0])); label(fig.add_subplot(gs[1, 0]))
for i, ax in enumerate(s.subplots(2, 1)): label(ax, i)""")

for rows, columns in itertools.product((1, 3), (2, 5)):
    case(f"plain grid {rows} x {columns}", f"""
fig, axs = plt.subplots({rows}, {columns}, gridspec_kw=dict(left=.2, wspace=.4, hspace=0))
fig.subplots_adjust(top=.8, wspace=.1); DRAW = False""")
case("all forms of add_subplot", """
fig = plt.figure(); gs = fig.add_gridspec(2, 2, left=.3)
fig.add_subplot(); fig.add_subplot(234); fig.add_subplot(2, 3, (2, 3)); fig.add_subplot(gs[1, :])
ax = fig.add_axes([.1, .2, .3, .4]); fig.add_subplot(3, 3, 9, label='z'); fig.delaxes(ax)
plt.subplot2grid((4, 4), (3, 0), colspan=2, rowspan=1, fig=fig); gs.update(left=.4, hspace=1)
DRAW = False""")
