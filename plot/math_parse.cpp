#include "plot/math_parse.h"

#include <glib.h>

#include "plot/error.h"
#include "plot/math_parser.h"
#include "plot/math_symbols.h"
#include "plot/shape.h"

namespace plot {
namespace {

constexpr char32_t kMinus = 0x2212;
constexpr char32_t kPrime = 0x2032;
constexpr double kOperatorSpace = 0.2;  // em, on each side
constexpr double kThinSpace = 0.16667;  // em
constexpr int kDeepest = 200;           // groups within groups

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string found(std::string_view text, std::size_t at) {
    if (at >= text.size()) return "end of text";
    const gchar* start = text.data() + at;
    return "'" + std::string(start, std::size_t(g_utf8_next_char(start) - start)) + "'";
}

// The error with the text and a mark below the place, as pyparsing shows it.
[[noreturn]] void throw_at(std::string_view text, std::size_t at, const std::string& what) {
    const std::size_t blanks = std::size_t(g_utf8_strlen(text.data(), gssize(at)));
    throw ValueError("\n" + std::string(text) + "\n" + std::string(blanks, ' ') + "^\n" + what +
                     "  (at char " + std::to_string(blanks) +
                     "), (line:1, col:" + std::to_string(blanks + 1) + ")");
}

}  // namespace

std::optional<MathFont> font_named(std::string_view name) {
    static constexpr std::pair<std::string_view, MathFont> kFonts[] = {
        {"default", MathFont::Regular}, {"regular", MathFont::Regular},
        {"rm", MathFont::Roman},        {"it", MathFont::Italic},
        {"bf", MathFont::Bold},         {"sf", MathFont::SansSerif},
        {"tt", MathFont::Typewriter},   {"cal", MathFont::Calligraphic},
        {"scr", MathFont::Script},      {"frak", MathFont::Fraktur},
        {"bb", MathFont::Blackboard}};
    for (const auto& [word, font] : kFonts) {
        if (word == name) return font;
    }
    return std::nullopt;
}

MathParser::Nested::Nested(MathParser& p) : parser(p) {
    if (++parser.depth_ > kDeepest) parser.fail(parser.at_, "Too many nested groups");
}

void MathParser::fail(std::size_t at, const std::string& what) const {
    throw_at(text_, at, what + ", found " + found(text_, at));
}

void MathParser::fail_placeable() const {
    fail(at_,
         "Expected {accent | symbol | function | operatorname | group | frac | dfrac | binom | "
         "genfrac | overset | underset | sqrt | overline}");
}

std::string_view MathParser::command_name() const {
    if (at_ >= text_.size() || text_[at_] != '\\') return {};
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    return text_.substr(at_ + 1, end - at_ - 1);
}

void MathParser::skip_blanks() {
    while (at_ < text_.size() && g_ascii_isspace(text_[at_])) ++at_;
}

bool MathParser::take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
}

char MathParser::before(std::size_t at) const {
    while (at > 0 && text_[at - 1] == ' ') --at;
    return at > 0 ? text_[at - 1] : 0;
}

char MathParser::after(std::size_t at) const {
    while (at < text_.size() && text_[at] == ' ') ++at;
    return at < text_.size() ? text_[at] : 0;
}

std::vector<MathNode> MathParser::tokens() {
    const Nested guard(*this);
    std::vector<MathNode> nodes;
    while (true) {
        skip_blanks();
        const std::size_t start = at_;
        if (auto node = token()) {
            nodes.push_back(std::move(*node));
        } else if (at_ == start) {
            return nodes;
        }
    }
}

// Nothing, with at_ moved on, after a font command.
std::optional<MathNode> MathParser::token() {
    if (auto blank = space()) return blank;
    const std::size_t start = at_;
    if (command_name() == "hspace") return custom_space();
    if (switch_font()) return std::nullopt;
    if (auto node = scripted()) return node;
    const std::string_view name = command_name();
    if (name == "left") return delimited();
    if (name == "right" && depth_ > 1) return std::nullopt;
    if (start < text_.size() && text_[start] == '\\') {
        fail(start, "Unknown symbol: \\" + std::string(name));
    }
    return std::nullopt;
}

std::optional<MathNode> MathParser::space() {
    static constexpr std::string_view kLong[] = {"\\thinspace", "\\enspace", "\\qquad", "\\quad"};
    MathNode node{.kind = MathKind::Space};
    for (const std::string_view name : kLong) {
        if (take(name)) {
            node.width = math_space(name);
            return node;
        }
    }
    const std::string_view rest = text_.substr(at_);
    const std::string_view name = rest.substr(0, rest.starts_with('\\') ? 2 : 1);
    node.width = math_space(name);
    if (node.width == 0) return std::nullopt;
    at_ += name.size();
    return node;
}

// "\rm" holds until its group ends.
bool MathParser::switch_font() {
    const std::string_view name = command_name();
    const auto font = font_named(name);
    if (!font) return false;
    at_ += 1 + name.size();
    font_ = *font;
    return true;
}

std::optional<MathNode> MathParser::scripted() {
    MathNode scripts{.kind = MathKind::Scripts, .font = font_};
    if (auto nucleus = placeable()) {
        if (nucleus->space_after_scripts) scripts.after = kThinSpace;
        scripts.limits = nucleus->limits;
        scripts.integral = nucleus->integral;
        scripts.body.push_back(std::move(*nucleus));
    }
    skip_blanks();
    while (at_ < text_.size() && (text_[at_] == '^' || text_[at_] == '_')) {
        add_script(scripts, text_[at_++] == '^');
        skip_blanks();
    }
    for (bool first = true; at_ < text_.size() && text_[at_] == '\''; ++at_, first = false) {
        if (first && scripts.upper.empty()) scripts.upper.push_back({});
        scripts.upper.back().body.push_back(
            {.kind = MathKind::Symbol, .code = kPrime, .font = MathFont::Roman});
    }
    if (!scripts.upper.empty() || !scripts.lower.empty()) {
        return scripts;
    }
    if (scripts.body.empty()) return std::nullopt;
    return std::move(scripts.body.front());
}

