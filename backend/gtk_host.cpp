#include "backend/gtk_host.h"

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include "backend/background.h"
#include "backend/fork_hold.h"
#include "backend/gui_thread.h"
#include "plot/cancel.h"

namespace plot::gtk {

namespace {

constexpr auto kEndTime = std::chrono::seconds(2);
constexpr auto kPoll = std::chrono::milliseconds(5);
constexpr unsigned kTrimDelayMs = 100;

void push_close(ArtistId figure) {
    Event e;
    e.kind = Event::Kind::Close;
    e.figure = figure;
    event_queue().push(std::move(e));
}

// A window's pictures are large; what is free of them goes back to the system. Once after many
// windows, and away from the GUI thread, because it walks the whole heap.
void give_memory_back() {
    static bool planned = false;  // GUI thread only
    if (std::exchange(planned, true)) return;
    g_timeout_add_once(
        kTrimDelayMs,
        [](gpointer) {
            planned = false;
            in_background("plot-trim", std::make_shared<CancelToken>(), [] { malloc_trim(0); });
        },
        nullptr);
}

}  // namespace

// Two at least, so that one figure that takes long to draw does not hold up the others.
GtkHost::GtkHost()
    : pool_(std::make_unique<WorkPool>(
          static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 2U, 8U)))),
      activity_([this](const std::optional<Running>& running) {
          for (const auto& [id, shown] : windows_) shown.window->show_running(running);
      }) {
    set_loss_listener([this] { lose_display(); });
}

void GtkHost::show(const std::shared_ptr<Figure>& figure, int number, const std::string& title) {
    Ticket ticket;
    {
        const std::lock_guard lock(mutex_);
        const auto [entry, is_new] = open_.try_emplace(figure->id(), last_ticket_ + 1);
        if (!is_new) return;
        ticket = ++last_ticket_;
    }
    post([=, this] { open(figure, number, title, ticket); });
}

void GtkHost::open(const std::shared_ptr<Figure>& figure, int number, const std::string& title,
                   Ticket ticket) {
    const ArtistId id = figure->id();
    windows_.erase(id);
    auto window = std::make_unique<FigureWindow>(
        *pool_, figure, number, [=, this] { closed_by_user(id, ticket); },
        [this] { answer_flushes(); });
    window->set_figure_title(title);
    window->set_visible();
    windows_[id] = {std::move(window), ticket};
    activity_.look();
}

void GtkHost::close(ArtistId figure) {
    Ticket ticket;
    {
        const std::lock_guard lock(mutex_);
        const auto entry = open_.find(figure);
        if (entry == open_.end()) return;
        ticket = entry->second;
        open_.erase(entry);
    }
    push_close(figure);
    post([=, this] { drop(figure, ticket); });
}

// Inside the window's own handler: it is deleted after it.
void GtkHost::closed_by_user(ArtistId figure, Ticket ticket) {
    {
        const std::lock_guard lock(mutex_);
        const auto entry = open_.find(figure);
        if (entry == open_.end() || entry->second != ticket) return;
        open_.erase(entry);
    }
    push_close(figure);
    post([=, this] { drop(figure, ticket); });
}

void GtkHost::drop(ArtistId figure, Ticket ticket) {
    const auto entry = windows_.find(figure);
    if (entry == windows_.end() || entry->second.ticket != ticket) return;
    windows_.erase(entry);
    answer_flushes();
    give_memory_back();
}

bool GtkHost::is_open(ArtistId figure) const {
    const std::lock_guard lock(mutex_);
    return open_.contains(figure);
}

int GtkHost::open_windows() const {
    const std::lock_guard lock(mutex_);
    return static_cast<int>(open_.size());
}

void GtkHost::with_window(ArtistId figure, std::function<void(FigureWindow&)> f) {
    post([this, figure, f = std::move(f)] {
        if (const auto entry = windows_.find(figure); entry != windows_.end())
            f(*entry->second.window);
    });
}

void GtkHost::set_title(ArtistId figure, const std::string& title) {
    with_window(figure, [title](FigureWindow& window) { window.set_figure_title(title); });
}

void GtkHost::set_size(ArtistId figure, double width_px, double height_px) {
    with_window(figure, [=](FigureWindow& window) { window.set_figure_size(width_px, height_px); });
}

void GtkHost::flush(double timeout) {
    if (in_gui_thread()) return;
    const auto flush = std::make_shared<Flush>();
    const bool posted = gtk::post([this, flush] {
        for (const auto& [id, shown] : windows_) flush->revisions[id] = shown.window->revision();
        flushes_.push_back(flush);
        answer_flushes();
    });
    if (!posted) return;
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(timeout);
    std::unique_lock lock(mutex_);
    while (!flush->done && !lost_ && std::chrono::steady_clock::now() < end) {
        flushed_.wait_for(lock, kPoll);
        poll_cancel();
    }
}

void GtkHost::answer_flushes() {
    std::erase_if(flushes_, [this](const std::shared_ptr<Flush>& flush) {
        for (const auto& [id, revision] : flush->revisions) {
            const auto entry = windows_.find(id);
            if (entry != windows_.end() && !entry->second.window->has_shown(revision)) return false;
        }
        const std::lock_guard lock(mutex_);
        flush->done = true;
        flushed_.notify_all();
        return true;
    });
}

void GtkHost::foreground_changed() { activity_.changed(); }

// The windows stay in memory as they are, since GTK cannot do anything with them any more.
void GtkHost::lose_display() {
    if (pool_) pool_->end();
    const std::lock_guard lock(mutex_);
    lost_ = true;
    open_.clear();
    flushed_.notify_all();
}

// The function may wait for Python's lock, which a thread that forks may hold.
void GtkHost::post(std::function<void()> f) {
    gtk::post([f = std::move(f)] {
        const Unholdable busy;
        f();
    });
}

void GtkHost::stop() {
    const auto deadline = std::chrono::steady_clock::now() + kEndTime;
    const auto last = [this] {
        windows_.clear();
        pool_.reset();
        answer_flushes();
    };
    if (stop_gui_thread(last, deadline)) end_background(deadline);
}

}  // namespace plot::gtk

extern "C" __attribute__((visibility("default"))) plot::Host* plot_host_create(const char* display,
                                                                               std::string* why) {
    // Never deleted: threads may still ask it something while the process ends.
    return plot::gtk::start_gui_thread(display, why) ? new plot::gtk::GtkHost : nullptr;
}
