import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

random = np.random.RandomState(4)
frame = pd.DataFrame(random.rand(10, 3), columns=list("abc"))

fig, axs = plt.subplots(2, 2, figsize=(9, 7))
frame.plot.bar(ax=axs[0, 0])
frame.plot.barh(ax=axs[0, 1], stacked=True)
frame.plot(kind="bar", stacked=True, rot=45, ax=axs[1, 0], legend=False)
frame.head(4).plot.bar(yerr=0.1, capsize=3, ax=axs[1, 1], color=["r", "g", "b"])
