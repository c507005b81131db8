// Figures in windows without Python: obeys one command a line on its standard input, and answers
// each with one line of JSON. The window tests keep its main thread busy where Python would be.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <clocale>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "plot/figure.h"
#include "plot/host.h"
#include "plot/legend.h"

namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;
using std::chrono::duration;

std::map<int, std::shared_ptr<plot::Figure>> figures;

void add_curves(plot::Axes& axes, int curves, int points) {
    for (int c = 0; c < curves; ++c) {
        std::vector<double> x, y;
        for (int i = 0; i < points; ++i) {
            x.push_back(10.0 * i / (points - 1));
            y.push_back(std::sin(x.back() + c) + 0.3 * c);
        }
        axes.plot(x, y, {{"label", "curve " + std::to_string(c)}});
    }
}

void add_noise(plot::Axes& axes, int points) {
    std::mt19937 random(1);
    std::normal_distribution<double> normal;
    std::vector<double> x, y;
    for (int i = 0; i < points; ++i) x.push_back(i), y.push_back(normal(random));
    axes.plot(x, y, {{"linewidth", 1.0}});
}

// Kinds: light (3 curves of 100 points, grid, legend), heavy (N points of noise), log, grid (2 x 2
// axes), twins (two that share x in one box).
std::shared_ptr<plot::Figure> make_figure(const std::string& kind, int n) {
    const auto figure = plot::Figure::create({{"figwidth", 6.4}, {"figheight", 4.8}});
    if (kind == "grid") {
        for (int i = 1; i <= 4; ++i) add_curves(*figure->add_subplot(2, 2, i), i, 100);
        return figure;
    }
    const auto axes = figure->add_subplot(1, 1, 1);
    axes->set_title("A figure");
    axes->set_xlabel("time [s]");
    axes->set_ylabel("voltage [mV]");
    if (kind == "heavy") {
        add_noise(*axes, n);
    } else if (kind == "log") {
        axes->plot({1, 10, 100, 1000}, {1, 100, 10, 1000});
        axes->set_xscale(plot::Scale::log());
        axes->set_yscale(plot::Scale::log());
    } else {
        add_curves(*axes, 3, 100);
        axes->grid(true);
        axes->set_legend(std::make_shared<plot::Legend>(plot::legend_entries(*axes)));
    }
    return figure;
}

void burn(double seconds) {
    const auto end = Clock::now() + duration<double>(seconds);
    volatile double sink = 0;
    while (Clock::now() < end)
        for (int i = 0; i < 1000; ++i) sink = sink + std::sqrt(i);
}

// Until the file is there.
void burn_until(const std::string& path) {
    while (access(path.c_str(), F_OK) != 0) burn(0.001);
}

long resident_kb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stol(line.substr(6));
    return 0;
}

const char* name_of(plot::Event::Kind kind) {
    using K = plot::Event::Kind;
    switch (kind) {
        case K::Close:
            return "close";
        case K::KeyPress:
            return "key_press";
        case K::KeyRelease:
            return "key_release";
        case K::ButtonPress:
            return "button_press";
        case K::ButtonRelease:
            return "button_release";
        case K::Motion:
            return "motion";
        case K::Scroll:
            return "scroll";
        case K::Enter:
            return "enter";
        case K::Leave:
            return "leave";
        case K::Resize:
            return "resize";
        case K::Draw:
            return "draw";
        case K::LimitsChanged:
            return "limits";
        case K::Message:
            return "message";
        case K::TicksWanted:
            return "ticks_wanted";
        case K::DisplayLost:
            return "display_lost";
    }
    return "";
}

json events() {
    json all = json::array();
    for (const plot::Event& e : plot::event_queue().take())
        all.push_back({{"kind", name_of(e.kind)},
                       {"x", e.x},
                       {"y", e.y},
                       {"button", e.button},
                       {"key", e.key},
                       {"step", e.step},
                       {"double", e.double_click},
                       {"axes", e.axes != 0},
                       {"xdata", e.xdata},
                       {"ydata", e.ydata},
                       {"text", e.text}});
    return all;
}

json limits(plot::Figure& figure) {
    json all = json::array();
    for (const auto& axes : figure.axes()) {
        const auto x = axes->xaxis()->limits(), y = axes->yaxis()->limits();
        all.push_back({x.v0, x.v1, y.v0, y.v1});
    }
    return all;
}

