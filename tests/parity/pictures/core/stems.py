import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0.1, 2 * np.pi, 21)
fig, (a, b) = plt.subplots(1, 2)
a.stem(x, np.exp(np.sin(x)), linefmt="grey", markerfmt="D", bottom=1.1)
b.stem(x, np.cos(x), "C2--", "C3s", basefmt="k:", orientation="horizontal", label="cosine")
b.legend()
