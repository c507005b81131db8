import matplotlib.pyplot as plt
from matplotlib.patches import PathPatch
from matplotlib.path import Path

fig, ((a, b), (c, d)) = plt.subplots(2, 2, figsize=(7, 6))
a.plot(range(10))
a.tick_params(top=True, labeltop=True, bottom=False, labelbottom=False,
              right=True, labelright=True, left=False, labelleft=False)
a.xaxis.set_label_position("top")
a.yaxis.set_label_position("right")
a.set_xlabel("above")
a.set_ylabel("to the right")
b.plot(range(10))
b.set_xlabel("to the left", loc="left")
b.set_ylabel("high up", loc="top")
c.set_xscale("log")
c.set_yscale("log")
c.set_adjustable("datalim")
c.plot([1, 3, 10], [1, 9, 100], "o-")
c.set_xlim(1e-1, 1e2)
c.set_ylim(1e-1, 1e3)
c.set_aspect(1)
curve = Path([(0, 0), (1, 0), (1, 1), (0, 0)],
             [Path.MOVETO, Path.CURVE3, Path.CURVE3, Path.CLOSEPOLY])
d.add_patch(PathPatch(curve, facecolor="none"))
d.autoscale_view()