json state(plot::Figure& figure) {
    const auto s = figure.state();
    json all{{"width", s->width}, {"height", s->height}, {"revision", figure.revision()}};
    for (const auto& axes : figure.axes()) {
        const auto x = axes->xaxis()->state(), y = axes->yaxis()->state();
        all["axes"].push_back({{"xscale", x->scale.name()},
                               {"yscale", y->scale.name()},
                               {"xgrid", x->major.grid_on},
                               {"ygrid", y->major.grid_on},
                               {"xauto", x->autoscale},
                               {"yauto", y->autoscale}});
    }
    return all;
}

// What a child of fork() may do: nothing with windows, and it must end.
int fork_and_look() {
    const pid_t child = fork();
    if (child == 0) {
        std::string why;
        const bool none = !plot::loaded_host() && !plot::load_host(&why) && !why.empty();
        figures.begin()->second->touch();
        std::exit(none ? 0 : 1);
    }
    int status = -1;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// SIGINT taken by any thread but main's would not interrupt main's system calls.
json threads() {
    json all = json::array();
    for (const auto& task : std::filesystem::directory_iterator("/proc/self/task")) {
        if (task.path().filename() == std::to_string(getpid())) continue;
        std::ifstream status(task.path() / "status");
        std::string name, blocked;
        for (std::string line; std::getline(status, line);) {
            if (line.starts_with("Name:")) name = line.substr(6);
            if (line.starts_with("SigBlk:")) blocked = line.substr(8);
        }
        const auto mask = std::strtoull(blocked.c_str(), nullptr, 16);
        all.push_back({{"name", name}, {"blocks_sigint", bool(mask >> (SIGINT - 1) & 1)}});
    }
    return all;
}

json obey(const std::string& command, std::istream& arguments) {
    int number = 1;
    if (command == "show" || command == "make") {
        std::string kind = "light", why;
        int n = 0;
        arguments >> number >> kind >> n;
        auto& figure = figures[number];
        if (!figure) figure = make_figure(kind, n);
        if (command == "make") return true;
        const auto start = Clock::now();
        plot::Host* host = plot::load_host(&why);
        if (!host) return {{"why", why}};
        host->show(figure, number, "Figure " + std::to_string(number));
        host->flush(20);
        return {{"seconds", duration<double>(Clock::now() - start).count()}, {"id", figure->id()}};
    }
    if (command == "rss") return resident_kb();
    if (command == "events") return events();
    if (command == "threads") return threads();
    if (command == "env") {  // reads a variable, or sets it
        std::string name, value;
        arguments >> name >> value;
        if (!value.empty()) setenv(name.c_str(), value.c_str(), 1);
        const char* now = std::getenv(name.c_str());
        return now ? json(now) : json();
    }
    if (command == "locale") return std::string(std::setlocale(LC_ALL, nullptr));
    if (command == "fork") return fork_and_look();
    if (command == "open") return plot::loaded_host()->open_windows();
    if (command == "spin") {
        std::string path;
        arguments >> path;
        return burn_until(path), true;
    }
    double amount = 0;
    arguments >> amount;
    if (command == "hang") {
        plot::loaded_host()->post([amount] { burn(amount); });
        return true;
    }
    number = static_cast<int>(amount);
    plot::Figure& figure = *figures.at(number);
    plot::Host* host = plot::loaded_host();
    if (command == "forget") return figures.erase(number), true;
    if (command == "close") return host->close(figure.id()), true;
    if (command == "is_open") return host->is_open(figure.id());
    if (command == "limits") return limits(figure);
    if (command == "state") return state(figure);
    if (command == "flush") return host->flush(10), true;
    if (command == "touch") {
        figure.axes().front()->set_title("touched");
        return true;
    }
    if (command == "add") {
        figure.axes().front()->plot({0, 20}, {-5, 5});
        return true;
    }
    if (command == "size") {
        double w, h;
        arguments >> w >> h;
        host->set_size(figure.id(), w, h);
        return true;
    }
    if (command == "title") {
        std::string title;
        std::getline(arguments >> std::ws, title);
        host->set_title(figure.id(), title);
        return true;
    }
    return {{"why", "unknown command " + command}};
}

}  // namespace

int main() {
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream arguments(line);
        std::string command;
        arguments >> command;
        if (command == "quit") {
            int status = 0;
            arguments >> status;
            return status;
        }
        std::cout << obey(command, arguments).dump() << std::endl;
    }
    return 0;
}
