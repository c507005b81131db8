import matplotlib.pyplot as plt

fig, axs = plt.subplots(1, 3, figsize=(9, 3), sharey=True)
names = ["group a", "group b", "group c"]
values = [1, 10, 100]
axs[0].bar(names, values)
axs[1].scatter(names, values)
axs[2].plot(["cat", "dog", "cat", "cow"], [20, 80, 50, 10], "o-")
axs[2].plot(["cow", "fox"], [60, 30], "s--")
