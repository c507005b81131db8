#include "backend/toolbar.h"

#include <gtkmm.h>

namespace plot::gtk {

namespace {

struct MenuEntry {
    const char* action;
    const char* label;
    const char* key;  // shown only; keys are read by Input
    Command command;
};

constexpr MenuEntry kSaving[] = {{"save", "_Save As…", "<Control>s", Command::Save},
                                 {"copy", "_Copy Picture", "<Control>c", Command::Copy}};
constexpr MenuEntry kViewing[] = {{"fullscreen", "_Full Screen", "F11", Command::Fullscreen},
                                  {"help", "_Keyboard Shortcuts", "F1", Command::Help}};
constexpr MenuEntry kEnding[] = {{"close", "_Close", "<Control>w", Command::Close}};

Gtk::Box* linked(std::initializer_list<Gtk::Widget*> children) {
    auto* box = Gtk::make_managed<Gtk::Box>();
    box->add_css_class("linked");
    for (Gtk::Widget* child : children) box->append(*child);
    return box;
}

constexpr const char* kPauseTip = "Stops at the next line, to look at variables; then it goes on";

}  // namespace

Toolbar::Toolbar(std::function<void(Command)> run)
    : run_(std::move(run)), actions_(Gio::SimpleActionGroup::create()) {
    set_up(home_, Command::Home, "plot-home-symbolic", "_Home", "H");
    set_up(back_, Command::Back, "go-previous-symbolic", "_Back", "C");
    set_up(forward_, Command::Forward, "go-next-symbolic", "For_ward", "V");
    set_up(pan_, Command::Pan, "plot-pan-symbolic", "_Pan", "P",
           "Left button moves, right button scales; hold X or Y for one direction");
    set_up(zoom_, Command::Zoom, "plot-zoom-symbolic", "_Zoom", "O",
           "Left button zooms in, right button out; hold X or Y for one direction");
    set_up(save_, Command::Save, "document-save-symbolic", "_Save As…", "S");
    pack_start(home_);
    pack_start(*linked({&back_, &forward_}));
    pack_start(*linked({&pan_, &zoom_}));
    build_title();
    build_menu();
    pack_end(menu_);
    pack_end(save_);
    if (foreground()) build_stop();
    show_state(Mode::None, {});
}

void Toolbar::set_up(Gtk::Button& button, Command command, const char* icon, const char* name,
                     const char* key, const char* more) {
    button.set_icon_name(icon);
    button.set_focus_on_click(false);
    std::string plain = name;
    const auto underline = plain.find('_');
    const char letter = plain.at(underline + 1);
    plain.erase(underline, 1);
    std::string tip = plain + " (" + key + ")";
    if (more) tip += std::string("\n") + more;
    button.set_tooltip_text(tip);
    // Screen readers know the button by its name.
    gtk_accessible_update_property(GTK_ACCESSIBLE(button.gobj()), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                   plain.c_str(), -1);
    const auto lower = static_cast<guchar>(g_ascii_tolower(letter));
    mnemonics_.push_back({gdk_unicode_to_keyval(lower), &button, command});
    button.signal_clicked().connect([this, command] {
        if (!showing_state_) run_(command);
    });
}

void Toolbar::add_mnemonics(Gtk::Widget& window) {
    const auto controller = Gtk::ShortcutController::create();
    controller->set_scope(Gtk::ShortcutScope::GLOBAL);
    for (const Mnemonic& m : mnemonics_) {
        controller->add_shortcut(Gtk::Shortcut::create(
            Gtk::KeyvalTrigger::create(m.keyval, Gdk::ModifierType::ALT_MASK),
            Gtk::CallbackAction::create([this, m](Gtk::Widget&, const Glib::VariantBase&) {
                if (m.button->get_sensitive()) run_(m.command);
                return true;
            })));
    }
    window.add_controller(controller);
}

// Beside what runs; a program that runs nothing in the foreground has none of it.
void Toolbar::build_stop() {
    set_up(pause_, Command::Pause, "media-playback-pause-symbolic", "Pa_use", "Alt+U", kPauseTip);
    set_up(stop_, Command::Stop, "media-playback-stop-symbolic", "S_top", "Alt+T",
           "Stops what runs; the prompt comes back");
    pack_end(*linked({&pause_, &stop_}));
    show_running(std::nullopt);
}

void Toolbar::build_title() {
    title_.add_css_class("title");
    title_.set_ellipsize(Pango::EllipsizeMode::END);
    subtitle_.add_css_class("dim-label");
    subtitle_.add_css_class("plot-readout");
    subtitle_.set_ellipsize(Pango::EllipsizeMode::END);
    subtitle_.set_visible(false);
    auto* box = Gtk::make_managed<Gtk::Box>(Gtk::Orientation::VERTICAL);
    box->add_css_class("plot-title");
    box->set_valign(Gtk::Align::CENTER);
    box->append(title_);
    box->append(subtitle_);
    set_title_widget(*box);
}

void Toolbar::build_menu() {
    const auto menu = Gio::Menu::create();
    const auto section = [&](std::span<const MenuEntry> entries) {
        const auto part = Gio::Menu::create();
        for (const MenuEntry& e : entries) {
            const auto item = Gio::MenuItem::create(e.label, std::string("figure.") + e.action);
            item->set_attribute_value("accel", Glib::Variant<Glib::ustring>::create(e.key));
            part->append_item(item);
            actions_->add_action(e.action, [this, command = e.command] { run_(command); });
        }
        menu->append_section(part);
    };
    section(kSaving);
    section(kViewing);
    section(kEnding);
    menu_.set_icon_name("open-menu-symbolic");
    menu_.set_tooltip_text("Menu (F10)");
    menu_.set_focus_on_click(false);
    menu_.set_primary();
    menu_.set_menu_model(menu);
    if (!get_display()->is_composited()) menu_.get_popover()->set_has_arrow(false);
}

void Toolbar::set_title(const std::string& title) {
    figure_title_ = title;
    show_texts();
}

void Toolbar::set_readout(const std::string& text) {
    readout_ = text;
    show_texts();
}

// Two lines for three texts: beside a read-out, what runs stands in the title's place.
void Toolbar::show_texts() {
    const bool both = !readout_.empty() && !running_.empty();
    const std::string& subtitle = readout_.empty() ? running_ : readout_;
    title_.set_text(both ? running_ : figure_title_);
    subtitle_.set_text(subtitle);
    subtitle_.set_visible(!subtitle.empty());
}

void Toolbar::show_state(Mode mode, const History& history) {
    showing_state_ = true;
    pan_.set_active(mode == Mode::Pan);
    zoom_.set_active(mode == Mode::Zoom);
    home_.set_sensitive(!history.empty());
    back_.set_sensitive(history.can_go_back());
    forward_.set_sensitive(history.can_go_forward());
    showing_state_ = false;
}

void Toolbar::show_running(const std::optional<Running>& running) {
    const Foreground* program = foreground();
    stop_.set_sensitive(running.has_value());
    pause_.set_sensitive(running && !running->waits() && program && program->can_pause());
    running_ = running ? describe(*running) : "";
    show_texts();
    const bool paused = running && running->paused();
    pause_.set_icon_name(paused ? "media-playback-start-symbolic"
                                : "media-playback-pause-symbolic");
    pause_.set_tooltip_text(paused ? "Continue (Alt+U)"
                                   : std::string("Pause (Alt+U)\n") + kPauseTip);
}

}  // namespace plot::gtk
