"""Figure: layouts, and labels in line."""
import numpy as np

from . import _core
from ._rc import rcParams
from ._warnings import warn
from .layout_engine import (ConstrainedLayoutEngine, LayoutEngine, PlaceHolderLayoutEngine,
                            TightLayoutEngine)


class Alignment:
    """Part of Figure and SubFigure."""

    def align_xlabels(self, axs=None):
        """Put the x labels of subplots in the same row in line, where they are on the same side.

        Parameters
        ----------
        axs : list or array of Axes, default all on the figure
        """
        self._align(axs, "x")

    def align_ylabels(self, axs=None):
        """Put the y labels of subplots in the same column in line; see align_xlabels()."""
        self._align(axs, "y")

    def align_labels(self, axs=None):
        """Put x and y labels in line; see align_xlabels()."""
        self.align_xlabels(axs)
        self.align_ylabels(axs)

    def align_titles(self, axs=None):
        """Put the titles of subplots whose places begin in the same row in line.

        Parameters
        ----------
        axs : list or array of Axes, default all on the figure
        """
        first = {}
        for ax in self._on_grids(axs):
            row = ax.get_subplotspec().rowspan.start
            ax._h.set_title_group(first.setdefault(row, ax)._h.id)

    def _on_grids(self, axs):
        axs = self.axes if axs is None else np.ravel(np.array(axs, dtype=object))
        return [ax for ax in axs if getattr(ax, "get_subplotspec", lambda: None)() is not None]

    def _align(self, axs, name):
        """Those with the labels on the same side of the same row or column are one group, and so
        are those that have been in one with any of them."""
        groups = self._root._label_groups[name]
        found = {}
        for ax in self._on_grids(axs):
            axis, spec = getattr(ax, name + "axis"), ax.get_subplotspec()
            side = axis.get_label_position()
            span = spec.rowspan if name == "x" else spec.colspan
            edge = span.start if side in ("top", "left") else span.stop
            found.setdefault((side, edge), []).append(axis)
        for group in found.values():
            for old in [g for g in groups if any(a in g for a in group)]:
                groups.remove(old)
                group.extend(a for a in old if a not in group)
            groups.append(group)
            for axis in group:
                axis._h.set_label_group(group[0]._h.id)


