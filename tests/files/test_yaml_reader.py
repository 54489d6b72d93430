"""YAML 1.2 and JSON through one door: values, lines, and clear words for what cannot be read."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.files.yaml_reader import MarkedData, YamlError, read_yaml


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("2026-11-22", "2026-11-22"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("null", None),
        ("12", 12),
        ("-3", -3),
        ("007", 7),
        ("0o17", 15),
        ("0x1F", 31),
        ("1.50", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("+.inf", float("inf")),
        ("'12'", "12"),
        ('"yes"', "yes"),
        ("!!str 12", "12"),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_a_word_is_read_by_yaml_1_2(word: str, value: object) -> None:
    read = read_yaml(f"x: {word}", "f").data["x"]
    assert read == value
    assert type(read) is type(value)


def test_every_value_has_its_line() -> None:
    marked = read_yaml("a: 1\nb:\n  - x: 1\n    y: 2\n  -\n    z: 3\nc: &k {d: [1,\n  2]}\ne: *k\n", "f")
    places = [("a",), ("b", 0), ("b", 0, "y"), ("b", 1, "z"), ("c", "d", 1), ("e", "d")]
    assert [marked.line_of(place) for place in places] == [1, 3, 4, 6, 8, 9 - 2]
    assert marked.line_of(("b", 0, "nothing")) == 3
    assert marked.line_of(("nothing",)) == 1


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=30), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(max_size=30), VALUES, max_size=4), st.booleans(), st.sampled_from([None, 2, "\t"]))
def test_json_is_read_as_json(data: dict, ascii_only: bool, indent: int | str | None) -> None:
    assert read_yaml(json.dumps(data, ensure_ascii=ascii_only, indent=indent), "f").data == data


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: b: c", 1, "colon"),
        ("a: 1\nb: [1, 2\nc: 3", 3, "bracket"),
        ("a: 1\nb: 2\na: 3", 3, 'has "a" twice (first on line 1)'),
        ("a: {b: 1, b: 2}", 1, "twice"),
        ('{"a": 1,\n "a": 2}', 2, "twice"),
        ('a: "half', 1, "cut off"),
        ('a: "\\q"', 1, "backslash"),
        ('{"a": "\\ud83d"}', 1, "backslash"),
        ("a: 1\n\tb: 2", 2, "tab"),
        ("a:\n  - 1\n - 2", 3, "indented"),
        ("a: 1\n---\nb: 2", 2, "more than one document"),
        ("a: !!python/object:os.system x", 1, "tag"),
        ("a: !thing {b: 1}", 1, "tag"),
        ("a: *b", 1, "not defined"),
        ("{[1]: 2}", 1, "list or a group"),
        ("a: 1\nb: \x00", 2, "control character (U+0000)"),
        ("a: " + "[" * 100_000, 1, "nested"),
        ("- " * 100_000, 1, "nested"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(YamlError) as caught:
        read_yaml(text, "case.yaml")
    assert (caught.value.name, caught.value.line) == ("case.yaml", line)
    assert words in caught.value.message
    assert str(caught.value) == f"case.yaml, line {line}: the file {caught.value.message}."


def test_a_small_text_cannot_grow_without_end() -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    started = time.perf_counter()
    with pytest.raises(YamlError, match="more than 500,000 values"):
        read_yaml("\n".join(rows), "f")
    assert time.perf_counter() - started < 5


@given(st.text(alphabet="ab:-[]{}&*!|>'\"%@`#,?~ \n\t\\0", max_size=80))
def test_any_text_is_read_or_explained(text: str) -> None:
    assert isinstance(read_or_explained(text), MarkedData | str)


def read_or_explained(text: str) -> MarkedData | str:
    try:
        return read_yaml(text, "f")
    except YamlError as error:
        return error.message
