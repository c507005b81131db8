"""Scripts drawn here and with matplotlib look alike: see pictures/README.md."""
import pytest

from picture_score import draw_both, scores, scripts

ALIKE = 0.95
ALIKE_IN_COLOR = 0.98

# Examples of functions that are newer than the distribution's matplotlib.
NEWER = {"examples-ecdf", "examples-grouped_bar", "examples-pie_label"}

PATHS = scripts()
NAMES = [f"{p.parent.name}-{p.stem}" for p in PATHS]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pictures")
    return folder, *draw_both(PATHS, folder)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", [name for name in NAMES if name not in NEWER])
def test_looks_alike(name, drawn):
    folder, ours, theirs = drawn
    assert theirs[name] is None, theirs[name]
    assert ours[name] is None, ours[name]
    found = scores(folder, name)
    assert all(shape >= ALIKE and color >= ALIKE_IN_COLOR for shape, color in found), found


def test_a_newer_function_is_drawn(drawn):
    assert not {name: drawn[1][name] for name in NEWER & set(NAMES) if drawn[1][name]}


def test_there_are_pictures_of_all_groups():
    """More of them is better; fewer than a hundred are too few."""
    assert len(NAMES) >= 100
    assert {p.parent.name for p in PATHS} >= {"core", "examples", "images", "scatter",
                                              "statistics", "styles", "ticks"}
