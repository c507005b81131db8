#include "plot/math_box.h"

#include <glib.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "plot/fonts.h"
#include "plot/math_fonts.h"

namespace plot {
namespace {

constexpr double kShrink = 0.7;  // of each level of scripts
constexpr int kLevels = 5;       // beyond which nothing gets smaller

constexpr char32_t kPrime = 0x2032;

// In heights of the letter x.
constexpr double kScriptSpace = 0.05;   // behind scripts
constexpr double kSubDrop = 0.4;        // of scripts at integrals
constexpr double kSup = 0.7;            // rise of a superscript
constexpr double kSub = 0.3;            // drop of a subscript
constexpr double kSubWithSup = 0.5;     // the same below a superscript
constexpr double kDelta = 0.025;        // of scripts from what they stand at
constexpr double kDeltaSlanted = 0.2;   // more of it at slanted letters, for their height
constexpr double kDeltaIntegral = 0.1;  // at integrals

// What a list ends with: it decides where scripts go.
struct Last {
    double height = 0, depth = 0;
    bool slanted = false;
};

void place(MathBox& onto, const MathBox& box, double x, double y) {
    for (MathGlyph glyph : box.glyphs) {
        glyph.x += x, glyph.y += y;
        onto.glyphs.push_back(std::move(glyph));
    }
    for (const Rect& bar : box.bars) {
        onto.bars.push_back({bar.x0 + x, bar.y0 + y, bar.x1 + x, bar.y1 + y});
    }
    onto.height = std::max(onto.height, box.height + y);
    onto.depth = std::max(onto.depth, box.depth - y);
    onto.shrunk = std::max(onto.shrunk, box.shrunk);
}

void append(MathBox& onto, const MathBox& box, double raised = 0) {
    place(onto, box, onto.width, raised);
    onto.width += box.width;
}

MathBox shrunk(MathBox box) {
    if (++box.shrunk > kLevels) return box;
    box.width *= kShrink, box.height *= kShrink, box.depth *= kShrink;
    for (MathGlyph& glyph : box.glyphs) {
        glyph.x *= kShrink, glyph.y *= kShrink, glyph.font.size *= kShrink;
    }
    for (Rect& bar : box.bars) {
        bar = {bar.x0 * kShrink, bar.y0 * kShrink, bar.x1 * kShrink, bar.y1 * kShrink};
    }
    return box;
}

class Setter {
  public:
    Setter(const Font& font, double dpi) : fonts_(font, dpi), font_(font), dpi_(dpi) {}

    MathBox set(const MathNode&, Last* last = nullptr);

  private:
    MathBox set_symbol(const MathNode&, Last* last);
    MathBox set_list(const std::vector<MathNode>&, Last* last);
    MathBox set_scripts(const MathNode&);
    MathBox set_limits(const MathNode&, const MathBox& body);
    MathBox set_fraction(const MathNode&);
    MathBox set_stack(const MathNode&);
    MathBox set_root(const MathNode&);
    MathBox set_overline(const MathNode&);
    MathBox set_accent(const MathNode&);
    MathBox set_delimited(const MathNode&);
    MathBox grown_sign(char32_t code, MathFont, double height, double depth);

    double em() { return fonts_.measure(MathFont::Italic, 'm').advance; }
    double x_height(MathFont font) { return fonts_.measure(font, 'x').height; }
    double thickness() const { return 0.75 / 12 * font_.size * dpi_ / 72; }

