import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.plot([1, 2, 4, 8])
ax.set(title="several properties at once", xlabel="step", ylabel="value", ylim=(0, 10),
       facecolor="ivory")
