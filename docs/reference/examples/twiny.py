import matplotlib.pyplot as plt
import numpy as np

y = np.linspace(0, 10, 200)
fig, ax = plt.subplots()
ax.plot(20 - y, y, color="tab:red")
ax.set_xlabel("temperature")
top = ax.twiny()
top.plot(1000 + 10 * y ** 2, y, color="tab:blue")
top.set_xlabel("pressure")
