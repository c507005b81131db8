"""Pictures: the same facts, errors and pixels as matplotlib's."""
import pytest

import image_cases
from pixels import both_pictures, share_that_differs
from test_api_parity import differences, outcomes
from tree import APP

ROUNDING = 1e-9

# Kernels of matplotlib's Agg hold whole numbers; numbers between them may end in the next colour.
NEXT_COLOR = 16
FEW = 0.005  # of all pixels: beside NaN and at the ends of kernels that end suddenly

SETUP = """
rng = np.random.RandomState(0)
A, B = rng.rand(10, 12), rng.rand(300, 400)
C = np.cumsum(np.cumsum(rng.randn(200, 200), 0), 1)
RGB, RGBA = rng.rand(20, 30, 3), (rng.rand(20, 30, 4) * 255).astype("uint8")
N = A.copy()
N[3, 4] = np.nan
"""
_KERNELS = ("none nearest antialiased bilinear bicubic spline16 spline36 hanning hermite kaiser "
            "quadric catrom gaussian bessel mitchell sinc lanczos blackman")
PICTURES = {f"{kernel} {data}": f"plt.imshow({data}, interpolation={kernel!r})"
            for kernel in _KERNELS.split() for data in "AB"}
PICTURES.update((code, code) for code in """
plt.imshow(C)
plt.imshow(A, origin="lower")
plt.imshow(A, extent=(0, 3, -2, 5), aspect="auto", cmap="jet")
plt.imshow(RGB)
plt.imshow(RGBA)
plt.imshow(RGB, interpolation="bilinear")
plt.imshow(C, interpolation_stage="rgba")
plt.imshow(A, alpha=0.4)
plt.imshow(A, alpha=A)
plt.imshow(N, cmap="hot")
plt.imshow(N, interpolation="bilinear")
plt.imshow(A + 0.01, norm="log")
plt.imshow(A, norm=matplotlib.colors.BoundaryNorm([0, 0.3, 0.5, 1], 256))
plt.imshow(A, norm=matplotlib.colors.FuncNorm((np.sqrt, np.square), 0, 1))
plt.imshow(A, vmin=0.3, vmax=0.6, cmap=plt.get_cmap("gray").with_extremes(under="r", over="b"))
plt.imshow(B); plt.xlim(50.3, 90.7); plt.ylim(120.2, 80.1)
plt.imshow(C); plt.xlim(50.3, 190.7); plt.ylim(10, 150)
plt.imshow((B * 255).astype("uint8"), cmap="gray")
plt.imshow(A, extent=(0, 4, 0, 4)); plt.imshow(A, extent=(2, 8, 2, 6), alpha=0.5, cmap="gray")
plt.figimage(B, 20, 30, cmap="bone"); plt.figimage(A, 500, 30, origin="lower")
plt.imshow(A, extent=(1, 100, 1, 10), aspect="auto"); plt.xscale("log")
plt.imshow(A); plt.gca().invert_xaxis(); plt.gca().invert_yaxis()
plt.matshow(A)
plt.spy(A > 0.5)
""".strip().split("\n"))


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    folder = tmp_path_factory.mktemp("image")
    return [outcomes(python, "image_cases", folder) for python in (APP, "/usr/bin/python3")]


@pytest.mark.parametrize("name", image_cases.ANSWERS)
def test_same_answer(name, both):
    ours, theirs = (run[name] for run in both)
    assert "error" not in theirs, theirs["message"]
    assert "error" not in ours, ours["message"]
    assert ours["drawn"] is True
    found = [d for part in ("result", "figures") for d in
             differences(ours[part], theirs[part], ROUNDING, part)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", image_cases.ERRORS)
def test_same_error(name, both):
    ours, theirs = (run["error: " + name] for run in both)
    assert ours.get("error") == theirs.get("error"), (ours.get("message"), theirs.get("message"))


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    return both_pictures(PICTURES, SETUP, tmp_path_factory.mktemp("pictures"))


@pytest.mark.parametrize("name", PICTURES)
def test_same_pixels(name, pictures):
    assert share_that_differs(*(run[name] for run in pictures), NEXT_COLOR) <= FEW
