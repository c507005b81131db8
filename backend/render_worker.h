// Draws one figure away from the GUI thread, always its newest state: requests made while a drawing
// runs are answered by one drawing after it.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "backend/background.h"
#include "plot/render.h"

namespace plot::gtk {

// How large to draw: device pixels, and how many of them are an inch.
struct Sheet {
    int width = 0, height = 0;
    double dpi = 100;
    bool operator==(const Sheet&) const = default;
};

struct Drawing {
    Picture picture;
    Sheet sheet;
    std::vector<Rgba> faces;  // the backgrounds of the axes, in the order of picture.layout
    std::chrono::microseconds took{};
};

class RenderWorker {
  public:
    // `finished` is called on the render thread after each drawing; `failed` with the reason when
    // one could not be made. Both must only post.
    // The pool outlives this object.
    RenderWorker(WorkPool&, std::shared_ptr<Figure>, std::function<void()> finished,
                 std::function<void(std::string)> failed);
    ~RenderWorker();  // gives up the running drawing; does not wait for it
    RenderWorker(const RenderWorker&) = delete;
    RenderWorker& operator=(const RenderWorker&) = delete;

    // Draw the figure as it is from now on. A running drawing goes on, so that there is always
    // something new to see; but with `give_up_outdated` it is given up, as long as the last picture
    // is not too old.
    void request(const Sheet&, bool give_up_outdated);

    // The newest finished drawing; null before the first.
    std::shared_ptr<const Drawing> latest() const;
    // Something is being drawn or waits for it.
    bool busy() const;
    // Waits until nothing is, at most so long.
    bool wait(std::chrono::microseconds) const;
    // How long the last drawing took; 0 before the first.
    std::chrono::microseconds cost() const;

  private:
    struct Shared;
    static void queue(const std::shared_ptr<Shared>&);
    static void run(const std::shared_ptr<Shared>&);
    static std::shared_ptr<const Drawing> draw(Shared&, const Sheet&, const Drawing* last,
                                               std::string* failure);
    const std::shared_ptr<Shared> shared_;
};

}  // namespace plot::gtk
