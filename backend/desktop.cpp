#include "backend/desktop.h"

#include <gtkmm.h>

#include <cstring>
#include <string_view>

#include "backend/display_loss.h"

namespace plot::gtk {

namespace {

// Small additions to the theme's own style; its colours are taken so that dark themes work.
constexpr const char* kStyle = R"(
.plot-title { padding: 0 6px; }
.plot-readout { font-size: smaller; font-feature-settings: "tnum"; }
window.plot-figure.fullscreen { border: none; box-shadow: none; padding: 0; margin: 0; }
.plot-toast { border-radius: 9px; padding: 6px 6px 6px 12px; margin: 12px;
              background-color: rgba(30, 30, 30, 0.92); }
.plot-warning { color: #ffa348; }
)";

// Without a compositor nothing can be transparent: shadows and round corners would be black.
constexpr const char* kOpaqueStyle = R"(
popover > contents { border-radius: 0; box-shadow: none; margin: 0; }
popover > arrow { min-height: 0; min-width: 0; }
tooltip { border-radius: 0; box-shadow: none; margin: 0; }
)";

// Warnings that tell of the machine and not of this program.
bool about_machine(std::string_view domain) {
    for (std::string_view quiet : {"Gtk", "Gdk", "Gsk", "GLib-GIO", "dconf", "GVFS", "Adwaita",
                                   "GdkPixbuf", "Pango", "GVFS-RemoteVolumeMonitor"})
        if (domain == quiet) return true;
    return false;
}

GLogWriterOutput write_log(GLogLevelFlags level, const GLogField* fields, gsize n, gpointer) {
    for (gsize i = 0; i < n; ++i)
        if (std::strcmp(fields[i].key, "GLIB_DOMAIN") == 0)
            heed_message(level, static_cast<const char*>(fields[i].value));
    const bool harmless = level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_MESSAGE | G_LOG_LEVEL_INFO);
    if (harmless && !g_getenv("G_MESSAGES_DEBUG"))
        for (gsize i = 0; i < n; ++i)
            if (std::strcmp(fields[i].key, "GLIB_DOMAIN") == 0 &&
                about_machine(static_cast<const char*>(fields[i].value)))
                return G_LOG_WRITER_HANDLED;
    return g_log_writer_default(level, fields, n, nullptr);
}

void add_style(const Glib::RefPtr<Gdk::Display>& display, const char* css) {
    const auto style = Gtk::CssProvider::create();
    style->load_from_data(css);
    Gtk::StyleContext::add_provider_for_display(display, style,
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

// GNOME and others publish the user's wish for dark windows here; GTK 4 itself reads only its own
// setting.
void follow_color_scheme() {
    constexpr const char* kInterface = "org.gnome.desktop.interface";
    const auto source = Gio::SettingsSchemaSource::get_default();
    const auto schema = source ? source->lookup(kInterface, true) : nullptr;
    if (!schema || !schema->has_key("color-scheme")) return;
    // Never freed: at exit no GObject may be touched from another thread.
    static const auto& settings = *new Glib::RefPtr(Gio::Settings::create(kInterface));
    static const bool own_dark =
        Gtk::Settings::get_default()->property_gtk_application_prefer_dark_theme();
    const auto follow = [](const Glib::ustring&) {
        Gtk::Settings::get_default()->property_gtk_application_prefer_dark_theme() =
            own_dark || settings->get_string("color-scheme") == "prefer-dark";
    };
    settings->signal_changed("color-scheme").connect(follow);
    follow({});
}

}  // namespace

void keep_quiet() {
    static const bool once = (g_log_set_writer_func(write_log, nullptr, nullptr), true);
    static_cast<void>(once);
}

WithoutOpenGl::WithoutOpenGl() {
    const bool newer = gtk_get_minor_version() >= 16;
    const char* variable = newer ? "GDK_DISABLE" : "GDK_DEBUG";
    if (g_getenv("GSK_RENDERER") || g_getenv(variable)) return;
    if (g_setenv(variable, newer ? "gl" : "gl-disable", false)) variable_ = variable;
}

WithoutOpenGl::~WithoutOpenGl() {
    if (variable_) g_unsetenv(variable_);
}

void adopt_desktop() {
    const auto display = Gdk::Display::get_default();
    // Cairo starts at once and is the same everywhere; without a graphics card OpenGL draws
    // slower. GSK_RENDERER still decides.
    if (!g_getenv("GSK_RENDERER"))
        g_object_set_data(G_OBJECT(display->gobj()), "gsk-renderer", const_cast<char*>("cairo"));
    Gtk::IconTheme::get_for_display(display)->add_resource_path("/plot/icons");
    add_style(display, kStyle);
    if (!display->is_composited()) add_style(display, kOpaqueStyle);
    follow_color_scheme();
}

}  // namespace plot::gtk
