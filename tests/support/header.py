"""The header bar of figure windows: what it shows of what runs."""


def header(display):
    """Its pixels."""
    x, y, width, _ = display.geometry(display.window())
    return display.screenshot((x, y, width, 46)).astype(int)


def changed(before, after):
    """Columns of the header bar that differ."""
    return (abs(before - after).max(axis=2) > 20).any(axis=0).nonzero()[0]
