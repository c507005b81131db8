"""Boxes and transforms whose answers must be the same with matplotlib."""
import api_cases

SETUP = """
import matplotlib.transforms as mt
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Bbox, IdentityTransform
p = np.array([[0, 0], [1, 2.5], [-3, 4]])
b = Bbox([[1, 2], [4, 8]])
def boxed():
    fig = plt.figure(figsize=(4, 4)); ax = fig.add_axes([.25, .25, .5, .5])
    ax.set_xlim(0, 10); ax.set_ylim(-1, 1)
    return fig, ax
"""

_BOXES = """
result = [b.x0, b.y0, b.x1, b.y1, b.width, b.height, list(b.size), list(b.bounds), list(b.extents)]
c = Bbox([[4, 8], [1, 2]]); result = [c.xmin, c.ymax, list(c.min), list(c.max), c.width, c.x0]
result = [list(b.intervalx), list(b.intervaly), list(b.p0), list(b.p1)]
result = [b.contains(1, 2), b.contains(0, 3), b.fully_contains(1, 3), b.fully_contains(2, 3), \
b.containsx(4), b.fully_containsx(4), b.containsy(9), b.fully_containsy(3)]
result = [b.overlaps(Bbox([[4, 8], [5, 9]])), b.fully_overlaps(Bbox([[4, 8], [5, 9]])), \
b.overlaps(Bbox([[9, 9], [10, 10]])), b.fully_overlaps(Bbox([[2, 3], [0, 0]]))]
result = b.transformed(Affine2D().scale(2).translate(1, 1)).extents
result = [b.anchored(a, Bbox.from_bounds(0, 0, 10, 20)).bounds for a in ('C', 'SW', 'NE', (.2, .3))]
result = [b.shrunk(.5, .25).bounds, b.shrunk_to_aspect(1).bounds, \
b.shrunk_to_aspect(3, Bbox.unit()).bounds, b.shrunk_to_aspect(1, fig_aspect=2).bounds]
result = [s.bounds for s in b.splitx(.25, .5) + b.splity(.1)]
result = [b.expanded(2, .5).bounds, b.padded(.5).bounds, b.translated(1, -1).bounds]
result = [b.corners().tolist(), b.rotated(.5).extents.tolist()]
result = [Bbox.union([b, Bbox.unit()]).extents, Bbox.intersection(b, Bbox([[2, 3], [9, \
9]])).extents]
result = Bbox.intersection(b, Bbox.unit())
result = [b.count_contains([[2, 3], [1, 2], [5, 5], [3, 7]]), \
b.count_overlaps([Bbox.unit(), Bbox([[2, 3], [9, 9]])])]
result = [Bbox.null().extents, Bbox.unit().extents, Bbox.from_extents(1, 2, 3, 4).bounds]
b.x0 = 0; b.y1 = 5; b.p1 = (7, 7); result = b.extents
b.bounds = (0, 0, 2, 2); b.intervalx = (3, 4); result = b.extents
c = Bbox.unit(); c.set(b); result = c.extents
c = Bbox.null(); c.update_from_data_xy(p); result = [c.extents, c.minpos]
c = Bbox.unit(); c.update_from_data_xy(p, ignore=False); result = c.extents
c = Bbox.unit(); c.ignore(False); c.update_from_data_x([3, 4]); result = c.extents
c = Bbox.unit(); c.update_from_data_y([3, 4], ignore=True); result = c.extents
c = Bbox.null(); c.update_from_path(Path(p)); result = c.extents
result = [repr(b), str(b), f'{b:.2f}']
result = mt.TransformedBbox(b, Affine2D().rotate_deg(30)).extents
result = mt.TransformedBbox(Bbox([[1, 0], [0, 1]]), Affine2D().scale(-2, 3)).extents
t = Affine2D(); c = mt.TransformedBbox(b, t); t.translate(1, 2); result = c.bounds
result = mt.LockableBbox(b, x0=0, y1=9).extents
"""

