import matplotlib.pyplot as plt
import numpy as np

n = np.arange(-10, 11)
plt.stem(n, np.sinc(n / 4))
plt.xlabel("sample")
