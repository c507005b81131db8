import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

index = pd.date_range("2022-01-01", periods=200)
frame = pd.DataFrame({"a": np.arange(200) % 30, "b": np.sin(np.arange(200) / 9) * 20}, index=index)
fig, (one, two) = plt.subplots(2, figsize=(8, 5))
one.plot(frame.index, frame["a"], label="a")
one.plot(frame["b"], label="b")
one.fill_between(frame.index, frame["a"], frame["b"], alpha=0.2)
one.legend()
two.scatter("a", "b", data=frame, c="b")
two.set_xlabel("a")
