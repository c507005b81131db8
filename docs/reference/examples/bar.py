import matplotlib.pyplot as plt

fruit = ["apple", "blueberry", "cherry", "orange"]
plt.bar(fruit, [40, 100, 30, 55], color=["tab:red", "tab:blue", "firebrick", "tab:orange"])
plt.bar(fruit, [20, 45, 25, 10], bottom=[40, 100, 30, 55], color="0.85", ec="0.5", hatch="//")
plt.ylabel("fruit supply")
