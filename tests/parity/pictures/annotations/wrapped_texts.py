import matplotlib.pyplot as plt

fig = plt.figure()
plt.axis([0, 10, 0, 10])
words = "This is a really long string that has to be broken where the figure ends, word by word"
plt.text(4, 1, words, ha="left", rotation=15, wrap=True)
plt.text(6, 5, words, ha="left", wrap=True)
plt.text(5, 8, words, ha="right", wrap=True, style="italic")
plt.text(-1, 0, words, ha="left", rotation=-15, wrap=True, color="r")
