// Python's two format languages for one number, after the library reference's "printf-style String
// Formatting" and "Format Specification Mini-Language".
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "plot/error.h"
#include "plot/number_format.h"

namespace plot {

namespace {

constexpr int kMostWidth = 100'000;  // wider fields are refused, not filled

// One parsed field of either language.
struct Spec {
    std::string fill = " ";
    char align = 0;     // < > ^ or = (fill between sign and digits)
    bool zero = false;  // a 0 before the width: numbers are filled as with =
    char sign = 0;      // + - or space; none is as -
    bool no_negative_zero = false;
    bool alternate = false;
    int width = 0;
    char grouping = 0;
    std::optional<int> precision;
    char type = 0;
    bool operator==(const Spec&) const = default;
};

// Reads a text from the front; at() gives 0 at its end.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}
    bool done() const { return next_ >= text_.size(); }
    std::size_t index() const { return next_; }
    char at(std::size_t ahead = 0) const {
        return next_ + ahead < text_.size() ? text_[next_ + ahead] : '\0';
    }
    char take() { return text_[next_++]; }
    bool accept(char c) {
        if (done() || at() != c) return false;
        ++next_;
        return true;
    }
    std::string_view take(std::size_t count) {
        const std::string_view part = text_.substr(next_, count);
        next_ += part.size();
        return part;
    }
    std::string_view rest() const { return text_.substr(std::min(next_, text_.size())); }
    std::optional<int> number() {
        if (at() < '0' || at() > '9') return std::nullopt;
        long value = 0;
        for (; at() >= '0' && at() <= '9'; ++next_) {
            value = value * 10 + (at() - '0');
            if (value > kMostWidth) throw ValueError("Too many decimal digits in format string");
        }
        return static_cast<int>(value);
    }

