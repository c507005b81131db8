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

from . import state_file, state_figures, state_pickle

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
    hidden = session.hidden
    return {name: value for name, value in variables.items()
            if isinstance(name, str) and not _OWN_NAME.fullmatch(name)
            and not (name in hidden and hidden[name] is value)}


def _why(error):
    text = str(error).split("\n")[0]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


class _Saving:
    """One save under way."""

    def __init__(self, path, skip):
        self.out = state_file.Writer(path, session.process, _app_shell.note_progress)
        self.lost = []
        self.entries = []
        self._first = {}  # id: name of a variable that is saved already
        self._skip = skip

    def variable(self, name, value, kind="variable"):
        """Save one object; what cannot be saved is listed and does no harm."""
        about = {"name": name, "type": type(value).__name__, "kind": kind}
        if id(value) in self._first:
            self.entries.append({**about, "same_as": self._first[id(value)]})
            return
        _app_shell.note_saving(f"{kind} {name}")
        try:
            if f"{kind} {name}" in self._skip:
                raise RuntimeError("saving it failed: it was being changed, or is damaged")
            if isinstance(value, list) and _app_shell.is_being_sorted(value):
                raise RuntimeError("it was being sorted")
            data, buffers = state_pickle.dumps(value)
        except Exception as error:
            self.lost.append({**about, "reason": _why(error)})
            return
        places = [self.out.buffer(b, _app_shell.address_of) for b in buffers]
        piece = self.out.piece(data)
        size = piece[1] + sum(place[1] for place in places)
        self.entries.append({**about, "pickle": piece, "buffers": places, "size": size})
        self._first[id(value)] = len(self.entries) - 1


def save_to(path, skip=()):
    """Save everything to a file; returns the list of what could not be saved."""
    saving = _Saving(path, skip)
    try:
        variables = _variables()
        for name, value in variables.items():
            saving.variable(name, value)
        lines = []
        if session.shell is not None:
            lines = list(session.namespace.get("In", ()))
            for number, value in dict(session.namespace.get("Out", {})).items():
                saving.variable(str(number), value, "output")
        for number, figure in state_figures.open_figures().items():
            saving.variable(str(number), figure, "figure")
        try:
            here = os.getcwd()
        except OSError:
            here = None
        saving.out.commit({
            "version": 1, "python": list(sys.version_info[:2]), "time": time.time(),
            "folder": here, "input": lines, "entries": saving.entries, "lost": saving.lost})
    except BaseException:
        saving.out.abandon()
        raise
    return saving.lost


def _tell_lost(lost, verb):
    for entry in lost:
        print(f"  not {verb}: {entry['name']} ({entry['type']}): {entry['reason']}",
              file=sys.stderr)


def save_state(name):
    """Save the session under a name; %load_state NAME or app --resume=NAME brings it back."""
    path = _path(name)
    _tell_lost(save_to(path), "saved")
    print(f"saved as {name} ({_size(path)})")


def automatic_path():
    """Where a signal or --autosave saves this session."""
    return os.path.join(session.folder, session.automatic + _END)


def save_automatically(skip=()):
    """Save without a word: for signals, also in a forked child. Returns nothing, may raise."""
    save_to(automatic_path(), skip)


def saved():
    """The names of the saved sessions, newest first."""
    files = [entry for entry in os.scandir(session.folder) if entry.name.endswith(_END)]
    files.sort(key=lambda entry: entry.stat().st_mtime, reverse=True)
    return [entry.name[:-len(_END)] for entry in files]


def delete_state(name):
    """Delete a saved session."""
    os.unlink(_path(name))


def _size(path):
    size = os.stat(path).st_size
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000 or unit == "GB":
            return f"{size:.3g} {unit}" if size < 1000 else f"{size:.0f} {unit}"
        size /= 1000
    return None


def contents(name):
    """The variables in a saved session: a list of (name, type, bytes); nothing is loaded."""
    index = state_file.Reader(_path(name)).index
    return [(entry["name"], entry["type"], entry.get("size", 0))
            for entry in index["entries"] if entry["kind"] == "variable"]


def load_state(name, *variables):
    """Bring a saved session back, or only the variables named."""
    path = _path(name)
    try:
        reader = state_file.Reader(path)
    except FileNotFoundError:
        known = ", ".join(saved()) or "none"
        raise FileNotFoundError(f"there is no saved session {name!r}; there are: {known}") from None
    missing = set(variables) - {entry["name"] for entry in reader.index["entries"]}
    if missing:
        raise KeyError(f"{name} has no variable {', '.join(sorted(missing))}")
    failed = _restore(reader, set(variables))
    _tell_lost(reader.index["lost"], "saved")
    _tell_lost(failed, "restored")
    if name.startswith(_AUTOMATIC) and not variables and not failed:
        os.unlink(path)


def _restore(reader, only):
    """Put objects into the namespace; returns what could not be restored."""
    failed, values, numbered = [], {}, {"output": {}, "figure": {}}
    state_pickle.load_into(session.namespace)
    for number, entry in enumerate(reader.index["entries"]):
        wanted = not only or (entry["kind"] == "variable" and entry["name"] in only)
        try:
            first = entry.get("same_as", number)
            if wanted and first not in values:
                values[first] = reader.value(reader.index["entries"][first])
        except Exception as error:
            failed.append({**entry, "reason": _why(error)})
            continue
        if not wanted:
            continue
        if entry["kind"] == "variable":
            session.namespace[entry["name"]] = values[first]
        else:
            numbered[entry["kind"]][int(entry["name"])] = values[first]
    if not only:
        _restore_surroundings(reader, numbered, failed)
    return failed


def _restore_surroundings(reader, numbered, failed):
    index = reader.index
    try:
        if index["folder"]:
            os.chdir(index["folder"])
    except OSError as error:
        failed.append({"name": index["folder"], "type": "folder", "reason": _why(error)})
    if session.shell is not None and index["input"]:
        _restore_history(session.shell, index["input"], numbered["output"])
    for number, figure in numbered["figure"].items():
        try:
            state_figures.show(figure, number)
        except Exception as error:
            failed.append({"name": str(number), "type": "Figure", "reason": _why(error)})


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
        print(f"Saved: {found[0]}{more}. `app --resume` or load_state brings it back.")


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
    _app_shell.watch_signals(save_automatically, session.automatic, options["autosave"])
    atexit.register(_end)
    try:
        faulthandler.enable()
    except (OSError, AttributeError, ValueError):  # no standard error
        pass
