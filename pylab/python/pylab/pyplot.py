"""The functions that work on the current figure and axes.

Most of them are methods of Axes or Figure; their documentation is there. Windows follow every
change by themselves: nothing needs to be redrawn by hand.
"""
from contextlib import suppress
from importlib import import_module

from ._missing import missing
from ._pyplot_axes import (axes, delaxes, subplot, subplot2grid, subplot_mosaic, subplots, twinx,
                           twiny, xlim, xticks, ylim, yticks)
from ._pyplot_figures import (cla, clf, close, fignum_exists, figure, gca, gcf,
                              get_current_fig_manager, get_figlabels, get_fignums, openfig, sca)
from ._pyplot_images import (clim, colorbar, colormaps, gci, get_cmap, imread, imsave,
                             map_functions, matshow, sci, set_cmap, with_sci)
from ._pyplot_windows import (draw, draw_all, draw_if_interactive, get_backend, interactive, ioff,
                              ion, isinteractive, pause, rcdefaults, show, switch_backend)
from ._pyplot_wrap import function_of
from ._rc import rc, rc_context, rcParams
from ._pyplot_figures import box, connect, disconnect, findobj, get_plot_commands
from .artist import Artist, get, getp, setp
from .axes import Axes, Subplot
from .axis import Axis, XAxis, YAxis
from .figure import Figure, figaspect
from .gridspec import GridSpec, SubplotSpec
from .legend import Legend
from .lines import Line2D
from .patches import Patch, Rectangle
from .text import Text

__all__ = [
    "Artist", "Axes", "Axis", "Figure", "GridSpec", "Legend", "Line2D", "Patch", "Rectangle",
    "Subplot", "SubplotSpec", "Text", "XAxis", "YAxis", "acorr", "annotate", "arrow",
    "autoscale", "axes", "axhline", "axhspan", "axis", "axline", "axvline", "axvspan", "bar",
    "bar_label", "barh", "boxplot", "broken_barh", "cla", "clf", "close", "delaxes", "draw",
    "draw_all", "draw_if_interactive", "ecdf", "errorbar", "eventplot", "figaspect", "figlegend",
    "fignum_exists", "figtext", "figure", "fill", "fill_between", "fill_betweenx", "gca", "gcf",
    "get", "get_backend", "get_current_fig_manager", "get_figlabels", "get_fignums", "getp",
    "ginput", "grid", "hexbin", "hist", "hlines", "interactive", "ioff", "ion", "isinteractive",
    "legend", "locator_params", "loglog", "margins", "minorticks_off", "minorticks_on", "openfig",
    "pause", "pie", "plot", "plot_date", "rc", "rcParams", "rc_context", "rcdefaults", "savefig",
    "sca", "scatter", "semilogx", "semilogy", "setp", "show", "stackplot", "stairs", "stem", "step",
    "subplot", "subplot2grid", "subplots", "subplots_adjust", "suptitle", "switch_backend", "table",
    "text", "tick_params", "ticklabel_format", "title", "twinx", "twiny", "violinplot", "vlines",
    "waitforbuttonpress", "xcorr", "xlabel", "xlim", "xscale", "xticks", "ylabel", "ylim", "yscale",
    "yticks"]
__all__ += ["angle_spectrum", "cohere", "csd", "grouped_bar", "magnitude_spectrum",
            "phase_spectrum", "pie_label", "psd", "specgram"]
__all__ += ["box", "connect", "disconnect", "findobj", "get_plot_commands", "subplot_mosaic",
            "tight_layout"]
__all__ += ["clim", "colorbar", "colormaps", "figimage", "gci", "get_cmap", "imread", "imsave",
            "hist2d", "imshow", "matshow", "pcolor", "pcolormesh", "sci", "set_cmap", "spy",
            *map_functions]


# What else scripts find here: names of other modules, and (by themselves) those modules.
_ELSEWHERE = {name: module for module, names in {
    "_color_sequences": "color_sequences",
    "backend_bases": "FigureCanvasBase MouseButton",
    "cm": "register_cmap",
    "colors": "Normalize",
    "figure": "FigureBase",
    "patches": "Arrow Circle Polygon",
    "_rc": "rcParamsDefault rcParamsOrig",
    "projections": "PolarAxes",
    "rcsetup": "cycler",
    "scale": "get_scale_names",
    "text": "Annotation",
    "ticker": "AutoLocator FixedFormatter FixedLocator FormatStrFormatter Formatter FuncFormatter "
              "IndexLocator LinearLocator Locator LogFormatter LogFormatterExponent "
              "LogFormatterMathtext LogLocator MaxNLocator MultipleLocator NullFormatter "
              "NullLocator ScalarFormatter TickHelper",
    "widgets": "Button Slider Widget",
}.items() for name in names.split()}
_MODULES = ("cbook", "cm", "mlab", "rcsetup", "style")


