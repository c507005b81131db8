"""Figure: saving."""
import os

from . import _core
from ._image_files import save_by_pillow
from .transforms import Bbox

# As matplotlib calls them; what the core does not write itself.
BY_PILLOW = {"jpeg": "Joint Photographic Experts Group", "jpg": "Joint Photographic Experts Group",
             "tif": "Tagged Image File Format", "tiff": "Tagged Image File Format",
             "webp": "WebP Image Format"}
_VECTOR = ("pdf", "svg", "svgz", "ps", "eps")  # 72 pixels an inch


class Saving:
    """Part of Figure."""

    def savefig(self, fname, *, transparent=None, dpi="", format=None, facecolor="", edgecolor="",
                bbox_inches=None, pad_inches=None, metadata=None, orientation="portrait",
                bbox_extra_artists=None, backend=None, papertype=None, pil_kwargs=None):
        """Save the figure. A save that fails leaves no half file and an old file as it was.

        Parameters
        ----------
        fname : str, path-like or binary file-like
        format : {'png', 'pdf', 'svg', 'ps', 'eps', 'jpg', 'tiff', 'webp', 'figure'}
            By default from the name's ending. 'figure': to be opened again by openfig(); what
            follows does not matter to it. JPEG, TIFF and WebP are written by Pillow.
        dpi : float or 'figure', default rc savefig.dpi
            Pixels an inch.
        bbox_inches : 'tight', Bbox in inches or None, default rc savefig.bbox
        pad_inches : float, default rc savefig.pad_inches
            Around a tight box.
        bbox_extra_artists : list of Artist, optional
            A tight box then has room for these alone, besides the axes with ticks and titles.
        transparent : bool, default rc savefig.transparent
            Backgrounds are left out.
        facecolor, edgecolor : color or 'auto', default rc savefig.facecolor, …
        metadata : dict, optional
        pil_kwargs : dict, optional
            For Pillow's save(): quality, …

        Raises
        ------
        ValueError
            The format, the dpi or the picture's size is not possible.
        OSError
            The file cannot be written.
        """
        if hasattr(fname, "__fspath__"):
            fname = os.fspath(fname)
        if isinstance(fname, bytes):
            fname = os.fsdecode(fname)
        named = isinstance(fname, str)
        if not named and not hasattr(fname, "write"):
            raise TypeError("fname must be a path or a file that is open for writing, not "
                            f"{type(fname).__name__}")
        fname, format = _format_of(fname, format)
        self._tell_of_drawing()
        self._refresh_ticks()
        if format == "figure":
            from . import _figure_file
            _figure_file.save(self, fname)
            return
        options = {"format": format, "dpi": self._save_dpi(dpi), "placed": True}
        self._apply_layout(72 if format in _VECTOR else options["dpi"])
        options.update(self._save_box(bbox_inches, pad_inches))
        if options.get("tight") and bbox_extra_artists is not None:
            options["tight_around"] = [artist._h.id for artist in bbox_extra_artists]
        options.update(self._save_look(transparent, facecolor, edgecolor))
        if metadata:
            options["metadata"] = {str(k): str(v) for k, v in metadata.items() if v is not None}
        if format in BY_PILLOW:
            png = self._h.save_to_memory({**options, "format": "png"})
            rgba = (_core.decode_png(png) * 255).round().astype("u1")
            save_by_pillow(fname, rgba, format, options["dpi"], "white", pil_kwargs)
        elif named:
            self._h.save(fname, options)
        else:
            fname.write(self._h.save_to_memory(options))

    def _tell_of_drawing(self):
        """Saving is a drawing: callbacks of draw_event may change the figure."""
        from .backend_bases import DrawEvent
        if "draw_event" in self.canvas.callbacks.callbacks:
            DrawEvent("draw_event", self.canvas, self.canvas.get_renderer())._process()

    def _save_dpi(self, dpi):
        if dpi is None or dpi == "":
            dpi = _core.rc_get("savefig.dpi")
        if isinstance(dpi, str):
            if dpi != "figure":
                raise TypeError(f"dpi must be a number or 'figure', not {dpi!r}")
            return self.dpi
        return float(dpi)

    @staticmethod
    def _save_box(bbox_inches, pad_inches):
        if bbox_inches is None:
            bbox_inches = _core.rc_get("savefig.bbox")
        if bbox_inches is None:
            return {}
        if isinstance(bbox_inches, str):
            if bbox_inches != "tight":
                raise ValueError(f"bbox_inches must be 'tight', a Bbox or None, not "
                                 f"{bbox_inches!r}")
            if isinstance(pad_inches, str):
                raise TypeError(f"pad_inches must be a number, not {pad_inches!r}")
            pad = _core.rc_get("savefig.pad_inches") if pad_inches is None else float(pad_inches)
            return {"tight": True, "pad_inches": pad}
        box = bbox_inches if isinstance(bbox_inches, Bbox) else Bbox(bbox_inches)
        return {"bbox_inches": [float(v) for v in box.extents]}

    @staticmethod
    def _save_look(transparent, facecolor, edgecolor):
        if transparent is None:
            transparent = _core.rc_get("savefig.transparent")
        look = {"transparent": bool(transparent)}
        for name, color in (("facecolor", facecolor), ("edgecolor", edgecolor)):
            if color is None or isinstance(color, str) and color == "":
                color = "auto" if transparent else _core.rc_get("savefig." + name)
            if not isinstance(color, str) or color != "auto":
                look[name] = color
        return look


def save_formats():
    """The formats of savefig(), by their endings."""
    return {**dict(_core.save_formats()), **BY_PILLOW}


def _format_of(fname, format):
    """The name, with an ending when it has none, and the format."""
    if format is None and isinstance(fname, str):
        format = os.path.splitext(fname)[1][1:]
    if not format:
        format = _core.rc_get("savefig.format")
        if isinstance(fname, str):
            fname = fname.rstrip(".") + "." + format
    format = format.lower()
    known = sorted(save_formats())
    if format not in known:
        raise ValueError(f"Format {format!r} is not supported (supported formats: "
                         f"{', '.join(known)})")
    return fname, format
