import matplotlib.pyplot as plt
import numpy as np

t = np.linspace(0, 40, 800)
plt.plot(t, np.exp(-t / 10) * np.cos(t))
plt.axes([0.55, 0.58, 0.32, 0.26], facecolor="whitesmoke")
plt.plot(t, np.exp(-t / 10) * np.cos(t), color="tab:red")
plt.xlim(30, 40)
plt.ylim(-0.06, 0.06)