def __getattr__(name):
    if name in _ELSEWHERE or name in _MODULES:
        with suppress(AttributeError, ModuleNotFoundError):
            module = import_module(f".{_ELSEWHERE.get(name, name)}", __package__)
            return getattr(module, name) if name in _ELSEWHERE else module
    if name in ("matplotlib", "mpl", "np"):
        return import_module({"mpl": "matplotlib", "np": "numpy"}.get(name, name))
    raise missing(f"module {__name__!r}", name, __all__)


globals().update(map_functions)  # gray(), viridis(), …

# Methods of the current axes …
autoscale = function_of(Axes, gca, "autoscale")
axis = function_of(Axes, gca, "axis")
grid = function_of(Axes, gca, "grid")
imshow = with_sci(function_of(Axes, gca, "imshow"))
legend = function_of(Axes, gca, "legend")
locator_params = function_of(Axes, gca, "locator_params")
loglog = function_of(Axes, gca, "loglog")
margins = function_of(Axes, gca, "margins")
minorticks_off = function_of(Axes, gca, "minorticks_off")
minorticks_on = function_of(Axes, gca, "minorticks_on")
plot = function_of(Axes, gca, "plot")
plot_date = function_of(Axes, gca, "plot_date")
semilogx = function_of(Axes, gca, "semilogx")
semilogy = function_of(Axes, gca, "semilogy")
spy = function_of(Axes, gca, "spy")
text = function_of(Axes, gca, "text")
tick_params = function_of(Axes, gca, "tick_params")
ticklabel_format = function_of(Axes, gca, "ticklabel_format")
title = function_of(Axes, gca, "set_title", "title")
xlabel = function_of(Axes, gca, "set_xlabel", "xlabel")
xscale = function_of(Axes, gca, "set_xscale", "xscale")
ylabel = function_of(Axes, gca, "set_ylabel", "ylabel")
yscale = function_of(Axes, gca, "set_yscale", "yscale")
acorr = function_of(Axes, gca, "acorr")
angle_spectrum = function_of(Axes, gca, "angle_spectrum")
annotate = function_of(Axes, gca, "annotate")
arrow = function_of(Axes, gca, "arrow")
axhline = function_of(Axes, gca, "axhline")
axhspan = function_of(Axes, gca, "axhspan")
axline = function_of(Axes, gca, "axline")
axvline = function_of(Axes, gca, "axvline")
axvspan = function_of(Axes, gca, "axvspan")
bar = function_of(Axes, gca, "bar")
bar_label = function_of(Axes, gca, "bar_label")
barh = function_of(Axes, gca, "barh")
boxplot = function_of(Axes, gca, "boxplot")
broken_barh = function_of(Axes, gca, "broken_barh")
cohere = function_of(Axes, gca, "cohere")
csd = function_of(Axes, gca, "csd")
ecdf = function_of(Axes, gca, "ecdf")
errorbar = function_of(Axes, gca, "errorbar")
eventplot = function_of(Axes, gca, "eventplot")
fill = function_of(Axes, gca, "fill")
fill_between = function_of(Axes, gca, "fill_between")
fill_betweenx = function_of(Axes, gca, "fill_betweenx")
grouped_bar = function_of(Axes, gca, "grouped_bar")
hexbin = with_sci(function_of(Axes, gca, "hexbin"))
hist = function_of(Axes, gca, "hist")
hist2d = with_sci(function_of(Axes, gca, "hist2d"))
hlines = function_of(Axes, gca, "hlines")
magnitude_spectrum = function_of(Axes, gca, "magnitude_spectrum")
pcolor = with_sci(function_of(Axes, gca, "pcolor"))
pcolormesh = with_sci(function_of(Axes, gca, "pcolormesh"))
phase_spectrum = function_of(Axes, gca, "phase_spectrum")
pie = function_of(Axes, gca, "pie")
pie_label = function_of(Axes, gca, "pie_label")
psd = function_of(Axes, gca, "psd")
scatter = with_sci(function_of(Axes, gca, "scatter"))
specgram = with_sci(function_of(Axes, gca, "specgram"))
stackplot = function_of(Axes, gca, "stackplot")
stairs = function_of(Axes, gca, "stairs")
stem = function_of(Axes, gca, "stem")
step = function_of(Axes, gca, "step")
table = function_of(Axes, gca, "table")
violinplot = function_of(Axes, gca, "violinplot")
vlines = function_of(Axes, gca, "vlines")
xcorr = function_of(Axes, gca, "xcorr")
# … and of the current figure.
figimage = function_of(Figure, gcf, "figimage")
figlegend = function_of(Figure, gcf, "legend", "figlegend")
figtext = function_of(Figure, gcf, "text", "figtext")
savefig = function_of(Figure, gcf, "savefig")
subplots_adjust = function_of(Figure, gcf, "subplots_adjust")
suptitle = function_of(Figure, gcf, "suptitle")
tight_layout = function_of(Figure, gcf, "tight_layout")
ginput = function_of(Figure, gcf, "ginput")
waitforbuttonpress = function_of(Figure, gcf, "waitforbuttonpress")
