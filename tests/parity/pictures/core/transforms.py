import matplotlib.pyplot as plt
from matplotlib.patches import Circle, Rectangle
from matplotlib.transforms import Affine2D, Bbox, BboxTransformTo, TransformedBbox

fig, (left, right) = plt.subplots(1, 2)
left.axis([-1, 3, 0, 4])
right.axis([0, 2, 0, 2])
left.plot([0, 1, 2], [1, 2, 3])
turned = Affine2D().rotate_deg(30) + left.transData
left.add_patch(Rectangle((0, 1), 1, 1, transform=turned, color="r"))
left.text(0.5, 0.5, "in the other axes", transform=right.transAxes, ha="center")
left.add_patch(Circle((1.5, 1), 0.5, transform=fig.dpi_scale_trans, clip_on=False, alpha=0.4))
shifted = left.transData + Affine2D().rotate_deg_around(200, 200, 15)
left.plot([1, 2, 3], [2.5] * 3, transform=shifted, color="k")
corner = TransformedBbox(Bbox([[0.1, 0.6], [0.5, 0.9]]), right.transAxes)
right.add_patch(Rectangle((0.1, 0.1), 0.8, 0.5, transform=BboxTransformTo(corner), color="g"))
