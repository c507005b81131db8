"""Small helpers by matplotlib's names."""
from ._callbacks import CallbackRegistry
from ._cbook_arrays import (STEP_LOOKUP_MAP, contiguous_regions, delete_masked_points,
                            file_requires_unicode, flatten, index_of, is_math_text,
                            is_scalar_or_string, is_writable_file_like, normalize_kwargs,
                            open_file_cm, pts_to_midstep, pts_to_poststep, pts_to_prestep,
                            safe_first_element, safe_masked_invalid, sanitize_sequence,
                            simple_linear_interpolation, strip_math, to_filehandle)
from ._cbook_groups import Grouper, GrouperView, Stack, silent_list
from ._statistics import boxplot_stats, violin_stats

__all__ = ["CallbackRegistry", "Grouper", "GrouperView", "STEP_LOOKUP_MAP", "Stack",
           "boxplot_stats", "contiguous_regions", "delete_masked_points", "file_requires_unicode",
           "flatten", "get_sample_data", "index_of", "is_math_text", "is_scalar_or_string",
           "is_writable_file_like", "normalize_kwargs", "open_file_cm", "pts_to_midstep",
           "pts_to_poststep", "pts_to_prestep", "safe_first_element", "safe_masked_invalid",
           "sanitize_sequence", "silent_list", "simple_linear_interpolation", "strip_math",
           "to_filehandle", "violin_stats"]


def get_sample_data(fname, asfileobj=True, *, np_load=True):
    """A file of matplotlib's sample data: open, loaded (.npy, .npz) or, else, its path."""
    from ._sample_data import get_sample_data
    return get_sample_data(fname, asfileobj, np_load=np_load)
