#include "plot/figure.h"

#include <algorithm>

#include "plot/error.h"
#include "plot/style.h"

namespace plot {

namespace {

using S = FigureState;

double to_size(const Value& v, std::string_view what) {
    const double inches = to_number(v, what);
    if (!(inches > 0) || std::isinf(inches)) {
        throw ValueError("figure size must be positive finite not " + repr(v));
    }
    return inches;
}

double to_dpi(const Value& v, std::string_view what) {
    const double dpi = to_number(v, what);
    if (!(dpi > 0) || std::isinf(dpi)) throw ValueError("dpi must be positive");
    return dpi;
}

template <double S::*member>
Property size_property(std::string name, std::string doc) {
    return property(member, "float > 0", to_size, same_value<double>,
                    {std::move(name), {}, "figure.figsize", std::move(doc)});
}

std::vector<Property> own_properties() {
    return {size_property<&S::width>("figwidth", "Inches."),
            size_property<&S::height>("figheight", "Inches."),
            property(&S::dpi, "float > 0", to_dpi, same_value<double>,
                     {"dpi", {}, "figure.dpi", "Pixels an inch."}),
            bool_property(&S::frame_on, {"frameon", {}, "figure.frameon", "Background drawn."}),
            number_property(&S::left, {"subplot_left", {}, "figure.subplot.left", "Margin."}),
            number_property(&S::right, {"subplot_right", {}, "figure.subplot.right", "Margin."}),
            number_property(&S::bottom, {"subplot_bottom", {}, "figure.subplot.bottom", "Margin."}),
            number_property(&S::top, {"subplot_top", {}, "figure.subplot.top", "Margin."}),
            number_property(&S::wspace, {"subplot_wspace", {}, "figure.subplot.wspace", "Gap."}),
            number_property(&S::hspace, {"subplot_hspace", {}, "figure.subplot.hspace", "Gap."})};
}

}  // namespace

const PropertyTable& figure_properties() {
    static const PropertyTable table("Figure", &artist_properties(), own_properties());
    return table;
}

FigureState::FigureState() {
    const std::vector<double> size = rc_numbers("figure.figsize");
    width = size.at(0), height = size.at(1);
    dpi = rc_number("figure.dpi");
    frame_on = rc_bool("figure.frameon");
    left = rc_number("figure.subplot.left"), right = rc_number("figure.subplot.right");
    bottom = rc_number("figure.subplot.bottom"), top = rc_number("figure.subplot.top");
    wspace = rc_number("figure.subplot.wspace"), hspace = rc_number("figure.subplot.hspace");
}

std::shared_ptr<ArtistState> FigureState::clone() const {
    return std::make_shared<FigureState>(*this);
}

const PropertyTable& FigureState::properties() const { return figure_properties(); }

Figure::Figure(std::shared_ptr<const ArtistState> state)
    : Artist(std::move(state)),
      patch_(std::make_shared<Patch>(Path::rectangle({0, 0, 1, 1}),
                                     PropertyUpdates{{"facecolor", rc_get("figure.facecolor")},
                                                     {"edgecolor", rc_get("figure.edgecolor")},
                                                     {"linewidth", 0.0},
                                                     {"antialiased", false},
                                                     {"transform", TransformSpec::figure()}})) {}

std::shared_ptr<Figure> Figure::create(const PropertyUpdates& properties) {
    auto state = std::make_shared<FigureState>();
    for (const auto& [name, value] : properties) figure_properties().find(name).set(*state, value);
    std::shared_ptr<Figure> figure(new Figure(state));
    figure->attach(figure, nullptr);
    figure->patch_->attach(figure, nullptr);
    return figure;
}

Rect Figure::subplot_position(int rows, int columns, int first, int last) const {
    const auto s = state();
    // As GridSpec: cells of equal size, gaps as fraction of the mean cell.
    const double width = (s->right - s->left) / (columns + s->wspace * (columns - 1));
    const double height = (s->top - s->bottom) / (rows + s->hspace * (rows - 1));
    auto cell = [&](int index) {
        const int row = (index - 1) / columns, column = (index - 1) % columns;
        const double x = s->left + column * width * (1 + s->wspace);
        const double y = s->top - height - row * height * (1 + s->hspace);
        return Rect{x, y, x + width, y + height};
    };
    return cell(first).united(cell(last));
}

std::shared_ptr<Axes> Figure::add_subplot(int rows, int columns, int index,
                                          const PropertyUpdates& properties) {
    if (rows < 1) {
        throw ValueError("Number of rows must be a positive integer, not " + std::to_string(rows));
    }
    if (columns < 1) {
        throw ValueError("Number of columns must be a positive integer, not " +
                         std::to_string(columns));
    }
    if (index < 1 || index > rows * columns) {
        throw ValueError("num must be 1 <= num <= " + std::to_string(rows * columns) + ", not " +
                         std::to_string(index));
    }
    return add_axes(subplot_position(rows, columns, index, index), properties);
}

std::shared_ptr<Axes> Figure::add_axes(Rect position, const PropertyUpdates& properties) {
    if (!is_finite(Point{position.x0, position.y0}) ||
        !is_finite(Point{position.x1, position.y1})) {
        throw ValueError("all entries in rect must be finite");
    }
    auto axes = std::make_shared<Axes>(position, properties);
    add(axes);
    return axes;
}

void Figure::add(const std::shared_ptr<Axes>& axes, const std::shared_ptr<SubFigure>& on) {
    axes->adopt_parts(std::static_pointer_cast<Figure>(shared_from_this()));
    axes->set_panel(on);
    {
        const std::scoped_lock lock(scene_mutex());
        axes_.push_back(axes);
    }
    touch();
}

void Figure::add_artist(const std::shared_ptr<Artist>& artist,
                        const std::shared_ptr<SubFigure>& on) {
    artist->attach(std::static_pointer_cast<Figure>(shared_from_this()), nullptr);
    artist->set_panel(on);
    {
        const std::scoped_lock lock(scene_mutex());
        artists_.push_back(artist);
    }
    touch();
}

void Figure::add_panel(const std::shared_ptr<SubFigure>& panel,
                       const std::shared_ptr<SubFigure>& on) {
    const auto self = std::static_pointer_cast<Figure>(shared_from_this());
    panel->attach(self, nullptr);
    panel->patch()->attach(self, nullptr);
    panel->patch()->set_panel(panel);
    panel->set_panel(on);
    {
        const std::scoped_lock lock(scene_mutex());
        panels_.push_back(panel);
    }
    touch();
}

void Figure::remove_axes(const std::shared_ptr<Axes>& axes) {
    {
        const std::scoped_lock lock(scene_mutex());
        const auto at = std::find(axes_.begin(), axes_.end(), axes);
        if (at == axes_.end()) throw ValueError("the axes are not in this figure");
        axes_.erase(at);
    }
    touch();
}

void Figure::remove_artist(const std::shared_ptr<Artist>& artist) {
    {
        const std::scoped_lock lock(scene_mutex());
        const auto at = std::find(artists_.begin(), artists_.end(), artist);
        if (at == artists_.end()) {
            throw ValueError("cannot remove artist: it is no longer in its figure");
        }
        artists_.erase(at);
    }
    artist->attach(nullptr, nullptr);
    touch();
}

std::vector<std::shared_ptr<Axes>> Figure::axes() const {
    const std::scoped_lock lock(scene_mutex());
    return axes_;
}

std::vector<std::shared_ptr<Artist>> Figure::artists() const {
    const std::scoped_lock lock(scene_mutex());
    return artists_;
}

std::vector<std::shared_ptr<SubFigure>> Figure::panels() const {
    const std::scoped_lock lock(scene_mutex());
    return panels_;
}

std::shared_ptr<Text> Figure::suptitle() const {
    for (const auto& artist : artists()) {
        if (artist->panel()) continue;
        const auto text = std::dynamic_pointer_cast<Text>(artist);
        if (text && text->state_as<TextState>()->role == TextState::Role::Title) return text;
    }
    return nullptr;
}

std::shared_ptr<Text> Figure::set_suptitle(const std::string& words,
                                           const PropertyUpdates& properties) {
    auto title = suptitle();
    const bool fresh = !title;
    if (fresh) {
        title = std::make_shared<Text>(0.5, 0.98, words);
        title->set({{"horizontalalignment", std::string("center")},
                    {"verticalalignment", std::string("top")},
                    {"fontsize", rc_get("figure.titlesize")},
                    {"fontweight", rc_get("figure.titleweight")},
                    {"transform", TransformSpec::figure()}});
        title->update<TextState>([](TextState& s) {
            s.role = TextState::Role::Title;
            s.auto_placed = true;
        });
    }
    PropertyUpdates all = {{"text", words}};
    all.insert(all.end(), properties.begin(), properties.end());
    title->set(all);
    if (fresh) add_artist(title);
    return title;
}

void Figure::clear() {
    std::vector<std::shared_ptr<Axes>> axes;
    std::vector<std::shared_ptr<Artist>> artists;
    std::vector<std::shared_ptr<SubFigure>> panels;
    {
        const std::scoped_lock lock(scene_mutex());
        axes.swap(axes_);
        artists.swap(artists_);
        panels.swap(panels_);
    }
    touch();
}

void Figure::clear_panel(const std::shared_ptr<SubFigure>& panel) {
    const auto within = [&](const Artist& artist) {
        for (auto at = artist.panel(); at; at = at->panel()) {
            if (at == panel) return true;
        }
        return false;
    };
    const auto kept = [&](auto all) {
        std::erase_if(all, [&](const auto& each) { return within(*each); });
        return all;
    };
    auto axes = kept(this->axes());
    auto artists = kept(this->artists());
    auto panels = kept(this->panels());
    {
        const std::scoped_lock lock(scene_mutex());
        axes.swap(axes_);
        artists.swap(artists_);
        panels.swap(panels_);
    }
    touch();
}

void Figure::set_listener(std::function<void()> listener) {
    auto held =
        listener ? std::make_shared<const std::function<void()>>(std::move(listener)) : nullptr;
    const std::scoped_lock lock(scene_mutex());
    listener_.swap(held);
}

void Figure::touch() {
    revision_.fetch_add(1, std::memory_order_acq_rel);
    if (announced_.exchange(true, std::memory_order_acq_rel)) return;
    std::shared_ptr<const std::function<void()>> listener;
    {
        const std::scoped_lock lock(scene_mutex());
        listener = listener_;
    }
    if (listener) (*listener)();
}

}  // namespace plot
