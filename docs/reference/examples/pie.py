import matplotlib.pyplot as plt

plt.pie([35, 25, 25, 15], labels=["coal", "gas", "wind", "sun"], autopct="%1.0f%%", startangle=90,
        explode=(0, 0, 0.1, 0), colors=["0.4", "0.7", "skyblue", "gold"])
