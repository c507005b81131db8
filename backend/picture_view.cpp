#include "backend/picture_view.h"

#include <gdkmm/memorytexture.h>
#include <gtk/gtk.h>

#include <cmath>
#include <optional>

namespace plot::gtk {

namespace {

// A picture enlarged more than this shows nothing that can be recognised.
constexpr double kMaxStretch = 64;

// The texture's bytes are the surface's: it lives as long as the texture does.
Glib::RefPtr<Gdk::Texture> texture_of(const std::shared_ptr<ImageSurface>& surface) {
    auto* keeper = new std::shared_ptr<ImageSurface>(surface);
    GBytes* bytes = g_bytes_new_with_free_func(
        surface->data(), static_cast<gsize>(surface->stride()) * surface->height(),
        [](gpointer p) { delete static_cast<std::shared_ptr<ImageSurface>*>(p); }, keeper);
    // Cairo's ARGB32 is one native-endian word a pixel.
    constexpr auto format = G_BYTE_ORDER == G_LITTLE_ENDIAN ? GDK_MEMORY_B8G8R8A8_PREMULTIPLIED
                                                            : GDK_MEMORY_A8R8G8B8_PREMULTIPLIED;
    GdkTexture* texture = gdk_memory_texture_new(surface->width(), surface->height(), format, bytes,
                                                 static_cast<gsize>(surface->stride()));
    g_bytes_unref(bytes);
    return Glib::wrap(texture);
}

Rect scaled(const Rect& r, double sx, double sy) {
    return {r.x0 * sx, r.y0 * sy, r.x1 * sx, r.y1 * sy};
}

graphene_rect_t flipped(const Rect& r, double height) {
    graphene_rect_t out;
    graphene_rect_init(&out, static_cast<float>(r.x0), static_cast<float>(height - r.y1),
                       static_cast<float>(r.width()), static_cast<float>(r.height()));
    return out;
}

// Where the ends of the old limits stand under the new ones, along pixels p0…p1.
Interval moved(const Scale& scale, Interval old, Interval now, double p0, double p1) {
    const Interval o = scale.forward(old), n = scale.forward(now);
    const double unit = (p1 - p0) / (n.v1 - n.v0);
    return {p0 + (o.v0 - n.v0) * unit, p0 + (o.v1 - n.v0) * unit};
}

// Where the old box stands now; unset when the old picture is of no use for it.
std::optional<Rect> moved_box(const Frame& old, const Frame& now) {
    if (!(old.x_scale == now.x_scale) || !(old.y_scale == now.y_scale)) return std::nullopt;
    const Rect& box = old.axes_box;
    const Interval x =
        moved(now.x_scale, {old.view.x0, old.view.x1}, {now.view.x0, now.view.x1}, box.x0, box.x1);
    const Interval y =
        moved(now.y_scale, {old.view.y0, old.view.y1}, {now.view.y0, now.view.y1}, box.y0, box.y1);
    const Rect to{x.v0, y.v0, x.v1, y.v1};
    const double sx = to.width() / box.width(), sy = to.height() / box.height();
    const auto usable = [](double s) { return s > 1 / kMaxStretch && s < kMaxStretch; };
    if (!usable(sx) || !usable(sy) || !to.overlaps(box)) return std::nullopt;
    return to;
}

Gdk::RGBA over_white(const Rgba& c) {
    const auto mix = [&c](double v) { return static_cast<float>(1 - c.a + v * c.a); };
    return Gdk::RGBA(mix(c.r), mix(c.g), mix(c.b));
}

}  // namespace

PictureView::PictureView(std::shared_ptr<const Drawing> drawing)
    : drawing_(std::move(drawing)), texture_(texture_of(drawing_->picture.surface)) {}

Layout PictureView::layout(double width, double height) const {
    const double sx = width / drawing_->sheet.width, sy = height / drawing_->sheet.height;
    Layout layout = drawing_->picture.layout;
    for (AxesLayout& placed : layout.axes) {
        placed.frame.axes_box = scaled(placed.frame.axes_box, sx, sy);
        placed.frame.figure_box = scaled(placed.frame.figure_box, sx, sy);
        placed.frame.dpi *= sx;
    }
    return layout;
}

bool PictureView::show(Gtk::Snapshot& snapshot, double width, double height,
                       const std::vector<Frame>& now) const {
    const Rect whole{0, 0, width, height};
    const graphene_rect_t all = flipped(whole, height);
    snapshot.append_texture(texture_, &all);
    bool any = false;
    const Layout old = layout(width, height);
    for (std::size_t i = 0; i < old.axes.size() && i < now.size(); ++i) {
        const Frame& frame = old.axes[i].frame;
        if (frame.view == now[i].view && frame.x_scale == now[i].x_scale &&
            frame.y_scale == now[i].y_scale)
            continue;
        any = true;
        const graphene_rect_t box = flipped(frame.axes_box, height);
        snapshot.push_clip(&box);
        snapshot.append_color(over_white(drawing_->faces[i]), &box);
        if (const auto to = moved_box(frame, now[i])) {
            const graphene_rect_t inside = flipped(*to, height);
            const Affine map = Affine::between(frame.axes_box, *to);
            const Point low = map({whole.x0, whole.y0}), high = map({whole.x1, whole.y1});
            const graphene_rect_t place = flipped({low.x, low.y, high.x, high.y}, height);
            snapshot.push_clip(&inside);
            snapshot.append_texture(texture_, &place);
            snapshot.pop();
        }
        snapshot.pop();
    }
    return any;
}

}  // namespace plot::gtk
