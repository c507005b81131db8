import matplotlib.pyplot as plt

plt.plot([1, 3, 2])
plt.title("in the middle")
plt.title("at the left", loc="left", size="small")
plt.title("at the right", loc="right", color="tab:red", style="italic")