    MathFonts fonts_;
    Font font_;
    double dpi_;
};

// Letters are not kerned, as matplotlib's are not.
MathBox Setter::set_symbol(const MathNode& node, Last* last) {
    const SignMetrics m = fonts_.measure(node.font, node.code);
    MathBox box;
    box.height = std::max(0.0, m.height), box.depth = std::max(0.0, m.depth);
    const double before = node.before == 0 ? 0 : node.before * em();
    const double after = node.after == 0 ? 0 : node.after * em();
    box.glyphs.push_back({m.code, m.font, before, 0});
    box.width = before + m.advance + after;
    if (last) *last = {m.height, m.depth, m.slanted && before == 0 && after == 0};
    return box;
}

MathBox Setter::set_list(const std::vector<MathNode>& nodes, Last* last) {
    MathBox box;
    for (const MathNode& node : nodes) append(box, set(node, last));
    return box;
}

MathBox Setter::set(const MathNode& node, Last* last) {
    MathBox box;
    switch (node.kind) {
        case MathKind::Symbol:
            return set_symbol(node, last);
        case MathKind::Space:
            box.width = node.width * em();
            break;
        case MathKind::Group:
            box = set_list(node.body, last);
            break;
        case MathKind::Scripts:
            box = set_scripts(node);
            break;
        case MathKind::Fraction:
            box = set_fraction(node);
            break;
        case MathKind::Stack:
            box = set_stack(node);
            break;
        case MathKind::Root:
            box = set_root(node);
            break;
        case MathKind::Overline:
            box = set_overline(node);
            break;
        case MathKind::Accent:
            box = set_accent(node);
            break;
        case MathKind::Delimited:
            box = set_delimited(node);
            break;
    }
    box.width += (node.before + node.after) * em();
    // One glyph passes on what it is, a longer list only how high it ends.
    if (last && node.kind != MathKind::Group) *last = {box.height, box.depth, false};
    return box;
}

// The font's primes are already raised and small.
bool only_primes(const std::vector<MathNode>& script) {
    const auto is_prime = [](const MathNode& node) { return node.code == kPrime; };
    return !script.empty() && std::ranges::all_of(script.front().body, is_prime);
}

MathBox Setter::set_scripts(const MathNode& node) {
    Last last;
    const MathBox body = set_list(node.body, &last);
    if (node.limits) return set_limits(node, body);
    const double x = x_height(node.font);
    double super_at = kDelta * x, sub_at = kDelta * x;
    if (node.integral) {
        super_at = (3 * kDelta + kDeltaIntegral) * last.height;
        sub_at = (3 * kDelta - kDeltaIntegral) * last.height;
    } else if (last.slanted) {
        super_at += kDelta * x + kDeltaSlanted * (last.height - x * 2 / 3);
        sub_at = 0;
    }
    MathBox super, sub;
    super.width = super_at, sub.width = sub_at;
    if (!node.upper.empty()) append(super, set_list(node.upper, nullptr));
    if (!node.lower.empty()) append(sub, set_list(node.lower, nullptr));
    const bool primes = only_primes(node.upper);
    if (!primes) super = shrunk(std::move(super));
    sub = shrunk(std::move(sub));

    const bool both = !node.upper.empty() && !node.lower.empty();
    double up = node.integral ? last.height - kSubDrop * x : kSup * x;
    if (primes) up = 0;
    const double down = node.integral ? last.depth + kSubDrop * x : (both ? kSubWithSup : kSub) * x;
    if (both && !primes) {
        const double gap = (up - super.depth) - (sub.height - down);
        up += std::max(0.0, 2 * thickness() - gap);
    }
    MathBox box = body;
    double width = 0;
    if (!node.upper.empty()) place(box, super, body.width, up), width = super.width;
    if (!node.lower.empty()) {
        place(box, sub, body.width, -down);
        width = std::max(width, sub.width);
    }
    box.width += width + (node.integral ? 0 : kScriptSpace * x);
    return box;
}

// The offset of a box that is centred in `width`, on a whole pixel.
double centred(const MathBox& box, double width) { return std::nearbyint((width - box.width) / 2); }

MathBox Setter::set_limits(const MathNode& node, const MathBox& body) {
    const double gap = 3 * thickness();
    MathBox super, sub, box;
    if (!node.upper.empty()) super = shrunk(set_list(node.upper, nullptr));
    if (!node.lower.empty()) sub = shrunk(set_list(node.lower, nullptr));
    box.width = std::max({body.width, super.width, sub.width});
    place(box, body, centred(body, box.width), 0);
    if (!node.upper.empty()) {
        place(box, super, centred(super, box.width), body.height + gap + super.depth);
    }
    if (!node.lower.empty()) {
        place(box, sub, centred(sub, box.width), -(body.depth + gap + sub.height));
    }
    return box;
}

MathBox Setter::set_fraction(const MathNode& node) {
    const double t = thickness();
    MathBox upper = set_list(node.upper, nullptr), lower = set_list(node.lower, nullptr);
    if (node.small) upper = shrunk(std::move(upper)), lower = shrunk(std::move(lower));
    const double bar = node.width * t;
    // The bar stands in the middle of the equals sign.
    const SignMetrics equals = fonts_.measure(node.font, '=');
    const double down = lower.height - ((equals.y_max + equals.y_min) / 2 - 3 * t);
    MathBox box;
    box.width = std::max(upper.width, lower.width);
    const double upper_foot = lower.height + 4 * t + bar - down;
    place(box, lower, centred(lower, box.width), -down);
    place(box, upper, centred(upper, box.width), upper_foot + upper.depth);
    if (bar > 0) {
        const double top = upper_foot - 2 * t - bar;
        box.bars.push_back({0, top - bar, box.width, top});
    }
    box.width += 2 * t;
    return box;
}

MathBox Setter::set_stack(const MathNode& node) {
    const double gap = 3 * thickness();
    const MathBox body = set_list(node.body, nullptr);
    const bool over = !node.upper.empty();
    const MathBox note = shrunk(set_list(over ? node.upper : node.lower, nullptr));
    MathBox box;
    box.width = std::max(body.width, note.width);
    place(box, body, centred(body, box.width), 0);
    place(box, note, centred(note, box.width),
          over ? body.height + gap + note.depth : -(body.depth + gap + note.height));
    return box;
}

// A sign as high as what it stands beside.
MathBox Setter::grown_sign(char32_t code, MathFont font, double height, double depth) {
    SignMetrics m = fonts_.measure(font, code);
    const double wanted = height + depth, natural = m.height + m.depth;
    double down = 0;
    if (natural > 0 && natural < wanted - 0.2 * x_height(font)) {
        m = fonts_.measure_grown(font, code, wanted / natural);
        down = depth - m.depth;
    }
    MathBox sign, box;
    sign.width = m.advance, sign.height = m.height, sign.depth = m.depth;
    sign.glyphs.push_back({m.code, m.font, 0, 0});
    append(box, sign, -down);
    return box;
}

MathBox Setter::set_root(const MathNode& node) {
    const double t = thickness();
    const MathBox body = set_list(node.body, nullptr);
    const MathBox check = grown_sign(0x221a, MathFont::Roman, body.height + 5 * t, body.depth);
    MathBox box;
    if (!node.upper.empty()) {
        MathBox index = shrunk(shrunk(set_list(node.upper, nullptr)));
        const double half = check.width / 2;
        box.width = std::max(0.0, index.width - half);
        place(box, index, box.width + half - index.width, check.height * 0.6);
    }
    append(box, check);
    const double top = check.height + font_.size * dpi_ / 1200;
    const double start = box.width;
    box.width += 2 * t;
    append(box, body);
    box.width += 2 * t;
    box.bars.push_back({start, top - 2 * t, box.width, top - t});
    box.height = std::max(box.height, top);
    return box;
}

MathBox Setter::set_overline(const MathNode& node) {
    const double t = thickness();
    MathBox box = set_list(node.body, nullptr);
    box.height += 3 * t + font_.size * dpi_ / 1200;
    box.bars.push_back({0, box.height - 2 * t, box.width, box.height - t});
    return box;
}

MathBox Setter::set_accent(const MathNode& node) {
    const MathBox body = set_list(node.body, nullptr);
    SignMetrics m = fonts_.measure(MathFont::Roman, node.code);
    double ink = body.width;
    if (node.body.front().kind == MathKind::Symbol) {
        ink = fonts_.measure(node.body.front().font, node.body.front().code).width;
    }
    if (node.wide && m.x_max > m.x_min) {
        m = fonts_.measure_grown(MathFont::Roman, node.code, ink / (m.x_max - m.x_min));
    }
    MathBox sign;
    sign.width = m.x_max - m.x_min, sign.height = m.y_max - m.y_min;
    sign.glyphs.push_back({m.code, m.font, -m.x_min, -m.y_min});
    if (node.small) sign = shrunk(shrunk(std::move(sign)));
    MathBox box = body;
    box.width = std::max(body.width, ink);
    const double side = ink / 4;
    const double offset = std::nearbyint((ink - side - sign.width) / 2) + side;
    place(box, sign, offset, body.height + 2 * thickness());
    return box;
}

MathBox Setter::set_delimited(const MathNode& node) {
    const MathBox body = set_list(node.body, nullptr);
    MathBox box;
    if (node.left) append(box, grown_sign(node.left, MathFont::Roman, body.height, body.depth));
    append(box, body);
    if (node.right) append(box, grown_sign(node.right, MathFont::Roman, body.height, body.depth));
    return box;
}

}  // namespace

MathBox set_math(const MathNode& node, const Font& font, double dpi) {
    return Setter(font, dpi).set(node);
}

}  // namespace plot
