"""Pictures in files: imread() and imsave(). PNG is the core's; other formats need Pillow."""
import io
import os
from pathlib import Path

import numpy as np

from . import _core

_VECTOR = ("pdf", "ps", "eps", "svg")


def _extension(fname):
    if isinstance(fname, (str, os.PathLike)):
        return Path(fname).suffix.lower()[1:]
    name = getattr(fname, "name", None)
    return Path(name).suffix.lower()[1:] if isinstance(name, str) else "png"


def imread(fname, format=None):
    """Read a picture.

    Parameters
    ----------
    fname : str, path-like or binary file
    format : str, optional
        'png' for a PNG whatever its name.

    Returns
    -------
    (M, N), (M, N, 3) or (M, N, 4) array
        Floats from 0 to 1 for PNG, else integers.
    """
    if isinstance(fname, str) and "://" in fname:
        raise ValueError("Please open the URL for reading and pass the result to Pillow, e.g. "
                         "with ``np.array(PIL.Image.open(urllib.request.urlopen(url)))``.")
    if (format or _extension(fname)) != "png":
        return _read_other(fname)
    if hasattr(fname, "read"):
        data = fname.read()
    else:
        with open(fname, "rb") as file:
            data = file.read()
    return _core.decode_png(data)


def _pillow():
    try:
        from PIL import Image
    except ImportError:
        raise ImportError("pictures other than PNG need Pillow (python3-pil)") from None
    return Image


def _read_other(fname):
    with _pillow().open(fname) as image:
        return pil_to_array(image)


def pil_to_array(pilImage):
    """A PIL image as an array of integers: (M, N), (M, N, 3) or (M, N, 4)."""
    mode = pilImage.mode
    if mode in ("RGBA", "RGBX", "RGB", "L"):
        return np.asarray(pilImage)
    if mode.startswith("I;16"):
        kind = ">u2" if mode.endswith("B") else "<u2"
        values = np.frombuffer(pilImage.tobytes("raw", mode), kind)
        return values.reshape(pilImage.size[::-1]).astype("=u2")
    try:
        return np.asarray(pilImage.convert("RGBA"))
    except ValueError as error:
        raise RuntimeError("Unknown image mode") from error


def imsave(fname, arr, vmin=None, vmax=None, cmap=None, format=None, origin=None, dpi=100, *,
           metadata=None, pil_kwargs=None):
    """Save an array as a picture of as many pixels.

    Parameters
    ----------
    fname : str, path-like or binary file
    arr : (M, N) values, (M, N, 3) or (M, N, 4) colours
    vmin, vmax : float, optional
        Values at the ends of the colour map.
    cmap : Colormap or str, default rc image.cmap
    format : str, default from the name's ending
    origin : {'upper', 'lower'}, default rc image.origin
    dpi : float, default 100
        Noted in the file.
    metadata : dict, optional
    pil_kwargs : dict, optional
        For Pillow's save().
    """
    if isinstance(fname, os.PathLike):
        fname = os.fspath(fname)
    if format is None:
        format = _extension(fname) if isinstance(fname, str) else _core.rc_get("savefig.format")
        format = format.lower()
    if format in _VECTOR:
        if pil_kwargs is not None:
            raise ValueError(f"Cannot use 'pil_kwargs' when saving to {format}")
        return _save_vector(fname, arr, vmin, vmax, cmap, format, origin, dpi, metadata)
    from .cm import ScalarMappable
    if (_core.rc_get("image.origin") if origin is None else origin) == "lower":
        arr = arr[::-1]
    mappable = ScalarMappable(cmap=cmap)
    mappable.set_clim(vmin, vmax)
    rgba = np.ascontiguousarray(mappable.to_rgba(np.asanyarray(arr), bytes=True))
    if format != "png" or pil_kwargs:
        color = _core.rc_get("savefig.facecolor")
        under = _core.rc_get("figure.facecolor") if color == "auto" else color
        return save_by_pillow(fname, rgba, format, dpi, under, pil_kwargs)
    about = {"Software": "Matplotlib version3.6.3, https://matplotlib.org/", **(metadata or {})}
    data = _core.encode_png(rgba, dpi, {k: str(v) for k, v in about.items() if v is not None})
    write_whole(fname, data)


def write_whole(fname, data):
    """Bytes into an open file, or as a whole file: one that cannot be written stays as it was."""
    if hasattr(fname, "write"):
        fname.write(data)
    else:
        _core.replace_file(os.fspath(fname), data)


def _save_vector(fname, arr, vmin, vmax, cmap, format, origin, dpi, metadata):
    from .figure import Figure
    fig = Figure(dpi=dpi, frameon=False)
    fig.figimage(np.asanyarray(arr), cmap=cmap, vmin=vmin, vmax=vmax, origin=origin, resize=True)
    fig.savefig(fname, dpi=dpi, format=format, transparent=True, metadata=metadata)


def save_by_pillow(fname, rgba, format, dpi, under, pil_kwargs):
    """Write (M, N, 4) bytes in a format of Pillow's; JPEG, which has no alpha, on a colour."""
    Image = _pillow()
    image = Image.fromarray(rgba, "RGBA")
    kind = {"jpg": "jpeg", "tif": "tiff"}.get(format, format)
    if kind == "jpeg":
        from .colors import to_rgb
        paper = Image.new("RGB", image.size, tuple(int(v * 255) for v in to_rgb(under)))
        paper.paste(image, image)
        image = paper
    written = io.BytesIO()
    image.save(written, **{"format": kind, "dpi": (dpi, dpi), **(pil_kwargs or {})})
    write_whole(fname, written.getvalue())
