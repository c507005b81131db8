import matplotlib.pyplot as plt

from matplotlib.legend_handler import (HandlerErrorbar, HandlerLine2D, HandlerPatch,
                                       HandlerPathCollection, HandlerTuple)
from matplotlib.patches import Ellipse, Patch, Rectangle


class AnyObject:
    pass


class AnyObjectHandler:
    def legend_artist(self, legend, orig_handle, fontsize, handlebox):
        patch = Rectangle([handlebox.xdescent, handlebox.ydescent], handlebox.width,
                          handlebox.height, facecolor="red", edgecolor="black", hatch="xx", lw=3,
                          transform=handlebox.get_transform())
        handlebox.add_artist(patch)
        return patch


class EllipseHandler(HandlerPatch):
    def create_artists(self, legend, orig_handle, xdescent, ydescent, width, height, fontsize,
                       trans):
        centre = 0.5 * width - 0.5 * xdescent, 0.5 * height - 0.5 * ydescent
        p = Ellipse(xy=centre, width=width + xdescent, height=height + ydescent)
        self.update_prop(p, orig_handle, legend)
        p.set_transform(trans)
        return [p]


fig, axs = plt.subplots(1, 2, figsize=(9, 4))
line, = axs[0].plot([1, 2, 3], "o-", label="four")
both = axs[0].scatter([0, 1], [1, 2], c="g", s=[20, 90]), axs[0].plot([3, 2, 1], "r--")[0]
bars = axs[0].errorbar([0, 1, 2], [2, 2, 2], xerr=0.2, yerr=0.3, fmt="k.", capsize=3)
axs[0].legend([line, both, bars, AnyObject(), Patch(color="c")],
              ["four", "both", "bars", "object", "ellipse"], handlelength=4,
              handler_map={line: HandlerLine2D(numpoints=4), tuple: HandlerTuple(ndivide=None),
                           AnyObject: AnyObjectHandler(), Patch: EllipseHandler(),
                           type(bars): HandlerErrorbar(xerr_size=0.8)})
s = axs[1].scatter([0, 1, 2], [1, 2, 0], s=[10, 60, 200], marker="^", label="shapes")
axs[1].legend(handler_map={s: HandlerPathCollection(numpoints=4, yoffsets=[0.5])},
              handlelength=6)
