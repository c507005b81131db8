#include "plot/math_parse.h"

#include <glib.h>

#include <cstdint>
#include <optional>
#include <utility>

#include "plot/error.h"
#include "plot/math_symbols.h"
#include "plot/python_float.h"
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

// One formula, without its dollar signs, by recursive descent.
class Parser {
  public:
    explicit Parser(std::string_view formula) : text_(formula) {}

    // Ends quietly where nothing more can be read, as matplotlib's does.
    std::vector<MathNode> formula() { return tokens(); }

  private:
    struct Nested {
        explicit Nested(Parser& p) : parser(p) {
            if (++parser.depth_ > kDeepest) parser.fail(parser.at_, "Too many nested groups");
        }
        ~Nested() { --parser.depth_; }
        Parser& parser;
    };

    std::vector<MathNode> tokens();
    std::optional<MathNode> token();
    std::optional<MathNode> scripted();
    std::optional<MathNode> placeable();
    std::optional<MathNode> command();
    std::optional<MathNode> symbol();
    std::optional<MathNode> group();
    std::optional<MathNode> space();
    MathNode spaced_symbol(std::string_view sign, char32_t code, std::size_t from);
    MathNode function(std::string_view name);
    MathNode fraction(std::string_view name);
    MathNode stack(bool over);
    MathNode root();
    MathNode accent(std::string_view name);
    MathNode delimited();
    MathNode operator_name();
    std::optional<MathNode> custom_space();
    char32_t delimiter();
    MathNode required_group(const char* expected);
    bool switch_font();
    void add_script(MathNode& scripts, bool upper);
    void skip_blanks() {
        while (at_ < text_.size() && g_ascii_isspace(text_[at_])) ++at_;
    }
    // The name after a backslash here; empty if there is none.
    std::string_view command_name() const;
    bool take(std::string_view word);
    char before(std::size_t at) const;  // the last character before that is no blank, or 0
    char after(std::size_t at) const;
    [[noreturn]] void fail(std::size_t at, const std::string& what) const;
    [[noreturn]] void fail_placeable() const;

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
    MathFont font_ = MathFont::Italic;
};

std::string found(std::string_view text, std::size_t at) {
    if (at >= text.size()) return "end of text";
    const gchar* start = text.data() + at;
    return quoted(std::string_view(start, std::size_t(g_utf8_next_char(start) - start)));
}

void Parser::fail(std::size_t at, const std::string& what) const {
    const std::string column = std::to_string(g_utf8_strlen(text_.data(), gssize(at)));
    const std::size_t blanks = std::stoul(column);
    throw ValueError("\n" + std::string(text_) + "\n" + std::string(blanks, ' ') + "^\n" + what +
                     ", found " + found(text_, at) + "  (at char " + column +
                     "), (line:1, col:" + std::to_string(blanks + 1) + ")");
}

void Parser::fail_placeable() const {
    fail(at_,
         "Expected {accent | symbol | function | operatorname | group | frac | dfrac | binom | "
         "genfrac | overset | underset | sqrt | overline}");
}

std::string_view Parser::command_name() const {
    if (at_ >= text_.size() || text_[at_] != '\\') return {};
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    return text_.substr(at_ + 1, end - at_ - 1);
}

bool Parser::take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
}

char Parser::before(std::size_t at) const {
    while (at > 0 && text_[at - 1] == ' ') --at;
    return at > 0 ? text_[at - 1] : 0;
}

char Parser::after(std::size_t at) const {
    while (at < text_.size() && text_[at] == ' ') ++at;
    return at < text_.size() ? text_[at] : 0;
}

