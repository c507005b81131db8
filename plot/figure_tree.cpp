#include "plot/figure_tree.h"

#include <algorithm>
#include <array>

#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/figure_codec.h"

namespace plot {

namespace {

// The names of an axes' parts by Side and TitleAt.
const std::array<const char*, 4> kSpines = {"left_spine", "right_spine", "bottom_spine",
                                            "top_spine"};
const std::array<const char*, 3> kTitles = {"title", "left_title", "right_title"};

// -- writing -------------------------------------------------------------------------------------

struct Writer {
    const FigureNotes& notes;
    std::map<ArtistId, std::size_t> groups;  // that share limits, numbered
    std::vector<ArtistId> axes_ids;          // in their order

    void note(Fields& f, ArtistId id) const {
        const auto found = notes.find(id);
        if (found != notes.end()) f.put_raw("note", found->second);
    }

    static void part(Fields& f, const std::string& name, const ArtistState& state) {
        f.object(name, [&](Fields& inner) { write_state(inner, state); });
    }

    void artists(Fields& f, const std::vector<std::shared_ptr<const ArtistState>>& states,
                 const std::vector<ArtistId>& ids) const {
        f.each("artists", states.size(), [&](Fields& each, std::size_t i) {
            poll_cancel();
            write_artist(each, *states[i]);
            note(each, ids.at(i));
        });
    }

    void axis(Fields& f, const std::string& letter, const AxisSnapshot& shot) {
        part(f, letter + "_axis", *shot.axis);
        part(f, letter + "_label", *shot.label);
        std::size_t group = groups.try_emplace(shot.group, groups.size()).first->second;
        f(letter + "_group", group);
    }

    void axes(Fields& f, const AxesSnapshot& shot) {
        part(f, "state", *shot.axes);
        part(f, "patch", *shot.patch);
        axis(f, "x", shot.x);
        axis(f, "y", shot.y);
        for (std::size_t i = 0; i < kSpines.size(); ++i) part(f, kSpines[i], *shot.spines[i]);
        for (std::size_t i = 0; i < kTitles.size(); ++i) part(f, kTitles[i], *shot.titles[i]);
        artists(f, shot.children, shot.child_ids);
        if (shot.legend) part(f, "legend", *shot.legend);
        std::size_t position = shot.cycle_position;
        f("cycle_position", position);
        const auto within = std::ranges::find(axes_ids, shot.axes->parent);
        if (within != axes_ids.end()) {
            f.object("inset", [&](Fields& inner) {
                std::size_t number = std::size_t(within - axes_ids.begin());
                AxesState state = *shot.axes;
                inner("within", number);
                inner("box", state.inset), inner("transform", state.inset_transform);
            });
        }
        note(f, shot.id);
    }

    void figure(Fields& f, const FigureSnapshot& shot) {
        part(f, "state", *shot.figure);
        part(f, "patch", *shot.patch);
        if (shot.suptitle) part(f, "suptitle", *shot.suptitle);
        axes_ids.reserve(shot.axes.size());
        for (const AxesSnapshot& axes : shot.axes) axes_ids.push_back(axes.id);
        f.each("axes", shot.axes.size(),
               [&](Fields& each, std::size_t i) { axes(each, shot.axes[i]); });
        artists(f, shot.children, shot.child_ids);
        note(f, shot.id);
    }
};

// -- reading -------------------------------------------------------------------------------------

struct Reader {
    FigureNotes notes;
    std::map<std::size_t, std::shared_ptr<Axis>> groups;  // the first axis of each
    std::vector<ArtistId> axes_ids;                       // in their order

    void note(Fields& f, const Artist& artist) {
        if (std::string text = f.take_raw("note"); !text.empty()) notes[artist.id()] = text;
    }

    static void part(Fields& f, const std::string& name, Artist& artist) {
        f.object(name, [&](Fields& inner) { read_state(inner, artist); });
    }

    template <class Add>
    void artists(Fields& f, Add&& add) {
        f.each("artists", f.count("artists"), [&](Fields& each, std::size_t) {
            poll_cancel();
            const std::string text = each.take_raw("note");
            const auto artist = read_artist(each);
            if (!text.empty()) notes[artist->id()] = text;
            add(artist);
        });
    }

    // Its state comes after it has joined its group, which gives it the group's.
    void axis(Fields& f, const std::string& letter, const std::shared_ptr<Axis>& axis) {
        std::size_t number = std::size_t(-1);
        f(letter + "_group", number);
        if (number != std::size_t(-1)) {
            const auto [first, fresh] = groups.try_emplace(number, axis);
            if (!fresh) axis->share_with(first->second);
        }
        part(f, letter + "_axis", *axis);
        part(f, letter + "_label", *axis->label());
    }

    void axes(Fields& f, Axes& axes) {
        axis(f, "x", axes.xaxis());
        axis(f, "y", axes.yaxis());
        artists(f, [&](const std::shared_ptr<Artist>& artist) { axes.add(artist, false); });
        part(f, "state", axes);  // with its own data limits in place of those of what was added
        part(f, "patch", *axes.patch());
        for (std::size_t i = 0; i < kSpines.size(); ++i) part(f, kSpines[i], *axes.spine(Side(i)));
        for (std::size_t i = 0; i < kTitles.size(); ++i) {
            part(f, kTitles[i], *axes.title(Axes::TitleAt(i)));
        }
        if (f.has("legend")) {
            const auto legend = std::make_shared<Legend>(std::vector<LegendEntry>{});
            part(f, "legend", *legend);
            axes.set_legend(legend);
        }
        std::size_t position = 0;
        f("cycle_position", position);
        axes.set_cycle_position(position);
        if (f.has("inset")) {
            f.object("inset", [&](Fields& inner) {
                std::size_t number = axes_ids.size();
                AxesState read;
                inner("within", number);
                inner("box", read.inset), inner("transform", read.inset_transform);
                if (number >= axes_ids.size()) throw ValueError("within: there are no such axes");
                axes.update<AxesState>([&](AxesState& s) {
                    s.parent = axes_ids[number];
                    s.inset = read.inset, s.inset_transform = read.inset_transform;
                });
            });
        }
        axes_ids.push_back(axes.id());
        note(f, axes);
    }

    std::shared_ptr<Figure> figure(Fields& f) {
        const auto figure = Figure::create();
        part(f, "state", *figure);
        part(f, "patch", *figure->patch());
        if (f.has("suptitle")) part(f, "suptitle", *figure->set_suptitle(""));
        f.each("axes", f.count("axes"), [&](Fields& each, std::size_t) {
            const auto one = std::make_shared<Axes>(Rect{});
            figure->add(one);
            axes(each, *one);
        });
        artists(f, [&](const std::shared_ptr<Artist>& artist) { figure->add_artist(artist); });
        note(f, *figure);
        return figure;
    }
};

}  // namespace

void write_figure(Fields& fields, const FigureSnapshot& shot, const FigureNotes& notes) {
    Writer{notes, {}, {}}.figure(fields, shot);
}

OpenedFigure read_figure(Fields& fields) {
    Reader reader;
    auto figure = reader.figure(fields);
    return {std::move(figure), std::move(reader.notes)};
}

}  // namespace plot
