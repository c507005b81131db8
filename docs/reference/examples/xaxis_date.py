import matplotlib.pyplot as plt
import numpy as np

fig, ax = plt.subplots()
ax.plot(np.arange(19000, 19365), np.sin(np.arange(365) / 58))
ax.xaxis_date()
fig.autofmt_xdate()
