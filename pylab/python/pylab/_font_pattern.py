"""Fontconfig's patterns, as 'DejaVu Sans,serif:bold:size=12'."""

# What a word without '=' means.
_WORDS = {
    **{word: ("weight", word) for word in (
        "light", "medium", "book", "regular", "normal", "bold", "demibold", "semibold", "black",
        "heavy")},
    "thin": ("weight", "light"), "extralight": ("weight", "light"),
    "ultralight": ("weight", "light"), "extrabold": ("weight", "extra bold"),
    "roman": ("slant", "normal"), "italic": ("slant", "italic"), "oblique": ("slant", "oblique"),
    **{word: ("width", shown) for word, shown in (
        ("ultracondensed", "ultra-condensed"), ("extracondensed", "extra-condensed"),
        ("condensed", "condensed"), ("semicondensed", "semi-condensed"),
        ("expanded", "expanded"), ("extraexpanded", "extra-expanded"),
        ("ultraexpanded", "ultra-expanded"))}}
_SPACE = " \t\r\n"


def _pieces(text, at):
    """Split where one of the letters stands without a backslash: [(letter before, piece)]."""
    found, word, before, letters = [], "", "", iter(text)
    for letter in letters:
        if letter == "\\":
            word += "\\" + next(letters, "")
        elif letter in at:
            found.append((before, word))
            word, before = "", letter
        else:
            word += letter
    return found + [(before, word)]


def _plain(text):
    plain, letters = "", iter(text)
    for letter in letters:
        plain += next(letters, "\\") if letter == "\\" else letter
    return plain


def parsed_pattern(pattern):
    """The properties that a pattern names: lists of values by their names.

    Raises ValueError for text that is no pattern, TypeError for what is no text.
    """
    if not isinstance(pattern, str):
        raise TypeError(f"a font's pattern is a str, not {pattern!r}")
    parts = _pieces(pattern, ":")
    found = {}
    sizes = _pieces(parts[0][1], "-")
    families = [_plain(name).strip(_SPACE) for _, name in _pieces(sizes[0][1], ",")]
    if families != [""]:
        found["family"] = families
    for _, size in sizes[1:]:
        try:
            found["size"] = [*found.get("size", []), *(str(float(s)) for s in size.split(","))]
        except ValueError:
            raise ValueError(f"Could not parse font string: {pattern!r}\n{size!r} is no size")
    for _, part in parts[1:]:
        key, equal, value = part.partition("=")
        word = key.strip(_SPACE)
        if equal:
            found.setdefault(word, []).extend(_plain(v) for _, v in _pieces(value, ","))
        elif word in _WORDS:
            name, meaning = _WORDS[word]
            found.setdefault(name, []).append(meaning)
        elif not word.isalpha() or not word.islower():
            raise ValueError(f"Could not parse font string: {pattern!r}\n{word!r} is no word")
    return found


def pattern_of(properties):
    """The pattern that names these properties, a list of (name, value)."""
    words = []
    for name, value in properties:
        if value is None:
            continue
        values = value if isinstance(value, (list, tuple)) else [value]
        text = ",".join("".join("\\" + c if c in "\\-:," and name == "family" or c in "\\=_:,"
                                and name != "family" else c for c in str(v)) for v in values)
        words.append(text if name == "family" else f"{name}={text}")
    return ":".join(words) if words and not words[0].count("=") else ":" + ":".join(words)
