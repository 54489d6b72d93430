"""Text made safe to print, and the lines it is broken into."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.pdf.cleaning import LONGEST_FIELD, PEN_LINE, SHORTENED, clean, undrawable
from decision_aid.pdf.fonts import drawable_characters, width
from decision_aid.pdf.line_breaking import Run, break_lines

FACE = "Inter-Regular"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("e\u0301", "é"),
        ("a\u202eb\u200dc\x00d", "abcd"),
        ("one\r\ntwo\u2028three", "one\ntwo\nthree"),
        ("a \t\u00a0 b", "a b"),
        ("x 😀😀 y", f"x {PEN_LINE} y"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
        ("≤ ≥ ✓ Ω ж ế", "≤ ≥ ✓ Ω ж ế"),
    ],
)
def test_cleaning(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_a_long_field_is_shortened_and_says_so() -> None:
    cleaned = clean("x" * 50_000)
    assert cleaned == "x" * LONGEST_FIELD + SHORTENED


def test_undrawable_characters_are_named_once_in_order() -> None:
    assert undrawable(["a 😀 b", "שלום 😀"]) == ("😀", "ש", "ל", "ו", "ם")


@given(st.text())
def test_what_is_cleaned_can_be_drawn(text: str) -> None:
    assert all(one == "\n" or ord(one) in drawable_characters() for one in clean(text))


@given(st.text(st.characters(codec="latin-1", categories=["L", "N", "P", "Z"]), max_size=300), st.integers(30, 400))
def test_lines_keep_every_letter_and_the_room(text: str, room: int) -> None:
    said = clean(text)
    lines = break_lines((Run(said, FACE),), 10, room)
    joined = "".join(run.text for line in lines for run in line)
    assert joined == said.replace("\n", "")
    for line in lines:
        assert sum(width(run.text, run.face, 10) for run in line) <= room + width(" ", FACE, 10) + 0.01
