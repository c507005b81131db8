#include "backend/render_worker.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

#include "plot/cancel.h"
#include "plot/warnings.h"

namespace plot::gtk {

namespace {

using Clock = std::chrono::steady_clock;

// Requests may go on giving up drawings for as long as this; then one is finished, so that turning
// the wheel for long over a heavy scene does not show the same old picture all the time.
constexpr auto kStale = std::chrono::milliseconds(400);

std::vector<Rgba> faces_of(const FigureSnapshot& scene, const Layout& layout) {
    std::vector<Rgba> faces;
    for (const AxesLayout& placed : layout.axes) {
        Rgba face{1, 1, 1, 1};
        for (const AxesSnapshot& axes : scene.axes)
            if (axes.id == placed.axes && axes.patch) face = axes.patch->facecolor.rgba;
        faces.push_back(face);
    }
    return faces;
}

}  // namespace

// Held by this object and by the pool as long as it has work for it.
struct RenderWorker::Shared {
    WorkPool& pool;
    std::shared_ptr<Figure> figure;
    std::function<void()> finished;
    std::function<void(std::string)> failed;
    CancelToken token;  // of the drawing that runs

    mutable std::mutex mutex;  // guards all below
    mutable std::condition_variable changed;
    std::optional<Sheet> wanted;
    bool queued = false;   // in the pool, for what is wanted
    bool drawing = false;  // … or running there
    bool end = false;
    std::shared_ptr<const Drawing> latest;
    Clock::time_point latest_at = Clock::now();
    std::chrono::microseconds cost{};

    bool busy() const { return wanted || drawing; }
};

RenderWorker::RenderWorker(WorkPool& pool, std::shared_ptr<Figure> figure,
                           std::function<void()> finished, std::function<void(std::string)> failed)
    : shared_(new Shared{pool, std::move(figure), std::move(finished), std::move(failed)}) {}

RenderWorker::~RenderWorker() {
    const std::lock_guard lock(shared_->mutex);
    shared_->end = true;
    shared_->token.request();
}

void RenderWorker::request(const Sheet& sheet, bool give_up_outdated) {
    const std::lock_guard lock(shared_->mutex);
    shared_->wanted = sheet;
    if (shared_->drawing) {
        const bool is_fresh = Clock::now() - shared_->latest_at < kStale;
        if (give_up_outdated && is_fresh) shared_->token.request();
    } else {
        queue(shared_);
    }
}

// With the mutex held. Never twice at a time, so that one figure is drawn by one thread.
void RenderWorker::queue(const std::shared_ptr<Shared>& shared) {
    if (std::exchange(shared->queued, true)) return;
    shared->pool.add([shared] { run(shared); });
}

std::shared_ptr<const Drawing> RenderWorker::latest() const {
    const std::lock_guard lock(shared_->mutex);
    return shared_->latest;
}

bool RenderWorker::busy() const {
    const std::lock_guard lock(shared_->mutex);
    return shared_->busy();
}

bool RenderWorker::wait(std::chrono::microseconds timeout) const {
    std::unique_lock lock(shared_->mutex);
    return shared_->changed.wait_for(lock, timeout, [this] { return !shared_->busy(); });
}

std::chrono::microseconds RenderWorker::cost() const {
    const std::lock_guard lock(shared_->mutex);
    return shared_->cost;
}

void RenderWorker::run(const std::shared_ptr<Shared>& shared) {
    std::unique_lock lock(shared->mutex);
    shared->queued = false;
    if (shared->end) return;
    const Sheet sheet = *std::exchange(shared->wanted, std::nullopt);
    auto last = shared->latest;
    shared->drawing = true;
    shared->token.clear();
    lock.unlock();

    std::string failure;
    auto drawing = draw(*shared, sheet, last.get(), &failure);

    lock.lock();
    shared->drawing = false;
    if (shared->end) return;
    const bool done = drawing != nullptr;
    if (done) {
        shared->cost = drawing->took;
        shared->latest = std::move(drawing);
        shared->latest_at = Clock::now();
    }
    if (shared->wanted) queue(shared);
    shared->changed.notify_all();
    lock.unlock();
    if (done) shared->finished();
    if (!failure.empty()) shared->failed(std::move(failure));
}

// Null if it was given up, if it failed, or if `last` is the same picture.
std::shared_ptr<const Drawing> RenderWorker::draw(Shared& shared, const Sheet& sheet,
                                                  const Drawing* last, std::string* failure) {
    const auto started = Clock::now();
    auto drawing = std::make_shared<Drawing>();
    drawing->sheet = sheet;
    try {
        const CancelScope scope(shared.token);
        const FigureSnapshot scene = shared.figure->snapshot();
        if (last && last->picture.revision == scene.revision && last->sheet == sheet)
            return nullptr;
        drawing->picture = render(scene, sheet.width, sheet.height, sheet.dpi);
        drawing->faces = faces_of(scene, drawing->picture.layout);
    } catch (const Cancelled&) {
        return nullptr;
    } catch (const std::exception& e) {
        *failure = e.what();
        return nullptr;
    }
    take_warnings();  // whoever set what they are about was told already
    drawing->took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - started);
    return drawing;
}

}  // namespace plot::gtk
