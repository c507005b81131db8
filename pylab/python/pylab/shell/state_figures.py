"""Open figures as bytes, in the format of figure files."""

import sys


def _managers():
    figures = sys.modules.get("pylab._figures")
    return list(figures.managers.items()) if figures else []


def save(piece, lost):
    """Hand each open figure's bytes to `piece`; returns the index entries."""
    entries = []
    for number, manager in _managers():
        try:
            data = manager.canvas.figure.to_bytes()
        except Exception as error:
            lost.append({"name": f"figure {number}", "type": "Figure",
                         "reason": f"{type(error).__name__}: {error}"})
        else:
            entries.append({"number": number, "place": piece(data)})
    return entries


def restore(reader, entries, failed):
    """Open the saved figures and show them."""
    for entry in entries:
        try:
            _open(reader.bytes(entry["place"]), entry["number"])
        except Exception as error:
            failed.append({"name": f"figure {entry['number']}", "type": "Figure",
                           "reason": f"{type(error).__name__}: {error}"})


def _open(data, number):
    raise NotImplementedError("figures cannot be opened again yet")
