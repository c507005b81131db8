"""Wrong input: matplotlib's type of error or matplotlib's behaviour; the figure is as before and
can still be drawn."""
import pytest

import bad_input_cases
from test_api_parity import ROUNDING, differences, outcomes
from tree import APP

# Where this project refuses (or accepts) on purpose what matplotlib takes (or chokes on).
OWN = {
    # matplotlib notices only when it draws: the figure is broken from then on.
    "ax.plot([1, 2], ls=(0, (-1, 2)))": "ValueError",
    "ax.plot([1, 2], ls=(0, (0, 0)))": "ValueError",
    "ax.plot([1, 2], dashes=[-1, 2])": "ValueError",
    "ax.plot([1, 2], zorder='x')": "ValueError",
    "ax.set_aspect(0)": "ValueError",
    "ax.set_aspect(-1)": "ValueError",
    "ax.set_aspect(np.nan)": "ValueError",
    "ax.set_xlabel('x', labelpad='x')": "ValueError",
    "ax.legend(loc=99)": "ValueError",
    "ax.legend(loc=(1, 2, 3))": "ValueError",
    "plt.figure(figsize=(0, 5))": "ValueError",
    "ax.autoscale(axis='z')": "ValueError",  # does nothing
    # matplotlib's error comes from where the value is used, and says nothing of the argument.
    "ax.plot([1, 2], transform=5)": "TypeError",
    "ax.add_line(5)": "TypeError",
    "ax.set_yscale(5)": "ValueError",
    "fig.savefig(5)": "TypeError",
    "fig.savefig(None)": "TypeError",
    "fig.savefig(object())": "TypeError",
    "fig.savefig(io.BytesIO(), bbox_inches='loose')": "ValueError",
    "line.set_xdata(['a'])": "ConversionError",
    "ax.text('a', 2, 's')": "ConversionError",
    "import matplotlib.gridspec as g; g.GridSpecFromSubplotSpec(1, 1, 5)": "TypeError",
    "ax.pcolorfast()": "TypeError",
    "ax.legend(bbox_to_anchor=(1, 2, 3))": "ValueError",
}


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    return [outcomes(python, "bad_input_cases", tmp_path_factory.mktemp("bad"))
            for python in (APP, "/usr/bin/python3")]


@pytest.mark.parametrize("name", bad_input_cases.CASES)
def test_same_error(name, both):
    ours, theirs = (run[name] for run in both)
    assert ours["drawn"] is True or theirs["drawn"] is not True
    wanted = OWN.get(name, theirs.get("error", [None])[0])
    got = ours.get("error", [None])
    if wanted is None:
        assert got == [None], ours["message"]
        if name not in OWN and isinstance(theirs["figures"], dict):
            found = differences(ours["figures"], theirs["figures"], ROUNDING)
            assert not found, "\n".join(found)
    else:
        assert wanted in got, f"{got[0]}: {ours.get('message')} -- not {wanted}: " \
                              f"{theirs.get('message')}"
        assert len(ours["message"]) > 5


@pytest.mark.parametrize("name", bad_input_cases.CASES)
def test_nothing_lost(name, both):
    ours = both[0][name]
    if "error" in ours and ";" not in name:
        now = ours["figures"]
        assert not differences({k: now.get(k) for k in ours["before"]}, ours["before"], 0)
