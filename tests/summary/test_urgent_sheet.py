"""The urgent sheet: what to do, why, and no choice."""

import pytest

from decision_aid.content.library import Library
from decision_aid.summary.document import text_of
from decision_aid.summary.urgent_sheet import make_urgent_sheet
from tests.summary.contexts import SAMPLES, sample_context


@pytest.mark.parametrize("name", SAMPLES)
def test_every_code_says_what_to_do_and_what_to_tell(name: str, library: Library) -> None:
    context = sample_context(name, library)
    text = text_of(make_urgent_sheet(context))
    for code in context.briefing.urgency.codes:
        assert context.say(code.title) in text
        assert context.say(code.tell_team) in text
        assert context.say(code.do_now) in text or context.say(code.do_now_urgent) in text
    for_the_team = {context.say(code.tell_team) for code in context.briefing.urgency.codes}
    assert "of 100" not in "".join(line for line in text.split("\n") if line not in for_the_team)


def test_without_a_sign_it_says_so(library: Library) -> None:
    context = sample_context("disc-short-path", library)
    assert "No urgent sign was found" in text_of(make_urgent_sheet(context))
