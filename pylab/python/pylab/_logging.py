"""matplotlib's log: what its name and set_loglevel() are for."""
import logging

logger = logging.getLogger("matplotlib")


def set_loglevel(level):
    """Show messages of a level and above.

    Parameters
    ----------
    level : {'notset', 'debug', 'info', 'warning', 'error', 'critical'}
    """
    level = level.upper()
    logger.setLevel(level)
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter(logging.BASIC_FORMAT))
        logger.addHandler(handler)
    logger.handlers[0].setLevel(level)
