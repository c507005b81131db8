"""The interactive prompt: IPython's, or a plain one where IPython is missing."""

import importlib.util
import os

import _app_shell

from . import collector


def wants_ipython():
    """Whether IPython's prompts are used."""
    if os.environ.get("APP_PLAIN_PROMPT", "0") not in ("", "0"):
        return False
    try:
        return importlib.util.find_spec("IPython.terminal.ipapp") is not None
    except ImportError:
        return False


def main():
    """Run what was asked for before the prompt, then the prompt; return the exit code."""
    options = _app_shell.options()
    request = _app_shell.prompt_request()
    if wants_ipython():
        collector.rest()  # until IPython is ready for the user's code
        from . import ipython_prompt as chosen
    else:
        from . import plain_prompt as chosen
    return chosen.main(request, options["pylab"], options["matplotlib"])
