// The commands of mathtext that take arguments.
#include <cmath>
#include <utility>

#include "plot/error.h"
#include "plot/math_parser.h"
#include "plot/math_symbols.h"
#include "plot/python_float.h"

namespace plot {
namespace {

constexpr double kThinSpace = 0.16667;  // em
constexpr double kWidestSpace = 1000;   // em

// Letters set upright; a thin space follows unless a bracket or a script does.
MathNode named_operator(std::vector<MathNode> letters, char next, bool limits) {
    MathNode node;
    node.body = std::move(letters);
    node.limits = limits;
    if (next == '^' || next == '_') {
        node.space_after_scripts = !limits;
    } else if (!limits && (next == 0 || !is_delimiter({&next, 1}))) {
        node.after = kThinSpace;
    }
    return node;
}

}  // namespace

// A command that takes arguments or is a function; signs come later.
std::optional<MathNode> MathParser::command() {
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

std::optional<MathNode> MathParser::custom_space() {
    const std::size_t start = at_;
    at_ += std::string_view("\\hspace").size();
    const std::size_t open = at_;
    const std::size_t close = text_.find('}', at_);
    if (take("{") && close != text_.npos) {
        const auto width = python_float(text_.substr(at_, close - at_));
        if (width && std::abs(*width) <= kWidestSpace) {
            at_ = close + 1;
            return MathNode{.kind = MathKind::Space, .width = *width};
        }
    }
    at_ = start;
    fail(open, "Expected \\hspace{space}");
}

MathNode MathParser::required_group(const char* expected) {
    const std::size_t start = at_;
    skip_blanks();
    if (at_ < text_.size() && text_[at_] == '{') {
        if (auto node = group()) {
            if (!node->body.empty()) return std::move(*node);
        }
    }
    fail(start, std::string("Expected ") + expected);
}

MathNode MathParser::function(std::string_view name) {
    std::vector<MathNode> letters;
    for (const char c : name) {
        letters.push_back({.kind = MathKind::Symbol, .code = char32_t(c), .font = MathFont::Roman});
    }
    const bool limits = has_limits(text_.substr(at_, 1 + name.size()));
    at_ += 1 + name.size();
    return named_operator(std::move(letters), after(at_), limits);
}

MathNode MathParser::operator_name() {
    at_ += std::string_view("\\operatorname").size();
    const MathFont outer = std::exchange(font_, MathFont::Roman);
    MathNode name = required_group("\\operatorname{name}");
    font_ = outer;
    return named_operator(std::move(name.body), after(at_), false);
}

MathNode MathParser::fraction(std::string_view name) {
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

MathNode MathParser::stack(bool over) {
    const char* expected = over ? "\\overset{annotation}{body}" : "\\underset{annotation}{body}";
    at_ += over ? 8 : 9;
    MathNode node{.kind = MathKind::Stack, .font = font_};
    MathNode note = required_group(expected);
    node.body.push_back(required_group(expected));
    (over ? node.upper : node.lower).push_back(std::move(note));
    return node;
}

MathNode MathParser::root() {
    at_ += 5;
    MathNode node{.kind = MathKind::Root, .font = font_};
    skip_blanks();
    const std::size_t close = text_.find(']', at_);
    if (at_ < text_.size() && text_[at_] == '[' && close != text_.npos) {
        MathParser inner(text_.substr(at_ + 1, close - at_ - 1));
        inner.font_ = font_;
        MathNode index;
        index.body = inner.formula();
        node.upper.push_back(std::move(index));
        at_ = close + 1;
    }
    node.body.push_back(required_group("\\sqrt{value}"));
    return node;
}

MathNode MathParser::accent(std::string_view name) {
    at_ += 1 + name.size();
    MathNode node{.kind = MathKind::Accent, .code = accent_sign(name), .font = font_};
    node.wide = name.starts_with("wide");
    node.small = name == "mathring";
    auto body = placeable();
    if (!body) fail_placeable();
    node.body.push_back(std::move(*body));
    return node;
}

char32_t MathParser::delimiter() {
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

MathNode MathParser::delimited() {
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

}  // namespace plot
