import matplotlib.pyplot as plt
import numpy as np

data = {"speed": np.arange(50), "size": np.arange(50) * 3 % 40}
data["force"] = data["speed"] + 10 * np.sin(np.arange(50))
fig, (a, b) = plt.subplots(1, 2, figsize=(8, 4))
a.scatter("speed", "force", c="size", data=data)
a.set(xlabel="speed", ylabel="force")
b.plot("speed", "force", "g-", data=data)
b.legend()
