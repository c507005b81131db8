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

    // The number of the subfigure that something stands on, counted from 1.
    static void on_panel(Fields& f, int panel) {
        if (panel < 0) return;
        std::size_t number = std::size_t(panel) + 1;
        f("subfigure", number);
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
        axes_ids.reserve(shot.axes.size());
        for (const AxesSnapshot& axes : shot.axes) axes_ids.push_back(axes.id);
        f.each("subfigures", shot.panels.size(), [&](Fields& each, std::size_t i) {
            const PanelSnapshot& panel = shot.panels[i];
            on_panel(each, panel.panel);
            part(each, "state", *panel.state);
            part(each, "patch", *panel.patch);
            note(each, panel.id);
        });
        f.each("axes", shot.axes.size(), [&](Fields& each, std::size_t i) {
            on_panel(each, shot.axes[i].panel);
            axes(each, shot.axes[i]);
        });
        f.each("artists", shot.children.size(), [&](Fields& each, std::size_t i) {
            poll_cancel();
            on_panel(each, shot.child_panels.at(i));
            write_artist(each, *shot.children[i]);
            note(each, shot.child_ids.at(i));
        });
        note(f, shot.id);
    }
};

// -- reading -------------------------------------------------------------------------------------

struct Reader {
    FigureNotes notes;
    std::map<std::size_t, std::shared_ptr<Axis>> groups;  // the first axis of each
    std::vector<ArtistId> axes_ids;                       // in their order
    std::vector<std::shared_ptr<SubFigure>> panels;

    // Null: on the figure itself.
    std::shared_ptr<SubFigure> panel_of(Fields& f) const {
        std::size_t number = 0;
        f("subfigure", number);
        if (number > panels.size()) {
            f.checked("subfigure", [] { throw ValueError("there is no such subfigure"); });
        }
        return number == 0 ? nullptr : panels[number - 1];
    }

    void panel(Fields& f, Figure& figure) {
        const auto made = std::make_shared<SubFigure>(Rect{});
        figure.add_panel(made, panel_of(f));
        part(f, "state", *made);
        part(f, "patch", *made->patch());
        note(f, *made);
        panels.push_back(made);
    }

    void note(Fields& f, const Artist& artist) {
        if (std::string text = f.take_raw("note"); !text.empty()) notes[artist.id()] = text;
    }

    static void part(Fields& f, const std::string& name, Artist& artist) {
        f.object(name, [&](Fields& inner) { read_state(inner, artist); });
    }

    std::shared_ptr<Artist> artist(Fields& f) {
        const std::string text = f.take_raw("note");
        const auto made = read_artist(f);
        if (!text.empty()) notes[made->id()] = text;
        return made;
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
        f.each("artists", f.count("artists"), [&](Fields& each, std::size_t) {
            poll_cancel();
            axes.add(artist(each), false);
        });
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
        f.each("subfigures", f.count("subfigures"),
               [&](Fields& each, std::size_t) { panel(each, *figure); });
        f.each("axes", f.count("axes"), [&](Fields& each, std::size_t) {
            const auto one = std::make_shared<Axes>(Rect{});
            figure->add(one, panel_of(each));
            axes(each, *one);
        });
        f.each("artists", f.count("artists"), [&](Fields& each, std::size_t) {
            poll_cancel();
            const auto on = panel_of(each);
            figure->add_artist(artist(each), on);
        });
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
