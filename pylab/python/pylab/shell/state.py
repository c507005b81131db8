"""Saving the session and bringing it back: variables, In and Out, the folder, the figures.

A saved session is a file that only its user can read, in ~/.local/state/app (XDG_STATE_HOME).
Those that the program saved by itself are named session-…: they go when they are restored, and
after `KEEP_DAYS`; those that were given a name stay until they are deleted.
"""

import atexit
import faulthandler
import os
import re
import sys
import time

import _app_shell

from . import state_busy, state_file, state_figures
from .background import jobs
from .state_loading import Loading
from .state_saving import Saving, why

KEEP_DAYS = 30
_AUTOMATIC = "session-"
_END = ".state"
# What IPython keeps in the namespace for itself; Out's values come back with Out.
_OWN_NAME = re.compile(r"__\w*__|_{1,3}|_i{1,3}|_i?\d+|_[dio]h|In|Out|get_ipython|exit|quit|run")


class _Session:
    """What belongs to the prompt; plain values, for the saver may run at any moment."""

    def __init__(self):
        self.namespace = {}
        self.folder = None
        self.hidden = {}  # the program's own names, with their values
        self.process = os.getpid()
        self.shell = None  # IPython's
        self.automatic = None  # name of the file of --autosave or of a signal


session = _Session()


def folder():
    """The folder of the saved sessions, made where it is missing."""
    base = os.environ.get("XDG_STATE_HOME") or os.path.expanduser("~/.local/state")
    path = os.path.join(base, "app")
    os.makedirs(path, 0o700, exist_ok=True)
    return path


def _path(name):
    if not re.fullmatch(r"[\w.+-]+", name) or name.startswith("."):
        raise ValueError(f"{name!r} is no name for a saved session; letters, digits and _ . + - "
                         "are allowed")
    return os.path.join(session.folder, name + _END)


def _variables():
    """The user's names and objects, of a running script too."""
    variables = dict(session.namespace)
    for running in _app_shell.running_namespaces():
        variables.update(running)
    for job in jobs.running():
        variables.update(job.namespace)
    hidden = session.hidden
    return {name: value for name, value in variables.items()
            if isinstance(name, str) and not _OWN_NAME.fullmatch(name)
            and not (name in hidden and hidden[name] is value)}


def save_to(path, skip=(), looked=None):
    """Save everything to a file; returns the save, with lists of what is lost or doubtful."""
    saving = Saving(path, session.process, skip, looked)
    try:
        for figure in state_figures.open_figures():
            saving.open_figure(figure)
        for name, value in _variables().items():
            saving.add("variable", name, value)
        saving.lost += [{"name": f"[{job.number}] {job.name}", "type": "Job", "kind": "job",
                         "reason": "it was running"} for job in jobs.running()]
        lines = []
        if session.shell is not None:
            lines = list(session.namespace.get("In", ()))
            for number, value in dict(session.namespace.get("Out", {})).items():
                saving.add("output", str(number), value)
        try:
            here = os.getcwd()
        except OSError:
            here = None
        saving.out.commit({
            "version": state_file.VERSION, "python": list(sys.version_info[:2]),
            "time": time.time(), "folder": here, "input": lines, "entries": saving.entries,
            "lost": saving.lost, "doubtful": saving.doubtful})
    except BaseException:
        saving.out.abandon()
        raise
    return saving


def _label(entry):
    return f"figure {entry['name']}" if entry.get("kind") == "figure" else entry["name"]


def _tell(entries, what):
    for entry in entries:
        print(f"  {what}: {_label(entry)} ({entry['type']}): {entry['reason']}", file=sys.stderr)


def save_state(name):
    """Save the session under a name; %load_state NAME or app --resume=NAME brings it back."""
    path = _path(name)
    _tell(save_to(path).lost, "not saved")
    print(f"saved as {name} ({_size(path)})")


def automatic_path():
    """Where a signal or --autosave saves this session."""
    return os.path.join(session.folder, session.automatic + _END)


def save_automatically(skip, looked):
    """Save without a word: for signals, also in a forked child. Returns nothing, may raise."""
    save_to(automatic_path(), skip, looked)


def saved():
    """The names of the saved sessions, newest first."""
    files = [entry for entry in os.scandir(session.folder) if entry.name.endswith(_END)]
    files.sort(key=lambda entry: entry.stat().st_mtime, reverse=True)
    return [entry.name[:-len(_END)] for entry in files]


def delete_state(name):
    """Delete a saved session."""
    os.unlink(_path(name))


def _bytes(size):
    """A size in words."""
    for unit in ("B", "kB", "MB"):
        if size < 1000:
            return f"{size:.3g} {unit}"
        size /= 1000
    return f"{size:.3g} GB"


def _size(path):
    return _bytes(os.stat(path).st_size)


def contents(name):
    """What is in a saved session: a list of (name, type, bytes); nothing is loaded."""
    index = state_file.Reader(_path(name)).index
    entries = index["entries"]
    return [(_label(entry), entry["type"], entries[entry.get("same_as", number)]["size"])
            for number, entry in enumerate(entries) if entry["kind"] != "output"]


