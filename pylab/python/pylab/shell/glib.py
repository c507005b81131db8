"""GLib.MainLoop.run outside the GUI thread: an error in place of a main loop that never runs."""

import _app_shell


class _GuardedLoader:
    """PyGObject's own loader of its GLib overrides, then the check."""

    def __init__(self, loader):
        self._loader = loader

    def __getattr__(self, name):
        return getattr(self._loader, name)

    def create_module(self, spec):
        return self._loader.create_module(spec)

    def exec_module(self, module):
        self._loader.exec_module(module)
        _guard(module.MainLoop, module.MainContext)


def _guard(loop_class, context_class):
    run = loop_class.run

    def guarded_run(self, *args, **kwargs):
        context = context_class.default()
        if (_app_shell.gui_running() and not context.is_owner()
                and self.get_context() == context):
            raise RuntimeError(
                "GLib.MainLoop.run: the GUI thread runs the main loop already; "
                "reach it with GLib.idle_add or shell.gui(function)")
        return run(self, *args, **kwargs)

    guarded_run.__doc__ = run.__doc__
    loop_class.run = guarded_run


def guarded(spec):
    """The spec with the check added; None stays None."""
    if spec is not None:
        spec.loader = _GuardedLoader(spec.loader)
    return spec
