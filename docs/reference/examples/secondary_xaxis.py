import matplotlib.pyplot as plt
import numpy as np

degrees = np.arange(0, 360)
fig, ax = plt.subplots()
ax.plot(degrees, np.sin(np.deg2rad(degrees)))
ax.set_xlabel("degrees")
top = ax.secondary_xaxis("top", functions=(np.deg2rad, np.rad2deg))
top.set_xlabel("radians")