def tell_saved(name=None):
    """Print the saved sessions, newest first, or what is in one of them, each with its size."""
    if name:
        for variable, kind, size in contents(name):
            print(f"{variable:20} {kind:20} {_bytes(size):>8}")
        return
    for name in saved():
        when = time.strftime("%x %X", time.localtime(os.stat(_path(name)).st_mtime))
        print(f"{name:40} {when:20} {_size(_path(name)):>8}")


def load_state(name, *variables):
    """Bring a saved session back, or only the variables named."""
    path = _path(name)
    try:
        reader = state_file.Reader(path)
    except FileNotFoundError:
        known = ", ".join(saved()) or "none"
        raise FileNotFoundError(f"there is no saved session {name!r}; there are: {known}") from None
    missing = set(variables) - {entry["name"] for entry in reader.index["entries"]
                                if entry["kind"] == "variable"}
    if missing:
        raise KeyError(f"{name} has no variable {', '.join(sorted(missing))}")
    failed = _restore(reader, set(variables))
    _tell(reader.index["lost"], "not saved")
    _tell(reader.index.get("doubtful", ()), "perhaps half changed")
    _tell(failed, "not restored")
    if name.startswith(_AUTOMATIC) and not variables and not failed:
        os.unlink(path)


def _restore(reader, only):
    """Put objects into the namespace; returns what could not be restored."""
    loading = Loading(reader, session.namespace)
    if not only:
        list(loading.objects("figure"))  # first, in their order
    session.namespace.update(loading.objects("variable", only))
    if not only:
        _restore_folder(reader.index["folder"], loading.failed)
        if session.shell is not None and reader.index["input"]:
            _restore_history(session.shell, reader.index["input"],
                             {int(name): value for name, value in loading.objects("output")})
    reason = state_figures.show(loading.figures)
    if reason is not None:
        print(f"app: the figures are back without their windows: {reason}", file=sys.stderr)
    return loading.failed


def _restore_folder(folder, failed):
    try:
        if folder:
            os.chdir(folder)
    except OSError as error:
        failed.append({"name": folder, "type": "folder", "reason": why(error)})


def _restore_history(shell, lines, outputs):
    """In and Out go on where they ended."""
    history = shell.history_manager
    history.input_hist_parsed[:] = lines
    history.input_hist_raw[:] = lines
    shell.execution_count = len(lines)
    history.output_hist.update(outputs)
    shell.user_ns.update({f"_{number}": value for number, value in outputs.items()})


def resume(name=None):
    """Bring back the named or the newest session that the program saved by itself."""
    if not name:
        name = next((n for n in saved() if n.startswith(_AUTOMATIC)), None)
    if name is None:
        print("app: there is no saved session to resume", file=sys.stderr)
        return
    try:
        when = time.strftime("%x %X", time.localtime(os.stat(_path(name)).st_mtime))
        load_state(name)
    except (OSError, ValueError, state_file.StateError) as error:
        print(f"app: {error}", file=sys.stderr)
    else:
        print(f"Resumed {name}, saved {when}.")


def _clear_parts():
    """Remove what savers left that were killed with their program."""
    for entry in os.scandir(session.folder):
        part = re.fullmatch(r".+\.(\d+)\.part", entry.name)
        if part and not os.path.exists(f"/proc/{part[1]}"):
            os.unlink(entry.path)


def _offer():
    """One line about the sessions that were saved by themselves; those too old go."""
    found = []
    for name in saved():
        path = os.path.join(session.folder, name + _END)
        if not name.startswith(_AUTOMATIC):
            continue
        if time.time() - os.stat(path).st_mtime > KEEP_DAYS * 86400:
            os.unlink(path)
        else:
            found.append(f"{name} ({_size(path)})")
    if found:
        more = f" and {len(found) - 1} older" if len(found) > 1 else ""
        print(f"Saved: {found[0]}{more}. `app --resume` brings it back; saved_states tells what is "
              "there, load_state loads it or some variables.")


def _end():
    """The prompt was left: by a signal, or because the user wanted it; then nothing is kept."""
    _app_shell.wait_for_ending_signal()
    try:
        os.unlink(automatic_path())
    except OSError:
        pass


def start(namespace, hidden=(), shell=None):
    """The prompt is about to ask: remember whose it is; resume or offer what was saved."""
    session.namespace, session.shell = namespace, shell
    session.hidden = {name: namespace[name] for name in hidden if name in namespace}
    session.automatic = time.strftime(f"{_AUTOMATIC}%Y%m%d-%H%M%S-{os.getpid()}")
    options = _app_shell.options()
    try:
        session.folder = folder()
        _clear_parts()
        if options["resume"]:
            resume(options["session"])
        else:
            _offer()
    except OSError as error:
        print(f"app: sessions cannot be saved: {error}", file=sys.stderr)
        return
    # faulthandler's handlers come on top: the traceback first, then the save.
    _app_shell.watch_signals(state_busy.look, save_automatically, session.automatic,
                             options["autosave"])
    atexit.register(_end)
    try:
        faulthandler.enable()
    except (OSError, AttributeError, ValueError):  # no standard error
        pass