void MathParser::add_script(MathNode& scripts, bool upper) {
    std::vector<MathNode>& to = upper ? scripts.upper : scripts.lower;
    if (!to.empty()) fail(at_ - 1, upper ? "Double superscript" : "Double subscript");
    auto script = placeable();
    if (!script) fail_placeable();
    // Within a group, so that primes can follow.
    MathNode group;
    group.body.push_back(std::move(*script));
    to.push_back(std::move(group));
}

std::optional<MathNode> MathParser::placeable() {
    const Nested guard(*this);
    skip_blanks();
    if (at_ >= text_.size()) return std::nullopt;
    if (text_[at_] == '\\') {
        if (auto node = command()) return node;
    }
    if (auto node = symbol()) return node;
    return group();
}

std::optional<MathNode> MathParser::symbol() {
    static constexpr std::string_view kSigns = "+-*/<>=:,.;!?&'@()[]|";
    static constexpr std::string_view kEscaped = "%${}[]_|";
    const std::size_t from = at_;
    const char c = text_[at_];
    if (c == '\\') {
        const std::string_view name = command_name();
        const std::string_view mark = text_.substr(at_ + 1, 1);
        const char32_t code = name.empty() ? 0 : math_symbol(name);
        if (code) {
            at_ += 1 + name.size();
            return spaced_symbol(text_.substr(from, at_ - from), code, from);
        }
        if (mark.empty() || kEscaped.find(mark[0]) == kEscaped.npos) return std::nullopt;
        at_ += 2;
        const char32_t escaped = mark == "|" ? 0x2016 : char32_t(mark[0]);
        return MathNode{.kind = MathKind::Symbol, .code = escaped, .font = font_};
    }
    if (!is_letter(c) && !is_digit(c) && kSigns.find(c) == kSigns.npos && !(c & 0x80)) {
        return std::nullopt;
    }
    std::string_view rest = text_.substr(at_);
    char32_t code = take_character(rest);
    at_ = text_.size() - rest.size();
    if (code == '-') return spaced_symbol("−", kMinus, from);
    return spaced_symbol(text_.substr(from, at_ - from), code, from);
}

MathNode MathParser::spaced_symbol(std::string_view sign, char32_t code, std::size_t from) {
    MathNode node{.kind = MathKind::Symbol, .code = code, .font = font_};
    node.limits = has_limits(sign);
    node.integral = is_integral(sign);
    const char last = before(from), next = after(from + 1);
    if (is_relation(sign)) {
        node.before = node.after = kOperatorSpace;
    } else if (is_binary_operator(sign)) {
        // A sign before the first operand stands close to it.
        const bool first =
            last == 0 || std::string_view("{([<").find(last) != std::string_view::npos;
        if (!first) node.before = node.after = kOperatorSpace;
    } else if (is_punctuation(sign)) {
        const bool in_braces = sign == "," && last == '{' && next == '}';
        const bool in_number = sign == "." && is_digit(last) && is_digit(next);
        if (!in_braces && !in_number) node.after = kOperatorSpace;
    }
    return node;
}

std::optional<MathNode> MathParser::group() {
    const std::size_t start = at_;
    const MathFont outer = font_;
    MathFont inner = font_;
    const std::string_view name = command_name();
    if (name.starts_with("math")) {
        const auto font = font_named(name.substr(4));
        if (!font) return std::nullopt;
        inner = *font;
        at_ += 1 + name.size();
        skip_blanks();
    }
    if (!take("{")) {
        at_ = start;
        return std::nullopt;
    }
    font_ = inner;
    MathNode node;
    node.body = tokens();
    skip_blanks();
    font_ = outer;
    if (!take("}")) {
        at_ = start;
        return std::nullopt;
    }
    return node;
}

namespace {

MathNode plain_text(std::string_view text) {
    MathNode node;
    while (!text.empty()) {
        if (text.starts_with("\\$")) text.remove_prefix(1);
        node.body.push_back({.kind = MathKind::Symbol, .code = take_character(text)});
    }
    return node;
}

// The end of the text, or of the formula, at the next dollar sign that is not escaped.
std::size_t next_dollar(std::string_view text, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '$') {
            return i;
        }
    }
    return text.npos;
}

}  // namespace

MathNode parse_math(const std::string& line) {
    const std::string_view text = line;
    MathNode all;
    std::size_t at = 0;
    while (true) {
        std::size_t open = text.find('$', at);
        while (open != text.npos && open > 0 && text[open - 1] == '\\') {
            open = text.find('$', open + 1);
        }
        all.body.push_back(plain_text(text.substr(at, open - at)));
        if (open == text.npos) return all;
        const std::size_t close = next_dollar(text, open + 1);
        if (close == text.npos) throw_at(line, open, "Expected end of text, found '$'");
        MathNode formula;
        formula.body = MathParser(text.substr(open + 1, close - open - 1)).formula();
        if (formula.body.empty()) throw_at(line, open, "Expected end of text, found '$'");
        all.body.push_back(std::move(formula));
        at = close + 1;
    }
}

}  // namespace plot