_AFFINE = """
result = Affine2D().translate(1, 2).scale(2, 3).get_matrix()
result = Affine2D().rotate(.3).rotate_deg(10).to_values()
result = Affine2D().rotate_around(1, 2, .3).get_matrix()
result = Affine2D().rotate_deg_around(1, 2, 30).transform(p)
result = Affine2D().skew(.1, .2).skew_deg(5, 10).get_matrix()
result = Affine2D.from_values(1, 2, 3, 4, 5, 6).get_matrix()
result = Affine2D(np.array([[1, 2, 3], [4, 5, 6], [0, 0, 1]])).to_values()
t = Affine2D().scale(3); t.set(Affine2D().translate(1, 1)); result = t.get_matrix()
t = Affine2D().scale(3); t.set_matrix(np.eye(3)); result = t.transform((3, 4))
t = Affine2D().scale(3); f = t.frozen(); t.clear(); result = [f.to_values(), t.to_values()]
result = Affine2D().scale(2).translate(1, 2).inverted().get_matrix()
result = [Affine2D().rotate(1).is_separable, Affine2D().scale(2).is_separable, \
Affine2D().is_affine, Affine2D().has_inverse, Affine2D().input_dims]
result = Affine2D().scale(2).transform_point((1, 2))
result = Affine2D().scale(2, 3).transform_bbox(b).extents
result = Affine2D().translate(1, 0).transform_path(Path(p, [1, 2, 2])).vertices
result = Affine2D().rotate_deg(90).transform_angles([0, 45], [[0, 0], [1, 1]])
result = Affine2D().scale(1, 2).transform_angles(np.array([.3]), [[0, 0]], radians=True)
result = [Affine2D().scale(2) == Affine2D().scale(2), Affine2D().scale(2) == Affine2D()]
result = np.array(Affine2D().scale(2))
result = Affine2D().scale(2).get_affine().to_values()
result = IdentityTransform().transform(p)
result = IdentityTransform().inverted().get_matrix()
result = (Affine2D().scale(2) + Affine2D().translate(1, 1)).transform(p)
result = (Affine2D().scale(2) + Affine2D().translate(1, 1)).get_matrix()
result = (Affine2D().scale(2) + Affine2D().translate(1, 1)).inverted().transform(p)
result = (Affine2D().scale(2) - Affine2D().translate(1, 1)).transform(p)
a = Affine2D(); t = a + Affine2D().scale(2); a.translate(1, 1); result = t.transform((0, 0))
result = mt.BboxTransformTo(b).transform(p)
result = mt.BboxTransformFrom(b).transform(p)
result = mt.BboxTransform(b, Bbox.unit()).get_matrix()
result = mt.BboxTransformToMaxOnly(b).get_matrix()
c = Bbox.unit(); t = mt.BboxTransformTo(c); c.x1 = 3; result = t.transform((1, 1))
result = mt.ScaledTranslation(1, 2, Affine2D().scale(72)).transform(p)
result = mt.AffineDeltaTransform(Affine2D().scale(2).translate(3, 4)).transform(p)
result = mt.blended_transform_factory(Affine2D().scale(2), Affine2D().translate(0, 5)).transform(p)
t = mt.blended_transform_factory(Affine2D().scale(2), IdentityTransform()); \
result = [t.inverted().transform(p), t.is_affine, t.is_separable]
t = mt.TransformWrapper(Affine2D().scale(2)); u = t + Affine2D().translate(1, 0); \
t.set(Affine2D().scale(3)); result = u.transform(p)
t = mt.composite_transform_factory(IdentityTransform(), Affine2D().scale(2)); result = t.to_values()
result = mt.TransformedPath(Path(p), Affine2D().scale(2)).get_fully_transformed_path().vertices
q, t = mt.TransformedPath(Path(p), Affine2D().scale(2)).get_transformed_path_and_affine(); \
result = [q.vertices, t.get_matrix()]
result = [mt.nonsingular(1, 1), mt.nonsingular(0, 0), mt.nonsingular(3, 1), \
mt.nonsingular(3, 1, increasing=False), mt.nonsingular(np.inf, 1)]
result = [mt.interval_contains((1, 3), 3), mt.interval_contains((3, 1), 2), \
mt.interval_contains_open((1, 3), 3)]
result = mt.offset_copy(Affine2D().scale(2), x=3, y=4, units='dots').transform(p)
t = Affine2D().scale(2); u = Affine2D().rotate(1); result = [(t + u).contains_branch(u), \
(t + u).contains_branch(t), t.contains_branch(u)]
"""

