"""Gcf: pyplot's windows by their numbers, by matplotlib's names."""
from . import _figures

__all__ = ["Gcf"]


class Gcf:
    """The managers of pyplot's figures; not to be instantiated."""

    figs = _figures.managers

    @classmethod
    def get_fig_manager(cls, num):
        """The manager of a number, made the current one; None where there is none."""
        manager = cls.figs.get(num)
        if manager is not None:
            cls.set_active(manager)
        return manager

    @classmethod
    def get_all_fig_managers(cls):
        """All managers, the current one last."""
        return list(cls.figs.values())

    @classmethod
    def get_num_fig_managers(cls):
        """How many figures there are."""
        return len(cls.figs)

    @classmethod
    def has_fignum(cls, num):
        """Whether there is a figure of this number."""
        return num in cls.figs

    @classmethod
    def get_active(cls):
        """The current manager, or None."""
        return _figures.active()

    @classmethod
    def set_active(cls, manager):
        """Make a figure the current one."""
        _figures.set_active(manager)

    @classmethod
    def destroy(cls, num):
        """Close a figure: a number or a manager."""
        _figures.destroy(num)

    @classmethod
    def destroy_fig(cls, fig):
        """Close a figure."""
        for number, manager in list(cls.figs.items()):
            if manager.canvas.figure is fig:
                _figures.destroy(number)

    @classmethod
    def destroy_all(cls):
        """Close all figures."""
        for number in list(cls.figs):
            _figures.destroy(number)
