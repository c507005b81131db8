import matplotlib.pyplot as plt

people = ["Tom", "Dick", "Harry", "Slim", "Jim"]
plt.barh(people, [6.1, 8.3, 5.2, 11.9, 7.0], xerr=[0.8, 0.4, 1.1, 0.9, 0.5], capsize=4,
         color="tab:green", alpha=0.7)
plt.gca().invert_yaxis()
plt.xlabel("performance")
