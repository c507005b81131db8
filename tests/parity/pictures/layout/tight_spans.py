import matplotlib.pyplot as plt
import numpy as np

fig = plt.figure()
for place in ((0, 0), (0, 2), (2, 0), (2, 1)):
    ax = plt.subplot2grid((3, 3), place, colspan=1 + (place == (0, 0)))
    ax.set(xlabel="x", ylabel="y", title=str(place))
plt.subplot2grid((3, 3), (1, 0), colspan=2)
plt.subplot2grid((3, 3), (1, 2), rowspan=2).plot(np.arange(9) ** 2)
plt.tight_layout(pad=0.4, w_pad=0.5, h_pad=1.0)
