import matplotlib.pyplot as plt
import numpy as np

ages = np.arange(0, 90, 10)
left, right = 40 - ages / 3, 38 - ages / 2.6
fig, ax = plt.subplots()
ax.barh(ages, -left, height=9, color="steelblue", label="men")
ax.barh(ages, right, height=9, color="indianred", label="women")
ax.axvline(0, color="k", lw=0.8)
ax.xaxis.set_major_formatter(lambda x, pos: f"{abs(x):.0f}")
ax.legend(loc="upper right")
ax.set(xlabel="thousands", ylabel="age")