std::vector<MathNode> Parser::tokens() {
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
std::optional<MathNode> Parser::token() {
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

std::optional<MathNode> Parser::space() {
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

std::optional<MathNode> Parser::custom_space() {
    const std::size_t start = at_;
    at_ += std::string_view("\\hspace").size();
    const std::size_t open = at_;
    const std::size_t close = text_.find('}', at_);
    if (take("{") && close != text_.npos) {
        if (const auto width = python_float(text_.substr(at_, close - at_))) {
            at_ = close + 1;
            return MathNode{.kind = MathKind::Space, .width = *width};
        }
    }
    at_ = start;
    fail(open, "Expected \\hspace{space}");
}

// "\rm" holds until its group ends.
bool Parser::switch_font() {
    const std::string_view name = command_name();
    const auto font = font_named(name);
    if (!font) return false;
    at_ += 1 + name.size();
    font_ = *font;
    return true;
}

std::optional<MathNode> Parser::scripted() {
    MathNode scripts{.kind = MathKind::Scripts, .font = font_};
    bool spaced_after = false;
    if (auto nucleus = placeable()) {
        spaced_after = nucleus->kind == MathKind::Group && nucleus->after < 0;
        if (spaced_after) nucleus->after = 0;
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
        if (spaced_after) scripts.after = kThinSpace;
        return scripts;
    }
    if (scripts.body.empty()) return std::nullopt;
    return std::move(scripts.body.front());
}

void Parser::add_script(MathNode& scripts, bool upper) {
    std::vector<MathNode>& to = upper ? scripts.upper : scripts.lower;
    if (!to.empty()) fail(at_ - 1, upper ? "Double superscript" : "Double subscript");
    auto script = placeable();
    if (!script) fail_placeable();
    // Within a group, so that primes can follow.
    MathNode group;
    group.body.push_back(std::move(*script));
    to.push_back(std::move(group));
}

std::optional<MathNode> Parser::placeable() {
    skip_blanks();
    if (at_ >= text_.size()) return std::nullopt;
    if (text_[at_] == '\\') {
        if (auto node = command()) return node;
    }
    if (auto node = symbol()) return node;
    return group();
}

// A command that takes arguments or is a function; signs come later.
std::optional<MathNode> Parser::command() {
    const std::string_view name = command_name();
    if (name.empty()) {
        const std::string_view mark = text_.substr(at_ + 1, 1);
        if (!mark.empty() && accent_sign(mark)) return accent(mark);
        return std::nullopt;
    }
    if (accent_sign(name)) return accent(name);
    if (is_function_name(name)) return function(name);
    if (name == "frac" || name == "dfrac" || name == "binom") return fraction(name);
    if (name == "overset" || name == "underset") return stack(name == "overset");
    if (name == "sqrt") return root();
    if (name == "operatorname") return operator_name();
    if (name == "overline") {
        at_ += 1 + name.size();
        MathNode node{.kind = MathKind::Overline, .font = font_};
        node.body.push_back(required_group("\\overline{body}"));
        return node;
    }
    return std::nullopt;
}

std::optional<MathNode> Parser::symbol() {
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

MathNode Parser::spaced_symbol(std::string_view sign, char32_t code, std::size_t from) {
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

std::optional<MathNode> Parser::group() {
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

MathNode Parser::required_group(const char* expected) {
    const std::size_t start = at_;
    skip_blanks();
    if (at_ < text_.size() && text_[at_] == '{') {
        if (auto node = group()) {
            if (!node->body.empty()) return std::move(*node);
        }
    }
    fail(start, std::string("Expected ") + expected);
}

// Letters set upright; a thin space follows unless a bracket or a script does.
MathNode named_operator(std::vector<MathNode> letters, char next, bool limits) {
    MathNode node;
    node.body = std::move(letters);
    node.limits = limits;
    if (next == '^' || next == '_') {
        node.after = limits ? 0 : -1;  // the space follows the scripts
    } else if (!limits && (next == 0 || !is_delimiter({&next, 1}))) {
        node.after = kThinSpace;
    }
    return node;
}

MathNode Parser::function(std::string_view name) {
    std::vector<MathNode> letters;
    for (const char c : name) {
        letters.push_back({.kind = MathKind::Symbol, .code = char32_t(c), .font = MathFont::Roman});
    }
    const bool limits = has_limits(text_.substr(at_, 1 + name.size()));
    at_ += 1 + name.size();
    return named_operator(std::move(letters), after(at_), limits);
}

MathNode Parser::operator_name() {
    at_ += std::string_view("\\operatorname").size();
    const MathFont outer = std::exchange(font_, MathFont::Roman);
    MathNode name = required_group("\\operatorname{name}");
    font_ = outer;
    return named_operator(std::move(name.body), after(at_), false);
}

MathNode Parser::fraction(std::string_view name) {
    at_ += 1 + name.size();
    const std::size_t arguments = at_;
    const std::string expected = "\\" + std::string(name) + "{num}{den}";
    MathNode node{.kind = MathKind::Fraction, .font = font_};
    node.small = name != "dfrac";
    node.width = name == "binom" ? 0 : 1;
    node.upper.push_back(required_group(expected.c_str()));
    skip_blanks();
    if (at_ >= text_.size() || text_[at_] != '{') fail(arguments, "Expected " + expected);
    node.lower.push_back(required_group(expected.c_str()));
    if (name != "binom") return node;
    MathNode bracketed{.kind = MathKind::Delimited, .font = font_, .left = '(', .right = ')'};
    bracketed.body.push_back(std::move(node));
    return bracketed;
}

MathNode Parser::stack(bool over) {
    const char* expected = over ? "\\overset{annotation}{body}" : "\\underset{annotation}{body}";
    at_ += over ? 8 : 9;
    MathNode node{.kind = MathKind::Stack, .font = font_};
    MathNode note = required_group(expected);
    node.body.push_back(required_group(expected));
    (over ? node.upper : node.lower).push_back(std::move(note));
    return node;
}

MathNode Parser::root() {
    at_ += 5;
    MathNode node{.kind = MathKind::Root, .font = font_};
    skip_blanks();
    const std::size_t close = text_.find(']', at_);
    if (at_ < text_.size() && text_[at_] == '[' && close != text_.npos) {
        Parser inner(text_.substr(at_ + 1, close - at_ - 1));
        inner.font_ = font_;
        MathNode index;
        index.body = inner.formula();
        node.upper.push_back(std::move(index));
        at_ = close + 1;
    }
    node.body.push_back(required_group("\\sqrt{value}"));
    return node;
}

MathNode Parser::accent(std::string_view name) {
    at_ += 1 + name.size();
    MathNode node{.kind = MathKind::Accent, .code = accent_sign(name), .font = font_};
    node.wide = name.starts_with("wide");
    node.small = name == "mathring";
    auto body = placeable();
    if (!body) fail_placeable();
    node.body.push_back(std::move(*body));
    return node;
}

char32_t Parser::delimiter() {
    skip_blanks();
    const std::string_view name = command_name();
    const std::size_t size =
        name.empty() ? (text_.substr(at_).starts_with('\\') ? 2 : 1) : 1 + name.size();
    const std::string_view sign = text_.substr(std::min(at_, text_.size()), size);
    if (!is_delimiter(sign)) fail(at_, "Expected a delimiter");
    at_ += size;
    if (sign == ".") return 0;
    if (sign == "\\|") return 0x2016;
    if (sign == "<") return 0x27e8;
    if (sign == ">") return 0x27e9;
    return name.empty() ? char32_t(sign.back()) : math_symbol(name);
}

MathNode Parser::delimited() {
    at_ += std::string_view("\\left").size();
    MathNode node{.kind = MathKind::Delimited, .font = font_};
    node.left = delimiter();
    node.body = tokens();
    skip_blanks();
    if (command_name() != "right") fail(at_, "Expected '\\\\right'");
    at_ += std::string_view("\\right").size();
    node.right = delimiter();
    return node;
}

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

[[noreturn]] void fail_formula(const std::string& line, std::size_t dollar) {
    const std::size_t blanks = std::size_t(g_utf8_strlen(line.data(), gssize(dollar)));
    throw ValueError("\n" + line + "\n" + std::string(blanks, ' ') +
                     "^\nExpected end of text, found '$'  (at char " + std::to_string(blanks) +
                     "), (line:1, col:" + std::to_string(blanks + 1) + ")");
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
        if (close == text.npos) fail_formula(line, open);
        MathNode formula;
        formula.body = Parser(text.substr(open + 1, close - open - 1)).formula();
        if (formula.body.empty()) fail_formula(line, open);
        all.body.push_back(std::move(formula));
        at = close + 1;
    }
}

}  // namespace plot
