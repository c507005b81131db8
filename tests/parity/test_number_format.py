"""Numbers are written exactly as Python writes them, on generated formats and values."""
import random
import struct

from test_ticks import ask

COUNT = 4000


def any_value(rng):
    """Choose a double: odd ones, any bit pattern, and everyday ones."""
    kind = rng.random()
    if kind < 0.1:
        return rng.choice([0.0, -0.0, float("inf"), float("-inf"), float("nan"), 1e16, 1e15, 1e-5,
                           0.0001, 999999.5, 0.5, 1.5, 2.5, 5e-324, 1.7976931348623157e308])
    if kind < 0.4:
        return struct.unpack("d", struct.pack("Q", rng.getrandbits(64)))[0]
    if kind < 0.7:
        return rng.choice([-1, 1]) * round(rng.random() * 10 ** rng.randint(-6, 12), 3)
    return float(rng.randint(-10**7, 10**7)) * 10.0 ** rng.randint(-8, 8)


def percent_format(rng):
    """Choose a format of the % operator, sometimes a wrong one."""
    flags = "".join(rng.choice("#0- +") for _ in range(rng.choice([0, 0, 1, 2])))
    width = rng.choice(["", str(rng.randint(0, 20))])
    precision = rng.choice(["", "", f".{rng.choice(['', 0, 1, 5, 17, 25])}"])
    return rng.choice(["", "", "%%", "é"]) + "%" + flags + width + precision + rng.choice(
        "deEfFgGisrdgfeygc")


def brace_format(rng):
    """Choose a format of str.format, sometimes a wrong one."""
    spec = rng.choice(["", "", rng.choice(["", "*", "é", "0"]) + rng.choice("<>=^")])
    for part in ("+", " ", "z", "#", "0", str(rng.randint(1, 20)), ",", "_",
                 f".{rng.choice([0, 1, 5, 17, 25])}"):
        spec += part if rng.random() < 0.3 else ""
    spec += rng.choice(["", "e", "E", "f", "F", "g", "G", "%", "", "g", "f", "d", "s"])
    return "{" + rng.choice(["x", "x", "x", "pos", "x!r", "y"]) + ":" + spec + "}"


def expected(question):
    """Answer with Python itself; None for an error."""
    value = question["value"]
    try:
        if question["ask"] == "percent":
            return question["format"] % value
        if question["ask"] == "brace":
            return question["format"].format(x=value, pos=3)
        return repr(value)
    except (ValueError, TypeError, KeyError, OverflowError):
        return None


def test_numbers_are_written_as_python_does():
    rng = random.Random(11)
    questions = [{"ask": "percent", "format": percent_format(rng), "value": any_value(rng)}
                 for _ in range(COUNT)]
    questions += [{"ask": "brace", "format": brace_format(rng), "value": any_value(rng)}
                  for _ in range(COUNT)]
    questions += [{"ask": "repr", "value": any_value(rng)} for _ in range(COUNT)]
    answers = ask(questions)
    wrong = [(question, expected(question), answer)
             for question, answer in zip(questions, answers)
             if answer.get("answer") != expected(question)]
    assert not wrong, f"{len(wrong)} of {len(questions)} differ, e.g. {wrong[:5]}"
    assert sum("answer" in answer for answer in answers) > len(questions) / 2
