"""The words in the code keep to the same plain language as the content: `decision-aid check` sees the content alone."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from decision_aid.content.checks_of_reading import HARDEST_GRADE, TARGET_GRADE
from decision_aid.content.checks_of_text import LONGEST_SENTENCE, SENTENCE_END, STEERING_WORDS
from decision_aid.content.reading_level import judge

CODE = Path(__file__).parents[2] / "decision_aid"
MARKS = {"_", "tell", "translate", "_translate"}
"""What a text of the interface is handed to."""
FOR_CLINICIANS = ("summary/record_", "summary/clinician_record", "summary/figure_study", "window/pages/fit_arithmetic")
FEWEST_WORDS = 4


def texts_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "id", None) or getattr(node.func, "attr", None)
        first = node.args[0]
        if name in MARKS and isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value


def texts_of(folders: tuple[str, ...] = ("window", "summary")) -> list[tuple[str, str]]:
    files = [file for folder in folders for file in sorted((CODE / folder).rglob("*.py"))]
    return [
        (file.relative_to(CODE).as_posix(), text)
        for file in files
        for text in texts_in(ast.parse(file.read_text("utf-8")))
    ]


def test_texts_of_the_interface_are_found() -> None:
    assert list(texts_in(ast.parse('say(_("You should go!"), self.translate("One"), f("no"))'))) == [
        "You should go!",
        "One",
    ]
    assert len(texts_of()) > 300


@pytest.mark.parametrize("fault", ["You should rest.", "Stop!", "It is the best way.", "About 5 % of people"])
def test_a_word_that_pushes_would_be_seen(fault: str) -> None:
    assert STEERING_WORDS.search(fault)


def test_no_text_of_the_interface_pushes() -> None:
    assert [(file, text) for file, text in texts_of() if STEERING_WORDS.search(text)] == []


def test_no_sentence_of_the_interface_is_long() -> None:
    found = [(file, text) for file, text in texts_of() if longest_sentence(text) > LONGEST_SENTENCE]
    assert [entry for entry in found if not entry[0].startswith(FOR_CLINICIANS)] == []


def longest_sentence(text: str) -> int:
    return max(len(sentence.split()) for sentence in SENTENCE_END.split(text))


def test_the_interface_is_as_easy_to_read_as_the_content() -> None:
    texts = [re.sub(r"\{\w+\}", "one", text) for file, text in texts_of() if not file.startswith(FOR_CLINICIANS)]
    level = judge(text for text in texts if len(text.split()) >= FEWEST_WORDS)
    assert level.flesch_kincaid <= TARGET_GRADE
    assert level.smog <= HARDEST_GRADE