class Layouts(Alignment):
    """Part of Figure."""

    def _begin_layout(self, layout, tight, constrained):
        """What Figure()'s arguments ask for."""
        given = {"layout": layout, "tight_layout": tight, "constrained_layout": constrained}
        given = [name for name, value in given.items() if value is not None]
        for other in given[1:]:
            warn(f"The Figure parameters '{given[0]}' and '{other}' cannot be used together. "
                 "Please use 'layout' only.")
        if layout is None and tight is not None:
            if tight:
                self.set_layout_engine("tight", **(tight if isinstance(tight, dict) else {}))
        elif layout is None and constrained is not None:
            if constrained:
                self.set_layout_engine("constrained", **(constrained if isinstance(
                    constrained, dict) else {}))
        else:
            self.set_layout_engine(layout)

    def set_layout_engine(self, layout=None, **kwargs):
        """Choose what moves axes when the figure is drawn.

        Parameters
        ----------
        layout : {'constrained', 'compressed', 'tight', 'none'}, LayoutEngine or None
            'none' takes the engine off; None: as rc figure.autolayout and
            figure.constrained_layout.use say.
        **kwargs
            Parameters of the engine.

        Raises
        ------
        RuntimeError
            There is a colour bar that stands as the engine now needs it, and not as the new one
            does.
        """
        if layout is None:
            if rcParams["figure.autolayout"]:
                layout = "tight"
            elif rcParams["figure.constrained_layout.use"]:
                layout = "constrained"
            else:
                self._use_engine(None)
                return
        old = self._layout_engine
        if isinstance(layout, LayoutEngine):
            engine = layout
        elif layout == "tight":
            engine = TightLayoutEngine(**kwargs)
        elif layout in ("constrained", "compressed"):
            engine = ConstrainedLayoutEngine(compress=layout == "compressed", **kwargs)
        elif layout == "none":
            engine = old and PlaceHolderLayoutEngine(old.adjust_compatible, old.colorbar_gridspec)
        else:
            raise ValueError(f"Invalid value for 'layout': {layout!r}")
        if old is not None and engine is not None and \
                old.colorbar_gridspec != engine.colorbar_gridspec and \
                any(hasattr(ax, "_colorbar") for ax in self.axes):
            raise RuntimeError("Colorbar layout of new layout engine not compatible with old "
                               "engine, and a colorbar has been created.  Engine not changed.")
        self._use_engine(engine)

    def _use_engine(self, engine):
        self._layout_engine = engine
        if engine is None:
            _core.set_layout(self._h, "none", {})
        else:
            engine._publish(self)

    def get_layout_engine(self):
        """The engine that moves axes when the figure is drawn, or None."""
        return self._layout_engine

    suppressComposite = None  # pictures are never joined

    def get_default_bbox_extra_artists(self):
        """What a tight box holds besides the axes' frames: all that is visible and in the layout.
        """
        found = [a for a in self.get_children()
                 if a is not self.patch and a.get_visible() and a.get_in_layout()]
        for ax in self._axes:
            if ax.get_visible():
                found.extend(ax.get_default_bbox_extra_artists())
        return found

    _was_drawn = False  # so that places that drawing finds are told

    def _apply_layout(self, dpi=None):
        """Move the axes to where they are to be drawn."""
        self._was_drawn = True
        self._apply_core_layout(dpi)
        engine = self._layout_engine
        if engine is not None and engine._kind == "none":
            engine.execute(self)
        for ax in self._axes:
            ax.apply_aspect()
        for ax, part in [(ax, ax._part_by_aspect()) for ax in self._axes]:
            ax._h.set_drawn_part(*part)

    def _apply_core_layout(self, dpi=None):
        if self._layout_engine is not None and self._layout_engine._kind != "none":
            _core.apply_layout(self._h, self.dpi if dpi is None else dpi)

    def tight_layout(self, *, pad=1.08, h_pad=None, w_pad=None, rect=None):
        """Set the subplots' margins and gaps once so that there is room for all labels.

        Parameters
        ----------
        pad : float, default 1.08
            Between the figure's edge and what stands around the axes, in font sizes.
        h_pad, w_pad : float, default pad
            Between subplots.
        rect : (left, bottom, right, top), default (0, 0, 1, 1)
            The part of the figure that the subplots may take, their labels included.
        """
        engine = TightLayoutEngine(pad=pad, h_pad=h_pad, w_pad=w_pad, rect=rect or (0, 0, 1, 1))
        self.set_layout_engine(engine)
        try:
            self._refresh_ticks(False)
            engine.execute(self)
        finally:
            self.set_layout_engine(None)

    def get_tight_layout(self):
        """Whether the engine is a tight one."""
        return isinstance(self._layout_engine, TightLayoutEngine)

    def set_tight_layout(self, tight):
        """Use a tight layout: bool, a dict of its parameters, or None (rc figure.autolayout)."""
        if tight is None:
            tight = rcParams["figure.autolayout"]
        if tight:
            self.set_layout_engine("tight", **(tight if isinstance(tight, dict) else {}))

    def get_constrained_layout(self):
        """Whether the engine is a constrained one."""
        return isinstance(self._layout_engine, ConstrainedLayoutEngine)

    def set_constrained_layout(self, constrained):
        """Use a constrained layout: bool, a dict of its parameters, or None (rc's)."""
        if constrained is None:
            constrained = rcParams["figure.constrained_layout.use"]
        if constrained:
            self.set_layout_engine("constrained", **(constrained if isinstance(
                constrained, dict) else {}))

    def set_constrained_layout_pads(self, **kwargs):
        """Set w_pad, h_pad (inches), wspace, hspace of a constrained layout."""
        if self.get_constrained_layout():
            self._layout_engine.set(**kwargs)

    def get_constrained_layout_pads(self, relative=False):
        """(w_pad, h_pad, wspace, hspace) of a constrained layout; four None without one.

        Parameters
        ----------
        relative : bool
            Whether the pads are fractions of the figure rather than inches.
        """
        if not self.get_constrained_layout():
            return None, None, None, None
        info = self._layout_engine.get()
        w_pad, h_pad = info["w_pad"], info["h_pad"]
        if relative:
            width, height = self.get_size_inches()
            w_pad, h_pad = w_pad / width, h_pad / height
        return w_pad, h_pad, info["wspace"], info["hspace"]

    def execute_constrained_layout(self, renderer=None):
        """Move the axes now, as they would be at drawing."""
        if self.get_constrained_layout():
            self._layout_engine.execute(self)

    def draw_without_rendering(self):
        """Lay everything out as for drawing."""
        self._refresh_ticks()
        self._apply_layout()
