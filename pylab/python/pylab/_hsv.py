"""Red, green, blue and hue, saturation, value."""
import numpy as np


def _floats(array):
    array = np.asarray(array)
    if array.shape[-1] != 3:
        raise ValueError("Last dimension of input array must be 3; shape "
                         f"{array.shape} was found.")
    return array.astype(np.promote_types(array.dtype, np.float32))


def rgb_to_hsv(arr):
    """Hue, saturation and value (0…1) of an array of red, green, blue."""
    rgb = _floats(arr)
    r, g, b = rgb[..., 0], rgb[..., 1], rgb[..., 2]
    value = rgb.max(-1)
    delta = rgb.max(-1) - rgb.min(-1)
    one = np.ones((), rgb.dtype)
    safe = np.where(delta > 0, delta, one)
    hue = np.select([b == value, g == value, r == value],
                    [4 + (r - g) / safe, 2 + (b - r) / safe, (g - b) / safe])
    hue = np.where(delta > 0, hue, 0) / 6 % 1
    saturation = np.where(value > 0, delta / np.where(value > 0, value, one), 0)
    return np.stack([hue, saturation, value], axis=-1).astype(rgb.dtype, copy=False)


def hsv_to_rgb(hsv):
    """Red, green and blue (0…1) of an array of hue, saturation, value."""
    hsv = _floats(hsv)
    h, s, v = hsv[..., 0], hsv[..., 1], hsv[..., 2]
    sector = (h * 6).astype(int)
    part = h * 6 - sector
    low, falling, rising = v * (1 - s), v * (1 - s * part), v * (1 - s * (1 - part))
    sector = sector % 6
    rgb = np.stack([np.choose(sector, [v, falling, low, low, rising, v]),
                    np.choose(sector, [rising, v, v, falling, low, low]),
                    np.choose(sector, [low, low, rising, v, v, falling])], axis=-1)
    return rgb.astype(hsv.dtype, copy=False)