_AXES = """
fig, ax = boxed(); result = ax.transData.transform([(0, 0), (10, 1)])
fig, ax = boxed(); result = ax.transData.inverted().transform([(100, 100), (200, 150)])
fig, ax = boxed(); result = ax.transAxes.transform((.5, 2)), \
ax.transAxes.inverted().transform((0, 0))
fig, ax = boxed(); result = fig.transFigure.transform((.5, 2)), fig.dpi_scale_trans.transform((1, \
2))
fig, ax = boxed(); result = (ax.transData - ax.transAxes).transform([(5, 0), (0, -1)])
fig, ax = boxed(); result = (ax.transData + ax.transAxes.inverted()).transform((5, 0))
fig, ax = boxed(); result = (ax.transAxes - ax.transData).transform((.5, .5))
fig, ax = boxed(); t = Affine2D().rotate_deg(20) + ax.transData; \
result = [t.transform(p), t.inverted().transform(p), t.is_affine, t.get_affine().get_matrix()]
fig, ax = boxed(); t = Affine2D().translate(1, 0) + ax.transData; result = \
[t.contains_branch(ax.transData), t.contains_branch(ax.transAxes), ax.transData.contains_branch(t)]
fig, ax = boxed(); t = ax.get_xaxis_transform(); result = [t.transform((5, .5)), \
list(t.contains_branch_seperately(ax.transData)), ax.get_yaxis_transform().transform((.5, 0))]
fig, ax = boxed(); t = mt.blended_transform_factory(ax.transData, fig.transFigure); \
result = [t.transform((5, .5)), t.inverted().transform((100, 100))]
fig, ax = boxed(); t = ax.transData + mt.ScaledTranslation(1, .5, fig.dpi_scale_trans); \
result = [t.transform((5, 0)), t.inverted().transform(t.transform((5, 0)))]
fig, ax = boxed(); result = [mt.offset_copy(ax.transData, fig, 10, 20, u).transform((1, 0)) \
for u in ('points', 'inches', 'dots')]
fig, ax = boxed(); result = (ax.transScale + ax.transLimits).transform([(5, 0), (10, 1)])
fig, ax = boxed(); ax.set_xscale('log'); ax.set_xlim(1, 100); result = \
[ax.transData.transform([(10, 0), (100, 1)]), ax.transData.is_affine, \
ax.transData.transform_non_affine(np.array([[10., 0]])), ax.transData.get_affine().get_matrix()]
fig, ax = boxed(); ax.set_xscale('log'); ax.set_xlim(1, 100); result = \
[ax.transScale.transform((10, 3)), ax.transLimits.transform((1, 0)), \
ax.transData.inverted().transform((150, 150))]
fig, ax = boxed(); result = ax.transData.transform_path(Path(p)).vertices
fig, ax = boxed(); result = ax.bbox.transformed(fig.dpi_scale_trans.inverted()).bounds
fig, ax = boxed(); result = mt.TransformedBbox(Bbox.unit(), ax.transAxes).bounds
fig, ax = boxed(); ax.plot([1, 2], [0, .5], transform=ax.transAxes); result = ax.dataLim.extents
fig, ax = boxed(); ax.autoscale(); ax.plot([1, 2], [0, .5], transform=ax.get_xaxis_transform())
fig, ax = boxed(); ax.autoscale(); ax.add_patch(plt.Rectangle((0, 0), 2, 3, \
transform=Affine2D().rotate_deg(30) + ax.transData)); ax.autoscale_view()
fig, (a, c) = plt.subplots(1, 2); a.plot([1, 2], [3, 4]); \
a.plot([0, 9], [0, 9], transform=c.transData); a.text(.5, .5, 'x', transform=c.transAxes)
fig, ax = boxed(); l, = ax.plot([1, 2], [0, .5]); result = [l.get_transform() == ax.transData, \
l.is_transform_set(), l.get_transform().transform((5, 0))]
fig, ax = boxed(); result = [ax.viewLim.bounds, ax.bbox.bounds, fig.bbox.bounds, \
fig.bbox_inches.bounds]
"""

CASES = {name: code for block in (_BOXES, _AFFINE, _AXES)
         for name, code in api_cases.cases_of(block).items()}
