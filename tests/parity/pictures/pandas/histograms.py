import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

random = np.random.RandomState(4)
frame = pd.DataFrame(random.rand(10, 3), columns=list("abc"))

fig, axs = plt.subplots(1, 2, figsize=(8, 4))
frame.plot.hist(bins=5, alpha=0.5, ax=axs[0])
frame.a.hist(ax=axs[1], bins=6, color="m")