  private:
    std::string_view text_;
    std::size_t next_ = 0;
};

std::size_t length_of_utf8(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::size_t count_utf8(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string repeated(const std::string& unit, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += unit;
    return text;
}

// Thousands separators in the digits in front of the point, zeros added in front of them until
// the whole is `width` long.
std::string grouped(std::string digits, const Spec& spec, char align, std::size_t width) {
    std::size_t whole = 0;
    while (whole < digits.size() && digits[whole] >= '0' && digits[whole] <= '9') ++whole;
    const bool zeros = align == '=' && spec.fill == "0" && whole > 0;
    if (!spec.grouping) {
        if (zeros && digits.size() < width) digits.insert(0, width - digits.size(), '0');
        return digits;
    }
    const std::string tail = digits.substr(whole);
    std::string head = digits.substr(0, whole);
    const auto separators = [](std::size_t n) { return n == 0 ? 0 : (n - 1) / 3; };
    while (zeros && head.size() + separators(head.size()) + tail.size() < width)
        head.insert(0, "0");
    for (std::size_t at = head.size(); at > 3;) head.insert(at -= 3, 1, spec.grouping);
    return head + tail;
}

// Sign, digits and padding together. `body` may begin with '-'.
std::string laid_out(std::string body, const Spec& spec, char default_align) {
    char align = spec.align ? spec.align : default_align;
    if (!spec.align && spec.zero && default_align == '>') align = '=';
    std::string sign;
    const bool negative = !body.empty() && body.front() == '-';
    if (negative) body.erase(0, 1), sign = "-";
    const bool is_zero =
        body.find_first_not_of("0.") >= std::min(body.find_first_of("eE%"), body.size());
    if (negative && spec.no_negative_zero && is_zero) sign.clear();
    if (sign.empty() && (spec.sign == '+' || spec.sign == ' ')) sign = spec.sign;
    const auto width = static_cast<std::size_t>(spec.width);
    body = grouped(std::move(body), spec, align, width > sign.size() ? width - sign.size() : 0);
    const std::size_t used = sign.size() + count_utf8(body);
    if (used >= width) return sign + body;
    const std::size_t gap = width - used;
    switch (align) {
        case '<':
            return sign + body + repeated(spec.fill, gap);
        case '^':
            return repeated(spec.fill, gap / 2) + sign + body + repeated(spec.fill, gap - gap / 2);
        case '=':
            return sign + repeated(spec.fill, gap) + body;
        default:
            return repeated(spec.fill, gap) + sign + body;
    }
}

// A point behind the digits if there is none.
std::string with_point(std::string text, bool wanted) {
    if (wanted && text.find('.') == std::string::npos) {
        text.insert(std::min(text.find('e'), text.size()), ".");
    }
    return text;
}

// No presentation type but a precision: like %g, yet at least one digit behind the point.
std::string bare_general(double v, int precision, bool keep_zeros) {
    precision = std::max(1, precision);
    if (!std::isfinite(v)) return format_general(v, precision);
    const std::string scientific = format_double(v, 'e', precision - 1);
    const std::size_t e = scientific.find('e');
    const int exponent = std::stoi(scientific.substr(e + 1));
    const bool as_power = exponent < -4 || exponent > precision - 2;
    std::string text =
        as_power ? scientific.substr(0, e) : format_double(v, 'f', precision - 1 - exponent);
    const std::size_t point = text.find('.');
    if (!keep_zeros && point != std::string::npos) {
        const std::size_t last = text.find_last_not_of('0');
        text.erase(last + (last == point && !as_power ? 2 : last == point ? 0 : 1));
    }
    text = with_point(std::move(text), keep_zeros);
    return as_power ? text + scientific.substr(e) : text;
}

std::string float_body(double v, const Spec& spec) {
    const int precision = spec.precision.value_or(6);
    switch (spec.type) {
        case 0:
            if (spec.precision) return bare_general(v, precision, spec.alternate);
            return with_point(python_repr(v), spec.alternate && std::isfinite(v));
        case '%':
            return format_double(v * 100, 'f', precision, spec.alternate) + "%";
        case 'n':
            return format_double(v, 'g', precision, spec.alternate);
        default:
            return format_double(v, spec.type, precision, spec.alternate);
    }
}

std::string integer_body(std::int64_t v, const Spec& spec) {
    int base = 10;
    if (spec.type == 'x' || spec.type == 'X') base = 16;
    if (spec.type == 'o') base = 8;
    if (spec.type == 'b') base = 2;
    char text[70];
    const auto end = std::to_chars(text, text + sizeof text, v, base).ptr;
    return std::string(text, end);
}

Spec parse_brace_spec(std::string_view text) {
    constexpr std::string_view kAligns = "<>=^";
    const auto is_align = [&](char c) { return c && kAligns.find(c) != std::string_view::npos; };
    Spec spec;
    Reader in(text);
    const bool fill_given = !in.done() && is_align(in.at(length_of_utf8(in.at())));
    if (fill_given) {
        spec.fill = in.take(length_of_utf8(in.at()));
        spec.align = in.take();
    } else if (is_align(in.at())) {
        spec.align = in.take();
    }
    if (in.at() == '+' || in.at() == '-' || in.at() == ' ') spec.sign = in.take();
    spec.no_negative_zero = in.accept('z');
    spec.alternate = in.accept('#');
    if (!fill_given && in.accept('0')) spec.fill = "0", spec.zero = true;
    spec.width = in.number().value_or(0);
    if (in.at() == ',' || in.at() == '_') spec.grouping = in.take();
    if (in.accept('.')) {
        spec.precision = in.number();
        if (!spec.precision) throw ValueError("Format specifier missing precision");
    }
    if (!in.done()) spec.type = in.take();
    if (!in.done()) throw ValueError("Invalid format specifier");
    return spec;
}

[[noreturn]] void unknown_code(char type, const char* object) {
    throw ValueError(std::string("Unknown format code '") + type + "' for object of type '" +
                     object + "'");
}

bool one_of(char c, std::string_view set) { return c && set.find(c) != std::string_view::npos; }

// A field of text, cut to the precision.
std::string text_field(std::string text, const Spec& spec) {
    constexpr const char* kTail = " not allowed in string format specifier";
    if (spec.type && spec.type != 's') unknown_code(spec.type, "str");
    if (spec.sign == ' ') throw ValueError(std::string("Space") + kTail);
    if (spec.sign) throw ValueError(std::string("Sign") + kTail);
    if (spec.no_negative_zero) throw ValueError(std::string("Negative zero coercion (z)") + kTail);
    if (spec.alternate) throw ValueError(std::string("Alternate form (#)") + kTail);
    if (spec.align == '=') {
        throw ValueError(std::string("'=' alignment") + kTail);
    }
    if (spec.grouping) {
        throw ValueError(std::string("Cannot specify '") + spec.grouping + "' with 's'.");
    }
    if (spec.precision) text.resize(std::min<std::size_t>(text.size(), *spec.precision));
    return laid_out(std::move(text), spec, '<');
}

// {x…}, {pos…}: the field between the braces.
std::string brace_field(std::string_view field, double x, std::optional<std::int64_t> pos) {
    const std::size_t name_end = std::min(field.find_first_of("!:"), field.size());
    const std::string_view name = field.substr(0, name_end);
    field.remove_prefix(name_end);
    char conversion = 0;
    if (!field.empty() && field.front() == '!') {
        conversion = field.size() > 1 ? field[1] : '\0';
        if (!one_of(conversion, "rsa")) throw ValueError("Unknown conversion specifier in format");
        field.remove_prefix(2);
    }
    if (!field.empty() && field.front() != ':') throw ValueError("expected ':' after conversion");
    const Spec spec = parse_brace_spec(field.empty() ? field : field.substr(1));
    if (name.empty() || (name[0] >= '0' && name[0] <= '9')) {
        throw ValueError("Replacement index " + std::string(name.empty() ? "0" : name) +
                         " out of range for positional args tuple");
    }
    if (name != "x" && name != "pos") throw KeyError("'" + std::string(name) + "'");
    const bool whole = name == "pos";
    if (whole && !pos && !conversion && spec != Spec{}) {
        throw TypeError("unsupported format string passed to NoneType.__format__");
    }
    if (conversion || (whole && !pos)) {
        return text_field(whole ? pos ? std::to_string(*pos) : "None" : python_repr(x), spec);
    }
    if (whole && (!spec.type || one_of(spec.type, "dnxXob"))) {
        constexpr const char* kTail = " not allowed in integer format specifier";
        if (spec.precision) throw ValueError(std::string("Precision") + kTail);
        if (spec.no_negative_zero) {
            throw ValueError(std::string("Negative zero coercion (z)") + kTail);
        }
    }
    if (whole && (!spec.type || one_of(spec.type, "dnxXob"))) {
        return laid_out(integer_body(*pos, spec), spec, '>');
    }
    if (spec.type && !one_of(spec.type, "eEfFgGn%"))
        unknown_code(spec.type, whole ? "int" : "float");
    return laid_out(float_body(whole ? static_cast<double>(*pos) : x, spec), spec, '>');
}

// What follows a '%': flags, width, precision and the conversion.
Spec parse_percent_spec(Reader& in) {
    Spec spec;
    bool zero = false, left = false;
    for (; one_of(in.at(), "#0- +"); in.take()) {
        switch (in.at()) {
            case '#':
                spec.alternate = true;
                break;
            case '0':
                zero = true;
                break;
            case '-':
                left = true;
                break;
            case '+':
                spec.sign = '+';
                break;
            case ' ':
                spec.sign = spec.sign == '+' ? '+' : ' ';
                break;
        }
    }
    spec.width = in.number().value_or(0);
    if (in.accept('.')) spec.precision = in.number().value_or(0);
    if (one_of(in.at(), "hlL")) in.take();
    if (in.done()) throw ValueError("incomplete format");
    spec.type = in.take();
    if (left)
        spec.align = '<';
    else if (zero)
        spec.fill = "0", spec.zero = true;
    return spec;
}

std::string percent_field(Spec spec, double v, std::size_t index) {
    if (one_of(spec.type, "eEfFgG")) return laid_out(float_body(v, spec), spec, '>');
    if (one_of(spec.type, "diu")) {
        if (std::isnan(v)) throw ValueError("cannot convert float NaN to integer");
        if (std::isinf(v)) throw ValueError("cannot convert float infinity to integer");
        std::string digits = format_whole(v);
        const std::size_t sign = digits.front() == '-';
        const auto least = static_cast<std::size_t>(spec.precision.value_or(0));
        if (digits.size() - sign < least) digits.insert(sign, least - (digits.size() - sign), '0');
        return laid_out(digits, spec, '>');
    }
    if (one_of(spec.type, "sra")) {
        std::string text = python_repr(v);
        if (spec.precision) text.resize(std::min<std::size_t>(text.size(), *spec.precision));
        spec.fill = " ", spec.sign = 0, spec.zero = false;
        return laid_out(text, spec, '>');
    }
    const std::string type(1, spec.type);
    if (one_of(spec.type, "xXo")) {
        throw TypeError("%" + type + " format: an integer is required, not float");
    }
    if (spec.type == 'c') throw TypeError("%c requires int or char");
    char code[8];
    const auto end =
        std::to_chars(code, code + sizeof code, static_cast<unsigned char>(spec.type), 16).ptr;
    throw ValueError("unsupported format character '" + type + "' (0x" + std::string(code, end) +
                     ") at index " + std::to_string(index));
}

}  // namespace

std::string percent_format(std::string_view format, double v) {
    std::string out;
    int used = 0;
    Reader in(format);
    while (!in.done()) {
        const char c = in.take();
        if (c != '%') {
            out += c;
            continue;
        }
        if (in.at() == '(') throw TypeError("format requires a mapping");
        if (one_of(in.at(), "*")) throw TypeError("not enough arguments for format string");
        const Spec spec = parse_percent_spec(in);
        if (spec.type == '%') {
            out += '%';
            continue;
        }
        if (++used > 1) throw TypeError("not enough arguments for format string");
        out += percent_field(spec, v, in.index() - 1);
    }
    if (used == 0) throw TypeError("not all arguments converted during string formatting");
    return out;
}

std::string brace_format(std::string_view format, double x, std::optional<std::int64_t> pos) {
    std::string out;
    Reader in(format);
    while (!in.done()) {
        const char c = in.take();
        if (c == '}') {
            if (!in.accept('}')) throw ValueError("Single '}' encountered in format string");
            out += '}';
        } else if (c != '{' || in.accept('{')) {
            out += c;
        } else {
            const std::size_t end = in.rest().find('}');
            if (end == std::string_view::npos) {
                throw ValueError(in.done() ? "Single '{' encountered in format string"
                                           : "expected '}' before end of string");
            }
            out += brace_field(in.take(end), x, pos);
            in.take();
        }
    }
    return out;
}

}  // namespace plot
