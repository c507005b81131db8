"""LightSource: shaded relief."""
import numpy as np

from ._hsv import hsv_to_rgb, rgb_to_hsv
from ._norms import Normalize


class LightSource:
    """Light from a direction.

    Parameters
    ----------
    azdeg : float, default 315
        Degrees clockwise from north.
    altdeg : float, default 45
        Degrees above the plane.
    hsv_min_val, hsv_max_val, hsv_min_sat, hsv_max_sat : float
        The ends of blend_hsv().
    """

    def __init__(self, azdeg=315, altdeg=45, hsv_min_val=0, hsv_max_val=1, hsv_min_sat=1,
                 hsv_max_sat=0):
        self.azdeg, self.altdeg = azdeg, altdeg
        self.hsv_min_val, self.hsv_max_val = hsv_min_val, hsv_max_val
        self.hsv_min_sat, self.hsv_max_sat = hsv_min_sat, hsv_max_sat

    @property
    def direction(self):
        """The unit vector towards the light."""
        azimuth, altitude = np.radians(90 - self.azdeg), np.radians(self.altdeg)
        flat = np.cos(altitude)
        return np.array([np.cos(azimuth) * flat, np.sin(azimuth) * flat, np.sin(altitude)])

    def hillshade(self, elevation, vert_exag=1, dx=1, dy=1, fraction=1.0):
        """How bright each place of a surface is, 0 to 1.

        Parameters
        ----------
        elevation : (M, N) heights, the first row in the north
        vert_exag : float
            Heights are multiplied by it.
        dx, dy : float
            Distances of columns and rows.
        fraction : float
            The contrast.
        """
        down, right = np.gradient(vert_exag * elevation, -dy, dx)
        normals = np.stack([-right, -down, np.ones_like(right)], axis=-1)
        if isinstance(elevation, np.ma.MaskedArray):
            normals = np.ma.array(normals, mask=np.ma.getmaskarray(right)[..., None].repeat(3, -1))
        normals = normals / np.sqrt((normals ** 2).sum(axis=-1))[..., None]
        return self.shade_normals(normals, fraction)

    def shade_normals(self, normals, fraction=1.0):
        """How bright places with these normal vectors are, 0 to 1."""
        intensity = normals.dot(self.direction)
        low, high = intensity.min(), intensity.max()
        intensity = intensity * fraction
        if high - low > 1e-6:
            intensity = (intensity - low) / (high - low)
        return np.clip(intensity, 0, 1)

    def shade(self, data, cmap, norm=None, blend_mode="overlay", vmin=None, vmax=None,
              vert_exag=1, dx=1, dy=1, fraction=1, **kwargs):
        """Colours of heights, in the light: (M, N, 4).

        Parameters
        ----------
        data : (M, N) heights
        cmap : Colormap
        norm : Normalize, optional
        vmin, vmax : float, optional
            Without a norm.
        blend_mode : {'hsv', 'overlay', 'soft'} or function of (rgb, intensity, **kwargs)
        vert_exag, dx, dy, fraction
            See hillshade().
        """
        if norm is None:
            norm = Normalize(data.min() if vmin is None else vmin,
                             data.max() if vmax is None else vmax)
        rgba = cmap(norm(data))
        shaded = self.shade_rgb(rgba, elevation=data, blend_mode=blend_mode, vert_exag=vert_exag,
                                dx=dx, dy=dy, fraction=fraction, **kwargs)
        rgba[..., :3] = shaded[..., :3]
        return rgba

    def shade_rgb(self, rgb, elevation, fraction=1.0, blend_mode="hsv", vert_exag=1, dx=1, dy=1,
                  **kwargs):
        """A picture in the light that falls on heights; see shade()."""
        intensity = self.hillshade(elevation, vert_exag, dx, dy, fraction)[..., None]
        own = {"hsv": self.blend_hsv, "soft": self.blend_soft_light, "overlay": self.blend_overlay}
        if isinstance(blend_mode, str) and blend_mode in own:
            blended = own[blend_mode](rgb, intensity, **kwargs)
        else:
            try:
                blended = blend_mode(rgb, intensity, **kwargs)
            except TypeError as error:
                raise ValueError(f'"blend_mode" must be callable or one of {list(own)}') \
                    from error
        if np.ma.is_masked(intensity):
            dark = intensity.mask[..., 0]
            blended[dark, :3] = rgb[dark, :3]
        return blended

    def blend_hsv(self, rgb, intensity, hsv_max_sat=None, hsv_max_val=None, hsv_min_val=None,
                  hsv_min_sat=None):
        """Bright places go to the maxima of saturation and value, dark ones to the minima."""
        def end(given, name):
            return getattr(self, name) if given is None else given
        bright = 2 * intensity[..., 0] - 1
        hsv = rgb_to_hsv(rgb[:, :, 0:3])
        hue, sat, val = np.moveaxis(hsv, -1, 0)
        up, down = np.clip(bright, 0, None), np.clip(-bright, 0, None)
        new_sat = np.where(bright > 0, (1 - up) * sat + up * end(hsv_max_sat, "hsv_max_sat"),
                           (1 - down) * sat + down * end(hsv_min_sat, "hsv_min_sat"))
        sat = np.where(np.abs(sat) > 1e-10, new_sat, sat)
        val = np.where(bright > 0, (1 - up) * val + up * end(hsv_max_val, "hsv_max_val"),
                       (1 - down) * val + down * end(hsv_min_val, "hsv_min_val"))
        return hsv_to_rgb(np.stack([hue, np.clip(sat, 0, 1), np.clip(val, 0, 1)], axis=-1))

    def blend_soft_light(self, rgb, intensity):
        """Pegtop's soft light."""
        return 2 * intensity * rgb + (1 - 2 * intensity) * rgb ** 2

    def blend_overlay(self, rgb, intensity):
        """Overlay: darker where the picture is dark, brighter where it is bright."""
        return np.where(rgb <= 0.5, 2 * intensity * rgb,
                        1 - 2 * (1 - intensity) * (1 - rgb))
