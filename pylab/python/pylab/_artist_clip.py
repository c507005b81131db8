"""Artist: what it is cut off by."""
from ._transform_spec import spec_of


class Clipping:
    """Part of Artist."""

    _clip_path = None  # what was given: a TransformedPath
    _clip_box = None

    def set_clip_path(self, path, transform=None):
        """Cut it off by a shape.

        Parameters
        ----------
        path : Patch, Path, TransformedPath or None
            None: by nothing but its axes.
        transform : Transform, optional
            Of a Path: what its coordinates mean.
        """
        from .patches import Patch, Rectangle
        from .path import Path
        from .transforms import Bbox, TransformedBbox, TransformedPatchPath, TransformedPath
        if transform is None and isinstance(path, Rectangle):
            self._clip_path = None
            self.set_clip_box(TransformedBbox(Bbox.unit(), path.get_transform()))
            return
        if transform is None and isinstance(path, Patch):
            path = TransformedPatchPath(path)
        elif path is None and transform is None or isinstance(path, TransformedPath):
            pass
        elif isinstance(path, Path) and transform is not None:
            path = TransformedPath(path, transform)
        else:
            raise TypeError("Invalid arguments to set_clip_path, of type "
                            f"{type(path).__name__} and {type(transform).__name__}")
        self._clip_path = path
        self._send_clip()

    def get_clip_path(self):
        """The shape that cuts it off, or None."""
        return self._clip_path

    def set_clip_box(self, clipbox):
        """Cut it off by a box of pixels, in place of its axes' box; None: by that."""
        self._clip_box = clipbox
        self._send_clip()

    def get_clip_box(self):
        """The box that cuts it off, or None."""
        if self._clip_box is None and self.axes is not None and self.axes is not self and \
                self.get_clip_on():
            return self.axes.bbox
        return self._clip_box

    clipbox = property(get_clip_box, set_clip_box)

    def _clipped(self, box):
        """The part of a box of pixels that is not cut off; None: all of it is."""
        from .transforms import Bbox
        limits = [self.get_clip_box()]
        if self._clip_path is not None:
            limits.append(self._clip_path.get_fully_transformed_path().get_extents())
        for limit in limits:
            if limit is not None and box is not None:
                box = Bbox.intersection(box, limit)
        return box

    def get_transformed_clip_path_and_affine(self):
        """The shape after the part of its transform that is not affine, and the affine part."""
        if self._clip_path is None:
            return None, None
        return self._clip_path.get_transformed_path_and_affine()

    def _send_clip(self):
        """Tell the core what cuts it off now."""
        shape = self._clip_path
        if shape is None and self._clip_box is None:
            self._h.clear_clip_path()
        elif shape is None:
            self._send_clip_path(_box_path(self._clip_box), None, False)
        elif hasattr(shape, "_patch"):
            self._send_clip_path(shape._patch._placed_path(), shape._patch.get_data_transform(),
                                 self._clip_box is None)
        else:
            self._send_clip_path(shape._path, shape._transform, self._clip_box is None)
        if self.figure is not None:
            self.figure._moving.add(self)

    def _send_clip_path(self, path, transform, with_axes):
        if transform is not None and not transform.is_affine:
            path, transform = transform.transform_path(path), None
        if transform is None:  # pixels as they are now
            from .transforms import IdentityTransform
            transform = IdentityTransform()
            figure = self.figure
            if figure is not None:
                transform = transform + figure.transFigure.inverted() + figure.transFigure
        codes = None if path.codes is None else path.codes.tolist()
        self._h.set_clip_path(path.vertices, codes, spec_of(transform, self), with_axes)


def _box_path(box):
    from .path import Path
    return Path([*box.corners()[[0, 2, 3, 1]], box.p0], closed=True)
