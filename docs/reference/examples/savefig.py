import matplotlib.pyplot as plt

plt.plot([1, 3, 2], "s-", ms=10)
plt.title("savefig('name.pdf')")
plt.savefig("/dev/null", format="png", facecolor="none")
