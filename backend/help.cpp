#include "backend/help.h"

#include <gtkmm.h>

namespace plot::gtk {

namespace {

struct Key {
    const char* accelerator;
    const char* title;
};
struct Group {
    const char* title;
    std::initializer_list<Key> keys;
};

const std::initializer_list<Group> kGroups = {
    {"View",
     {{"h r Home", "The first view"},
      {"c Left BackSpace", "Back"},
      {"v Right", "Forward"},
      {"p", "Move and scale with the pointer"},
      {"o", "Zoom to a rectangle"},
      {"f &lt;ctrl&gt;f F11", "Full screen"}}},
    {"While dragging",
     {{"x", "Along x only"},
      {"y", "Along y only"},
      {"Control_L", "Equally in both"},
      {"Shift_L", "Along the nearest direction"},
      {"Escape", "Take it back"}}},
    {"Axes under the pointer",
     {{"g", "Grid"},
      {"&lt;shift&gt;g", "Grid of minor ticks"},
      {"l", "Logarithmic y"},
      {"k &lt;shift&gt;l", "Logarithmic x"}}},
    {"Window",
     {{"s &lt;ctrl&gt;s", "Save"},
      {"&lt;ctrl&gt;c", "Copy the picture"},
      {"F10", "Menu"},
      {"q &lt;ctrl&gt;w", "Close"}}},
};

// GtkShortcutsWindow can be filled by a builder only.
std::string description() {
    const auto property = [](const char* name, const std::string& value) {
        return std::string("<property name='") + name + "'>" + value + "</property>";
    };
    std::string ui = "<interface><object class='GtkShortcutsWindow' id='help'>" +
                     property("modal", "1") + "<child><object class='GtkShortcutsSection'>" +
                     property("section-name", "keys") + property("max-height", "16");
    for (const Group& group : kGroups) {
        ui += "<child><object class='GtkShortcutsGroup'>" + property("title", group.title);
        for (const Key& key : group.keys)
            ui += "<child><object class='GtkShortcutsShortcut'>" +
                  property("accelerator", key.accelerator) + property("title", key.title) +
                  "</object></child>";
        ui += "</object></child>";
    }
    return ui + "</object></child></object></interface>";
}

}  // namespace

std::unique_ptr<Gtk::ShortcutsWindow> make_help_window() {
    const auto builder = Gtk::Builder::create_from_string(description());
    auto* help = builder->get_widget<Gtk::ShortcutsWindow>("help");
    help->set_hide_on_close();
    return std::unique_ptr<Gtk::ShortcutsWindow>(help);
}

}  // namespace plot::gtk
