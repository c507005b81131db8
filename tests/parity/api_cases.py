"""Code whose facts must be the same with matplotlib: arguments' shapes, limits, ticks, labels."""

_LINES = """
plt.plot([1, 2, 3])
plt.plot([1, 2, 3], [4, 5, 6])
plt.plot([1, 2, 3], [4, 5, 6], 'ro--')
plt.plot([1, 2, 3], 'g^')
plt.plot([1, 2], [3, 4], 'b', [1, 2], [5, 6], 'k:')
plt.plot([1, 2], [3, 4], [5, 6], [7, 8])
plt.plot(np.arange(12).reshape(4, 3))
plt.plot(np.arange(4), np.arange(12).reshape(4, 3), lw=2)
plt.plot(np.arange(12).reshape(4, 3), np.arange(4))
plt.plot(np.arange(6).reshape(3, 2), label=['a', 'b']); plt.legend()
plt.plot(np.arange(6).reshape(3, 2), label='both'); plt.legend()
plt.plot(5)
plt.plot(5, 6, 'o')
plt.plot([])
plt.plot([], [])
plt.plot([1, np.nan, 3], [1, 2, 3])
plt.plot([1, np.inf, 3], [1, 2, -np.inf])
plt.plot([np.nan, np.nan])
plt.plot(np.ma.masked_array([1, 2, 30], mask=[0, 0, 1]))
plt.plot(np.array([1, 2, 3], dtype='float32'))
plt.plot(np.array([1, 2, 3], dtype='uint8'))
plt.plot(np.array([1, 2, 3], dtype='>i4'))
plt.plot(np.array([True, False, True]))
plt.plot(np.array([1, 2, 3], dtype='float16'))
plt.plot(np.array([1, 2, 3], dtype='longdouble'))
plt.plot(np.arange(20)[::3])
plt.plot(np.arange(20)[::-2])
plt.plot(np.arange(20.).reshape(4, 5)[:, 2])
plt.plot(np.array([1, 2.5, None], dtype=object)[:2])
plt.plot(np.array([1 + 2j, 3 + 4j]))
plt.plot(range(5))
plt.plot((1, 2, 3), (1, 4, 9))
plt.plot({'a': 1, 'b': 5}.values())
plt.plot([[1, 2], [3, 4]])
plt.plot('a', 'b', data={'a': [1, 2], 'b': [3, 4]})
plt.plot('b', data={'b': [3, 4]}); plt.legend()
plt.plot('a', 'b', 'ro', data={'a': [1, 2], 'b': [3, 4]})
plt.plot('a', 'b--', data={'a': [1, 2], 'b--': [3, 4]})
plt.plot([1, 2], color='C3')
plt.plot([1, 2], c='tab:orange')
plt.plot([1, 2], color='#12ab')
plt.plot([1, 2], color='0.25')
plt.plot([1, 2], color=(1, .5, 0))
plt.plot([1, 2], color=(1, .5, 0, .25))
plt.plot([1, 2], color='xkcd:sky blue')
plt.plot([1, 2], color='none')
plt.plot([1, 2], color=None, lw=None, ls=None, marker=None)
plt.plot([1, 2], 'C2'); plt.plot([1, 2], 'C1--'); plt.plot([2, 1])
plt.plot([1, 2], '0.5')
plt.plot([1, 2], '1')
plt.plot([1, 2], 'green')
plt.plot([1, 2], '#ff0000')
plt.plot([1, 2], '')
plt.plot([1, 2], 'D-.c')
plt.plot([1, 2], '--', marker='s')
plt.plot([1, 2], 'ro', color='b')
plt.plot([1, 2], ls=(0, (5, 1)))
plt.plot([1, 2], linestyle=(3, (5, 1, 2)))
plt.plot([1, 2], dashes=[4, 2])
plt.plot([1, 2], ls='dashdot', lw=3, ms=8, marker='*', mew=2, mec='r', mfc='none')
plt.plot([1, 2], ls='', marker='x')
plt.plot([1, 2], ls='None')
plt.plot([1, 2, 3], marker='o', markevery=2)
plt.plot([1, 2, 3], drawstyle='steps-mid', alpha=.5, zorder=7, visible=False)
plt.plot([1, 2], marker=5)
plt.plot([1, 2], marker='$x$')
plt.semilogx([1, 10, 100], [1, 2, 3])
plt.semilogy([1, 2, 3], [1, 10, 1000])
plt.loglog([1, 10, 1e5], [1, 1e3, 1e7])
plt.loglog([1, 8, 64], [1, 2, 4], base=2)
plt.semilogy([1, 2, 3], [1, 10, 1000], subs=[2, 5])
plt.semilogy([1, 2, 3], [-1, 10, 1000])
plt.semilogy([1, 2, 3], [-1, 10, 1000], nonpositive='mask')
plt.semilogy([0, -1])
plt.plot([1, 2, 3]); plt.yscale('symlog')
plt.plot([-50, 2, 300]); plt.yscale('symlog', linthresh=5)
plt.plot([1, 2, 3], [10, 20, 30], scalex=False)
plt.plot([1e9, 1e9 + 1])
plt.plot([1e-9, 2e-9])
plt.plot([5, 5, 5])
plt.plot([0, 0])
plt.plot([1e300, -1e300])
result = [l.get_label() for l in plt.plot([1], [1]) + plt.plot([1], [1])]
line, = plt.plot([1, 2, 3]); line.set_data([0, 10], [5, 7]); plt.gca().relim(); \
plt.gca().autoscale_view()
line, = plt.plot([1, 2, 3]); line.set_xdata([0, 1]); line.set_ydata([5, 6])
line, = plt.plot([1, 2, 3]); line.set_ydata([5, 6, 7])
line, = plt.plot([1, 2, 3]); line.set(color='r', lw=4); line.set_ls(':')
line, = plt.plot([1, 2, 3]); plt.setp(line, 'linewidth', 3, marker='s')
line, = plt.plot([1, 2, 3]); result = [plt.getp(line, 'linewidth'), line.get_ydata().tolist()]
line, = plt.plot([1, 2, 3]); line.remove()
lines = plt.plot([1, 2, 3]); plt.plot([3, 2]); plt.gca().lines[0].remove()
line = matplotlib.lines.Line2D([0, 1], [2, 3], color='g'); plt.gca().add_line(line)
plt.plot([1, 2]); plt.gca().set_prop_cycle(color=['r', 'g']); plt.plot([1, 2]); \
plt.plot([1, 2]); plt.plot([1, 2])
plt.gca().set_prop_cycle(color=['r', 'g'], linestyle=['-', ':']); plt.plot([1, 2]); \
plt.plot([1, 2])
"""

