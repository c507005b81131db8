import matplotlib.pyplot as plt
import numpy as np

days = np.datetime64("2024-05-01") + np.arange(30)
fig, ax = plt.subplots()
ax.plot(days, np.cumsum(np.cos(np.arange(30))), "o-")
fig.autofmt_xdate()
