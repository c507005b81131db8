"""matplotlib's backends as scripts import them; all drawing is the core's."""
