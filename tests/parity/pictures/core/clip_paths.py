import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Circle
from matplotlib.path import Path

fig, (left, right) = plt.subplots(1, 2)
image = left.imshow(np.arange(100).reshape(10, 10))
image.set_clip_path(Circle((5, 5), 3, transform=left.transData))
line, = right.plot(np.random.RandomState(0).rand(200) * 10, lw=3)
line.set_clip_path(Circle((0.5, 0.5), 0.4, transform=right.transAxes))
spots = right.scatter([20, 100, 150], [5, 5, 5], s=3000, color="C1")
spots.set_clip_path(Path([[0, 0], [0.5, 1], [1, 0], [0, 0]]), right.transAxes)
