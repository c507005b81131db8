import matplotlib.pyplot as plt
import numpy as np

k = np.arange(1, 30)
plt.semilogy(k, 0.7**k, "o-", label="linear")
plt.semilogy(k, 0.95**(k**2), "s-", label="quadratic")
plt.legend(title="convergence")
