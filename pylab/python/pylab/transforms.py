"""Boxes and transforms: what coordinates mean, by matplotlib's names."""
from . import _core
from ._bbox import Bbox, BboxBase, LockableBbox, TransformedBbox
from ._transform_affine import (Affine2D, Affine2DBase, AffineBase, AffineDeltaTransform,
                                BboxTransform, BboxTransformFrom, BboxTransformTo,
                                BboxTransformToMaxOnly, IdentityTransform, ScaledTranslation)
from ._transform_base import Transform, TransformNode, TransformWrapper
from ._transform_joined import (BlendedAffine2D, BlendedGenericTransform, CompositeAffine2D,
                                CompositeGenericTransform, blended_transform_factory,
                                composite_transform_factory)
from ._transform_spec import Anchored, DpiScale

__all__ = ["Affine2D", "Affine2DBase", "AffineBase", "AffineDeltaTransform", "Anchored", "Bbox",
           "BboxBase", "BboxTransform", "BboxTransformFrom", "BboxTransformTo",
           "BboxTransformToMaxOnly", "BlendedAffine2D", "BlendedGenericTransform",
           "CompositeAffine2D", "CompositeGenericTransform", "DpiScale", "IdentityTransform",
           "LockableBbox", "ScaledTranslation", "Transform", "TransformNode", "TransformWrapper",
           "TransformedBbox", "TransformedPatchPath", "TransformedPath",
           "blended_transform_factory", "composite_transform_factory", "interval_contains",
           "interval_contains_open", "nonsingular", "offset_copy"]


class TransformedPath(TransformNode):
    """A path as a transform sees it, now and later."""

    def __init__(self, path, transform):
        if not isinstance(transform, Transform):
            raise TypeError("'transform' must be an instance of matplotlib.transforms.Transform, "
                            f"not a {type(transform).__name__}")
        super().__init__()
        self._path, self._transform = path, transform

    def get_transformed_path_and_affine(self):
        """The path after the part that is not affine, and the affine part."""
        return self._transform.transform_path_non_affine(self._path), self.get_affine()

    get_transformed_points_and_affine = get_transformed_path_and_affine

    def get_fully_transformed_path(self):
        """The path after the whole transform."""
        return self._transform.transform_path(self._path)

    def get_affine(self):
        """The affine part."""
        return self._transform.get_affine()


class TransformedPatchPath(TransformedPath):
    """A patch's outline in pixels, now and later."""

    def __init__(self, patch):
        super().__init__(patch.get_path(), patch.get_transform())
        self._patch = patch

    def get_fully_transformed_path(self):
        """The outline in pixels."""
        return self._patch.get_transform().transform_path(self._patch.get_path())


def interval_contains(interval, val):
    """Whether a value lies between two, ends included."""
    a, b = sorted(interval)
    return bool(a <= val <= b)


def interval_contains_open(interval, val):
    """Whether a value lies between two, ends excluded."""
    a, b = sorted(interval)
    return bool(a < val < b)


_interval_contains = interval_contains


def _interval_contains_close(interval, val, rtol=1e-10):
    """Whether a value lies between two, or at an end but for a part of their distance."""
    a, b = sorted(interval)
    return bool(a - (b - a) * rtol <= val <= b + (b - a) * rtol)


def offset_copy(trans, fig=None, x=0.0, y=0.0, units="inches"):
    """`trans` with an offset in 'inches', 'points' or 'dots' added."""
    if units == "dots":
        return trans + Affine2D().translate(x, y)
    if fig is None:
        raise ValueError("For units of inches or points a fig kwarg is needed")
    if units == "points":
        x, y = x / 72, y / 72
    elif units != "inches":
        raise ValueError(f"{units!r} is not a valid value for units; supported values are 'dots', "
                         "'points', 'inches'")
    return trans + ScaledTranslation(x, y, fig.dpi_scale_trans)


def nonsingular(vmin, vmax, expander=0.001, tiny=1e-15, increasing=True):
    """Limits that can be divided by their distance: ends that are too near move apart.

    Parameters
    ----------
    expander : float
        By how much of their values.
    tiny : float
        Nearer than this part of the larger one is too near.
    increasing : bool
        Whether the lower one comes first, whatever was given.
    """
    return _core.nonsingular_interval(float(vmin), float(vmax), expander, tiny, bool(increasing))
