import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
echo = rng.normal(size=300)
echo[12:] += 0.7 * echo[:-12]
plt.acorr(echo, maxlags=30)
plt.axhline(0, color="k", lw=0.8)
plt.xlabel("lag")
