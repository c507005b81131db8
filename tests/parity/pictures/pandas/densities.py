import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

random = np.random.RandomState(4)
frame = pd.DataFrame(random.rand(10, 3), columns=list("abc"))

fig, axs = plt.subplots(1, 2, figsize=(8, 4))
frame.plot.kde(ax=axs[0])
frame.plot.area(ax=axs[1])