_AXES = """
plt.axes()
plt.axes([.1, .2, .3, .4])
plt.subplot(221); plt.subplot(2, 2, 4)
plt.subplot(2, 1, (1, 2))
plt.subplot(211); plt.subplot(212); plt.subplot(211); plt.plot([1, 2])
plt.subplot(211); plt.subplot(111)
plt.subplot(221); plt.subplot(222); plt.subplot(211)
plt.subplot(121, facecolor='r', title='t', xlim=(1, 2))
fig, ax = plt.subplots()
fig, axs = plt.subplots(2, 3); result = list(axs.shape)
fig, axs = plt.subplots(1, 3); result = list(axs.shape)
fig, axs = plt.subplots(3, 1, squeeze=False); result = list(axs.shape)
fig, axs = plt.subplots(2, 2, sharex=True, sharey=True); axs[0, 0].plot([1, 5], [2, 8]); \
axs[1, 1].plot([0, 9], [1, 3])
fig, axs = plt.subplots(2, 2, sharex='col', sharey='row'); axs[0, 1].plot([1, 5], [2, 8])
fig, axs = plt.subplots(2, sharex=True); axs[0].set_xlim(3, 4)
fig, axs = plt.subplots(2, 2, gridspec_kw={'width_ratios': [1, 3], 'hspace': .5})
fig, axs = plt.subplots(2, 2, figsize=(3, 4), dpi=50, height_ratios=[2, 1])
fig, axs = plt.subplots(1, 2, subplot_kw={'facecolor': 'y'})
fig, axs = plt.subplots(2, 2); fig.subplots_adjust(left=.3, wspace=.6)
plt.subplot2grid((3, 3), (0, 1), colspan=2, rowspan=2)
fig = plt.figure(); gs = fig.add_gridspec(3, 3); fig.add_subplot(gs[0, :]); \
fig.add_subplot(gs[1:, -1])
fig = plt.figure(3, figsize=(4, 2), dpi=80); result = fig.number
plt.figure('name'); plt.figure(); plt.figure('name'); result = plt.gcf().number
plt.figure(5); plt.figure(2); plt.figure(5); result = [plt.get_fignums(), plt.gcf().number]
plt.figure(5); plt.figure(); result = plt.get_fignums()
plt.figure(1); plt.figure(2); plt.close(); result = plt.get_fignums()
plt.figure(1); plt.figure(2); plt.close(1); result = plt.get_fignums()
plt.figure(1); plt.figure('b'); plt.close('b'); result = plt.get_fignums()
plt.figure(1); plt.figure(2); plt.close('all'); result = plt.get_fignums()
f = plt.figure(1); plt.figure(2); plt.close(f); \
result = [plt.get_fignums(), plt.fignum_exists(1), plt.fignum_exists(2)]
plt.figure('a'); plt.figure('b'); result = [plt.get_figlabels(), plt.fignum_exists('a')]
plt.figure(facecolor='r'); plt.plot([1])
plt.figure(1); plt.plot([1]); plt.figure(1, clear=True)
plt.plot([1, 2]); plt.clf()
plt.plot([1, 2]); plt.title('t'); plt.xscale('log'); plt.cla()
plt.subplot(211); plt.subplot(212); plt.delaxes()
a = plt.subplot(211); plt.subplot(212); plt.sca(a); plt.plot([1, 2])
plt.title('centre'); plt.title('l', loc='left'); plt.title('r', loc='right')
plt.title('t', fontsize=20, color='r', y=1.1, pad=3)
plt.xlabel('x', fontsize=7); plt.ylabel('y', color='g')
plt.xlabel('x', loc='left'); plt.ylabel('y', loc='top')
plt.suptitle('s'); result = plt.gcf()._suptitle.get_text()
plt.text(1, 2, 'hello', ha='center', rotation=30, fontsize=9, color='b', weight='bold')
plt.text(.5, .5, 'in axes', transform=plt.gca().transAxes)
plt.text(1, 2, 3.5)
plt.xlim(2, 5); result = plt.xlim()
plt.xlim((2, 5)); plt.ylim(top=3); result = plt.ylim()
plt.plot([1, 2]); plt.xlim(5, 2); result = plt.xlim()
plt.plot([1, 2]); plt.xlim(left=-1)
plt.plot([1, 2]); plt.xlim(0, 1); plt.plot([50, 60])
plt.plot([1, 2]); plt.xlim(0, 1, auto=True); plt.plot([50, 60])
plt.xlim(3, 3)
plt.plot([1, 2]); plt.ylim(ymin=0); plt.xlim(xmin=-2, xmax=8)
plt.axis([1, 2, 3, 4]); result = plt.axis()
plt.plot([1, 2]); result = plt.axis()
plt.plot([1, 2]); plt.axis('off')
plt.plot([1, 2]); plt.axis('tight')
plt.plot([1, 2]); plt.axis('equal'); result = plt.gca().get_aspect()
plt.plot([1, 2]); plt.axis('scaled'); result = plt.gca().get_aspect()
plt.plot([1, 2]); plt.axis('image')
plt.plot([1, 5]); plt.axis('square')
plt.plot([1, 2]); plt.axis(xmin=0, ymax=9)
plt.plot([1, 2]); plt.axis(False)
plt.plot([1, 2]); plt.margins(.3)
plt.plot([1, 2]); plt.margins(x=0, y=.5); result = plt.margins()
plt.plot([1, 2]); plt.autoscale(tight=True)
plt.plot([1, 2]); plt.autoscale(False); plt.plot([10, 20])
plt.plot([1, 2]); plt.autoscale(axis='x', enable=False); plt.plot([10, 20, 30])
plt.plot([1, 2]); plt.gca().invert_yaxis(); plt.plot([5, 9])
plt.plot([1, 2]); plt.gca().set_xbound(-1, 9)
plt.plot([1, 2]); plt.xticks([0, 1, 2])
plt.plot([1, 2]); plt.xticks([0, 1], ['a', 'b'], rotation=45)
plt.plot([1, 2]); plt.xticks([])
plt.plot([1, 2]); plt.yticks([1, 5])
plt.plot([1, 2]); locs, labels = plt.xticks(); result = [locs, [l.get_text() for l in labels]]
plt.plot([1, 2]); plt.gca().set_xticks([0, .5], minor=True)
plt.plot([1, 2]); plt.gca().set_xticks([0, .5], labels=['p', 'q'])
plt.plot([1, 2]); plt.minorticks_on()
plt.loglog([1, 100], [1, 50]); plt.minorticks_off()
plt.plot([1, 2]); plt.grid(); plt.grid(False); plt.grid(True, which='both', ls=':', axis='x')
plt.plot([1, 2]); plt.tick_params(axis='x', labelsize=5, direction='in', length=9)
plt.plot([1e5, 2e5]); plt.ticklabel_format(style='sci', scilimits=(0, 0))
plt.plot([1e9, 1e9 + 1]); plt.ticklabel_format(useOffset=False)
plt.plot([1, 2]); plt.locator_params(nbins=3)
plt.plot([1, 2], label='a'); plt.plot([2, 1], label='b'); plt.plot([3, 1], label='_c'); \
plt.legend()
plt.plot([1, 2]); plt.plot([2, 1]); plt.legend(['p', 'q'])
a, = plt.plot([1, 2]); b, = plt.plot([2, 1]); plt.legend([b], ['only b'])
a, = plt.plot([1, 2], label='z'); plt.legend(handles=[a], loc='lower left', title='T', ncol=2)
plt.plot([1, 2], label='z'); plt.legend(loc=3); \
result = plt.gca().get_legend().get_title().get_text()
plt.plot([1, 2], label='z'); h, l = plt.gca().get_legend_handles_labels(); result = l
plt.plot([1, 2], label='z'); l = plt.legend(); l.remove()
plt.plot([1, 2], label='z'); \
plt.legend(loc=(0.1, 0.2), fontsize='small', frameon=False, bbox_to_anchor=(1, 1))
plt.xscale('log'); plt.plot([1, 1000])
plt.plot([1, 1000]); plt.xscale('log'); plt.xscale('linear')
ax = plt.gca(); \
ax.set(xlim=(1, 2), title='t', xlabel='x', ylabel='y', xticks=[1, 2], facecolor='g', yscale='log')
ax = plt.gca(); ax.set_xlim(1, 5); ax.set_ylim(2, 4); \
result = np.round(ax.transData.transform([(1, 2), (5, 4)]), 6)
ax = plt.gca(); result = np.round(ax.transAxes.transform((.5, .5)), 6)
ax = plt.gca(); result = np.round(ax.transAxes.inverted().transform((320, 240)), 9)
ax = plt.gca(); ax.set_xlim(1, 5); \
result = np.round(ax.get_xaxis_transform().transform((3, .5)), 6)
ax = plt.gca(); ax.loglog([1, 100], [1, 50]); ax.set_xlim(1, 100); \
result = np.round(ax.transData.transform((10, 10))[0], 6)
fig = plt.figure(figsize=(3, 2)); result = np.round(fig.transFigure.transform((.5, 1)), 6)
fig = plt.figure(); fig.set_size_inches(5, 3); fig.set_dpi(60); result = fig.get_size_inches()
fig = plt.figure(); ax = fig.add_axes([0, 0, 1, 1]); \
result = [fig.gca() is ax, ax.figure is fig, fig.axes == [ax]]
fig = plt.figure(); fig.text(.1, .9, 'f'); result = [t.get_text() for t in fig.texts]
ax = plt.gca(); calls = []; \
ax.callbacks.connect('xlim_changed', lambda a: calls.append(a.get_xlim())); ax.set_xlim(3, 4); \
result = calls
l, = plt.plot([1, 2]); \
result = [plt.gca().lines[0] is l, l.axes is plt.gca(), l.figure is plt.gcf()]
matplotlib.rcParams['lines.linewidth'] = 4; plt.plot([1, 2]); \
result = matplotlib.rcParams['lines.linewidth']
matplotlib.rc('lines', lw=3, color='r'); plt.plot([1, 2])
matplotlib.rcParams['figure.figsize'] = (3, 3); plt.plot([1, 2])
matplotlib.rcParams['axes.xmargin'] = .2; plt.plot([1, 2])
with matplotlib.rc_context({'lines.linewidth': 7}): plt.plot([1, 2])
result = matplotlib.rcParams['axes.prop_cycle'].by_key()['color'][:3]
result = [plt.isinteractive(), plt.ion() and plt.isinteractive()]; \
plt.ioff(); result.append(plt.isinteractive())
s = plt.gca().spines; s['top'].set_visible(False); s[['left', 'right']].set_color('r'); \
result = [s.top.get_visible(), s['left'].get_visible()]
ax = plt.gca(); ax.xaxis.set_major_locator(matplotlib.ticker.MultipleLocator(.3)); \
result = type(ax.xaxis.get_major_locator()).__name__
ax = plt.gca(); ax.xaxis.set_major_formatter('{x:.3f}')
ax = plt.gca(); ax.yaxis.set_major_locator(matplotlib.ticker.MaxNLocator(4, integer=True)); \
ax.plot([0, 9])
ax = plt.gca(); ax.plot([1, 2]); ax.xaxis.set_ticks_position('top'); \
ax.yaxis.set_label_position('right'); result = ax.yaxis.get_label_position()
plt.plot([1, 2]); plt.gca().set_xlim(np.array([1, 2])); plt.gca().set_ylim([3, 4])
ax = plt.gca(); t = ax.text(1, 2, 'a'); t.set_text('b'); t.set_position((3, 4)); \
result = [t in ax.texts, len(ax.texts)]
ax = plt.gca(); ax.set_aspect('equal'); result = ax.get_aspect()
ax = plt.gca(); ax.set_position([.1, .1, .2, .2])
ax = plt.gca(); p = ax.patch; p.set_facecolor('y'); p.set_alpha(.5); result = p.get_alpha()
"""


def cases_of(text):
    """Lines of code as cases that are named by themselves."""
    return {code: code for code in text.strip().split("\n")}


CASES = {**cases_of(_LINES), **cases_of(_AXES)}
