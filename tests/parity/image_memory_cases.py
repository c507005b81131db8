"""Whose memory a picture shows, and in which type: run by test_image_memory.py."""
import json
import os
import sys
import tempfile

import numpy as np
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt  # noqa: E402

RNG = np.random.default_rng(0)
SHAPE = (1200, 900)


def shown(A, **kwargs):
    """The picture's pixels."""
    fig, ax = plt.subplots()
    image = ax.imshow(A, **kwargs)
    fig.canvas.draw()
    pixels = np.array(fig.canvas.buffer_rgba())
    plt.close(fig)
    return image, pixels


def main():
    facts = {}
    bytes_ = RNG.integers(0, 256, SHAPE, dtype=np.uint8)
    for kind in ("uint8", "int16", "uint16", "int32", "float32", "float64"):
        A = bytes_.astype(kind)
        image, pixels = shown(A)
        facts[f"{kind} stays"] = str(image._A.dtype) == kind
        facts[f"{kind} is copied"] = not np.shares_memory(image._A, A)
        A.flags.writeable = False
        image, again = shown(A)
        facts[f"{kind} read-only is shared"] = np.shares_memory(image._A, A)
        facts[f"{kind} looks the same"] = bool((pixels == again).all())
        part = A.view()
        part.flags.writeable = False
        A = A.copy()
        view = A.view()
        view.flags.writeable = False
        facts[f"{kind} read-only view is copied"] = not np.shares_memory(shown(view)[0]._A, A)
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, "values")
        bytes_.astype("float32").tofile(name)
        _, pixels = shown(bytes_.astype("float32"))
        for mode in ("r", "r+", "c"):
            A = np.memmap(name, np.float32, mode, shape=SHAPE)
            image, again = shown(A)
            facts[f"memmap {mode} is shared"] = np.shares_memory(image._A, A)
            facts[f"memmap {mode} looks the same"] = bool((pixels == again).all())
        del A, image
    for kind in ("bool", "int8", "uint32", "int64", "uint64", "float16"):
        A = (bytes_ // 2).astype(kind)
        _, pixels = shown(A)
        facts[f"{kind} looks like float64"] = bool((pixels == shown(A.astype(float))[1]).all())
    A = bytes_.astype(float)
    A[3, 4], A[700, 800] = np.inf, np.nan
    image, _ = shown(A)
    facts["infinities are masked"] = image._A.mask.sum() == 2 and image.norm.vmax == 255
    facts = {key: bool(value) for key, value in facts.items()}
    json.dump(facts, sys.stdout)


main()
