import matplotlib.pyplot as plt
import numpy as np

crops = ["cucumber", "tomato", "lettuce", "potato"]
farms = ["Upper", "Agri", "Smith", "Joe"]
harvest = np.array([[0.8, 2.4, 2.5, 3.9], [2.4, 0, 4, 1], [1.1, 2.4, 0.8, 4.3], [0.6, 0, 0.3, 0]])
fig, ax = plt.subplots()
ax.imshow(harvest)
ax.set_xticks(np.arange(4), labels=farms)
ax.set_yticks(np.arange(4), labels=crops)
plt.setp(ax.get_xticklabels(), rotation=45, ha="right", rotation_mode="anchor")
for i in range(4):
    for j in range(4):
        ax.text(j, i, harvest[i, j], ha="center", va="center", color="w")
ax.set_title("Harvest (in tons)")
