import matplotlib.pyplot as plt
import numpy as np

r = np.random.RandomState(2)
fig, axs = plt.subplots(1, 2, figsize=(9, 4))
days = np.datetime64("2024-01-01") + np.arange(11)
axs[0].pcolormesh(days, np.arange(6), r.rand(5, 10), cmap="YlGn")
axs[0].tick_params(axis="x", rotation=45)
axs[1].pcolormesh(["a", "b", "c"], ["p", "q"], r.rand(2, 3))
