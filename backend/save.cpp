#include "backend/save.h"

#include <gtkmm.h>

#include <map>

#include "backend/background.h"
#include "backend/gui_thread.h"
#include "backend/toast.h"
#include "plot/export.h"

namespace plot::gtk {

namespace {

constexpr unsigned kSlowMs = 400;  // a longer save says that it goes on

std::string ending_of(const std::string& path) {
    const auto name = path.substr(path.rfind('/') + 1);
    const auto dot = name.rfind('.');
    if (dot == std::string::npos || dot == 0) return {};
    return Glib::ustring(name.substr(dot + 1)).lowercase();
}

// The formats as a file chooser lists them: "PDF", all endings of it.
std::map<std::string, std::vector<std::string>> formats_by_name() {
    std::map<std::string, std::vector<std::string>> names;
    for (const auto& [ending, name] : save_formats()) names[name].push_back(ending);
    return names;
}

void add_filters(Gtk::FileChooserNative& dialog) {
    const auto add = [&dialog](const std::string& name, const std::vector<std::string>& endings) {
        const auto filter = Gtk::FileFilter::create();
        std::string label;
        for (const std::string& ending : endings) {
            filter->add_suffix(ending);
            label += (label.empty() ? " (*." : ", *.") + ending;
        }
        filter->set_name(name + label + ")");
        dialog.add_filter(filter);
        return filter;
    };
    Glib::RefPtr<Gtk::FileFilter> first;
    for (const auto& [name, endings] : formats_by_name()) {
        const auto filter = add(name, endings);
        if (endings.front() == "png") first = filter;
    }
    if (first) dialog.set_filter(first);
}

// The first ending in "PNG (*.png)".
std::string format_of(const Glib::RefPtr<const Gtk::FileFilter>& filter) {
    if (filter)
        for (const auto& [name, endings] : formats_by_name())
            if (filter->get_name().raw().starts_with(name + " (")) return endings.front();
    return "png";
}

}  // namespace

std::string with_ending(std::string path, const std::string& chosen_format) {
    const std::string ending = ending_of(path);
    for (const auto& [known, name] : save_formats())
        if (known == ending) return path;
    return path + "." + chosen_format;
}

struct Saver::Port {
    Saver* saver = nullptr;  // GUI thread only; null when the window is gone
};

Saver::Saver(Gtk::Window& window, Toast& toast, std::shared_ptr<Figure> figure)
    : window_(window), toast_(toast), figure_(std::move(figure)), port_(std::make_shared<Port>()) {
    port_->saver = this;
}

Saver::~Saver() { port_->saver = nullptr; }

void Saver::ask(const std::string& suggested_name) {
    if (dialog_) return;
    dialog_ = Gtk::FileChooserNative::create("Save Figure", window_, Gtk::FileChooser::Action::SAVE,
                                             "_Save", "_Cancel");
    dialog_->set_modal();
    dialog_->set_current_name(suggested_name + ".png");
    add_filters(*dialog_.get());
    dialog_->signal_response().connect([this](int response) { answered(response); });
    dialog_->show();
}

void Saver::answered(int response) {
    // Kept until this handler, which the dialog calls, has returned.
    const auto dialog = std::exchange(dialog_, {});
    Glib::signal_idle().connect_once([dialog] {});
    if (response != GTK_RESPONSE_ACCEPT || !dialog->get_file()) return;
    const std::string path = dialog->get_file()->get_path();
    if (path.empty()) return toast_.show_error("Cannot save there: not a local folder");
    save(with_ending(path, format_of(dialog->get_filter())));
}

void Saver::save(const std::string& path) {
    const auto token = std::make_shared<CancelToken>();
    const std::string name = Glib::filename_display_basename(path);
    // Says that it goes on only when it takes long.
    const auto progress = std::make_shared<sigc::connection>(Glib::signal_timeout().connect(
        [port = port_, token, name] {
            if (port->saver)
                port->saver->toast_.show("Saving " + name + "…", "Cancel",
                                         [token] { token->request(); });
            return false;
        },
        kSlowMs));
    const auto done = [port = port_, progress, name](const std::string& error, bool cancelled) {
        progress->disconnect();
        if (!port->saver) return;
        Toast& toast = port->saver->toast_;
        if (cancelled) return toast.show("Not saved: " + name);
        if (error.empty()) return toast.show("Saved " + name);
        toast.show_error("Cannot save " + name + ": " + error);
    };
    in_background("plot-save", token, [done, path, figure = figure_] {
        std::string error;
        bool cancelled = false;
        try {
            save_figure(figure->snapshot(), path);
        } catch (const Cancelled&) {
            cancelled = true;
        } catch (const std::exception& e) {
            error = e.what();
        }
        post([=] { done(error, cancelled); });
    });
}

}  // namespace plot::gtk
