import matplotlib.pyplot as plt
import numpy as np

heights, edges = np.histogram(np.sin(np.linspace(0, 60, 800)) * 3, 18)
fig, axs = plt.subplots(1, 3, figsize=(9, 3.5))
axs[0].stairs(heights, edges, label="line")
axs[0].stairs(heights / 2, edges, baseline=10, fill=True, label="filled")
axs[0].legend()
axs[1].stairs(heights, edges, orientation="horizontal", hatch="//", color="purple")
axs[2].stairs([1, 3, np.nan, 2, 4], baseline=[0, 1, 0, 1, 2], lw=3, ls="--")
