"""Every public function has its page in the reference: words, and a picture where it draws."""
import json
import subprocess

import pytest

from tree import APP, ROOT

SCRIPT = """
import json, sys
sys.path.insert(0, sys.argv[1])
import inventory
print(json.dumps({
    "pages": [e.title for e in inventory.entries()],
    "words": inventory.without_words(), "picture": inventory.without_picture(),
    "excused": sorted(inventory.undrawn()),
    "shown": sorted({inventory.example(e) for e in inventory.entries()} - {None}),
    "examples": sorted(p.stem for p in inventory.EXAMPLES.glob("*.py"))}))
"""


@pytest.fixture(scope="module")
def reference():
    done = subprocess.run([APP, "-c", SCRIPT, ROOT / "docs" / "reference"], check=True, text=True,
                          stdout=subprocess.PIPE, timeout=60)
    return json.loads(done.stdout)


def test_functions_and_methods_have_docstrings(reference):
    assert reference["words"] == []


def test_what_draws_has_an_example(reference):
    assert reference["picture"] == []


def test_every_example_is_on_a_page(reference):
    assert reference["examples"] == reference["shown"]


def test_nothing_with_an_example_is_excused_from_one(reference):
    assert not set(reference["excused"]) & set(reference["examples"])


@pytest.mark.parametrize("title", ["pyplot.plot", "pyplot.viridis", "Axes.set_xlabel",
                                   "Axes.get_alpha", "Figure.savefig", "ticker.MaxNLocator",
                                   "dates.date2num", "patches.Ellipse"])
def test_a_page(title, reference):
    assert title in reference["pages"]
