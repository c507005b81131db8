import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 300)
fig, (left, right) = plt.subplots(1, 2, figsize=(8, 4))
left.plot(x, np.sin(x) * np.exp(-x / 5))
inset = left.inset_axes([0.5, 0.55, 0.45, 0.4], xlim=(1, 2.5), ylim=(0.4, 0.8), xticklabels=[],
                        yticklabels=[])
inset.plot(x, np.sin(x) * np.exp(-x / 5), "C1")
left.indicate_inset_zoom(inset, edgecolor="black")
right.imshow(np.add.outer(np.arange(40), np.arange(40) ** 2 / 40), origin="lower")
small = right.inset_axes([0.6, 0.6, 0.37, 0.37])
small.imshow(np.add.outer(np.arange(40), np.arange(40) ** 2 / 40), origin="lower")
small.set(xlim=(5, 12), ylim=(8, 15))
right.indicate_inset_zoom(small, edgecolor="w")
