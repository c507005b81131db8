import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 2, 80)
for power in (1, 2, 3):
    plt.plot(x, x**power, label=f"$x^{power}$")
plt.fill_between(x, x**2, x**3, alpha=0.2, label="between")
plt.legend(title="powers", ncol=2, loc="upper left", frameon=False)
