import matplotlib.pyplot as plt
import numpy as np

plt.figure(figsize=plt.figaspect(0.5))
plt.plot(np.cumsum(np.cos(np.arange(100))))
plt.title("twice as wide as high")
