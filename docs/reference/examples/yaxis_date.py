import matplotlib.pyplot as plt
import numpy as np

fig, ax = plt.subplots()
ax.barh(np.arange(19000, 19010), np.arange(10) + 3)
ax.yaxis_date()
