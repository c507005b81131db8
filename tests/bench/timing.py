"""How the figures of the benchmarks are timed, here and with matplotlib."""
import statistics
import time

import matplotlib.pyplot as plt


def timed(work):
    """Seconds that a call takes, and what it returns."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def show(fig):
    """Draw it, and ask for the pixels."""
    fig.canvas.draw()
    fig.canvas.buffer_rgba()
    return fig


def peak():
    """The most memory that the process has had since it was last asked to forget it, MB."""
    with open("/proc/self/status") as status:
        line, = [line for line in status if line.startswith("VmHWM")]
    return int(line.split()[1]) / 1024


def forget_peak():
    """Begin again to watch the memory; the peak of now."""
    with open("/proc/self/clear_refs", "w") as file:
        file.write("5")
    return peak()


def measured(make, rounds=7, redraws=1, moved=1, warm_up=None):
    """Medians of making and drawing a figure (`first`) and of drawing it again with other limits of
    its first axes (`redraw`; `moved`: of how many, None: all), and what it takes at its peak
    (`memory`, MB). A figure of `warm_up` or of `make` goes before: it loads fonts and modules."""
    show((warm_up or make)())
    first, again, memory = [], [], 0
    for _ in range(rounds):
        plt.close("all")
        before = forget_peak()
        seconds, fig = timed(lambda: show(make()))
        first.append(seconds)
        memory = max(memory, peak() - before)

        def redraw():
            for ax in fig.axes[:moved]:
                low, high = ax.get_xlim()
                ax.set_xlim(low, high + (high - low) / 50)
            show(fig)
        again += [timed(redraw)[0] for _ in range(redraws)]
    return {"first": statistics.median(first), "redraw": statistics.median(again),
            "memory": memory}
