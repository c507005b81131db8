// The Host of plot/host.h: figure windows by their figures, and what other threads may ask of them.
#pragma once

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "backend/activity.h"
#include "backend/window.h"
#include "plot/host.h"

namespace plot::gtk {

class GtkHost final : public Host {
  public:
    GtkHost();
    void show(const std::shared_ptr<Figure>&, int number, const std::string& title) override;
    void close(ArtistId figure) override;
    bool is_open(ArtistId figure) const override;
    int open_windows() const override;
    void set_title(ArtistId figure, const std::string& title) override;
    void set_size(ArtistId figure, double width_px, double height_px) override;
    void flush(double timeout) override;
    void foreground_changed() override;
    void post(std::function<void()> f) override;
    void stop() override;

  private:
    // Of a figure's window; a figure that is closed and shown again gets a new one, so that a late
    // close of the old window does not count for it.
    using Ticket = std::uint64_t;
    void open(const std::shared_ptr<Figure>&, int number, const std::string& title, Ticket);
    void drop(ArtistId figure, Ticket);
    void closed_by_user(ArtistId figure, Ticket);
    void with_window(ArtistId figure, std::function<void(FigureWindow&)> f);
    void answer_flushes();
    void lose_display();

    mutable std::mutex mutex_;
    std::map<ArtistId, Ticket> open_;  // guarded by mutex_
    Ticket last_ticket_ = 0;           // guarded by mutex_
    bool lost_ = false;                // guarded by mutex_

    struct Shown {
        std::unique_ptr<FigureWindow> window;
        Ticket ticket;
    };
    std::unique_ptr<WorkPool> pool_;     // GUI thread only
    std::map<ArtistId, Shown> windows_;  // GUI thread only
    Activity activity_;

    // A flush() that waits: for which figures to show at least which revision.
    struct Flush {
        std::map<ArtistId, std::uint64_t> revisions;  // GUI thread only
        bool done = false;                            // guarded by mutex_
    };
    std::vector<std::shared_ptr<Flush>> flushes_;  // GUI thread only
    std::condition_variable flushed_;              // with mutex_
};

}  // namespace plot::gtk
