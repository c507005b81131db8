// The parser of one formula; math_parse.h is its face.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plot/math_parse.h"

namespace plot {

// One formula, without its dollar signs, by recursive descent.
class MathParser {
  public:
    explicit MathParser(std::string_view formula) : text_(formula) {}

    // Throws ValueError in matplotlib's words. Ends quietly where nothing more can be read, as
    // matplotlib's does.
    std::vector<MathNode> formula() { return tokens(); }

  private:
    struct Nested {
        explicit Nested(MathParser& p);  // throws when too deep
        ~Nested() { --parser.depth_; }
        MathParser& parser;
    };

    // Each reads what its name says from here on, or answers nullopt and stays.
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
    void skip_blanks();
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
    MathFont font_ = MathFont::Default;
};

}  // namespace plot
