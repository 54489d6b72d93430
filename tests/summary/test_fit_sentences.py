"""The sentences of the fit: whole, plain, fair to every option, for whatever the model finds."""

import random
import re
from dataclasses import replace
from typing import Literal

import pytest

from decision_aid.consultation.preferences import OwnAttribute, Preferences
from decision_aid.consultation.record import Consultation
from decision_aid.content.library import Library
from decision_aid.content.wording import Wording
from decision_aid.reasoning.briefing import make_briefing
from decision_aid.reasoning.elicitation import with_matters_most, with_picks
from decision_aid.reasoning.robustness import Robustness, sample_fit
from decision_aid.reasoning.tipping import Tipping, find_tipping
from decision_aid.summary.context import Voice
from decision_aid.summary.fit_sentences import (
    FitTelling,
    caveat_lines,
    closeness_sentence,
    how_often_lines,
    lacking_lines,
    weighed_sentence,
)
from decision_aid.summary.tipping_sentences import tipping_lines
from tests.builders import make_record

CAUSES = {
    "disc_herniation": {},
    "spinal_stenosis": {},
    "degenerative_spondylolisthesis": {},
    "degenerative_disc_disease": {},
    "vertebral_fracture": {
        "cause.fracture.kind": "osteoporotic",
        "cause.fracture.stable": "yes",
        "cause.fracture.nerve_damage": "no",
    },
}
UNFIT = re.compile(r"[{}%!]|\b(best|recommend\w*|should|winner|only|just|unfortunately)\b|own\.\d|swing\.|outcome\.")
SAMPLES = 2_000
MOST_WORDS = 20


def longest_sentence(line: str) -> int:
    """Words of the longest sentence; a name in quotation marks is one thing to read, as a word is."""
    return max(len(re.sub("“[^”]*”", "name", sentence).split()) for sentence in re.split(r"(?<=[.?]) ", line))


def telling(record: Consultation, library: Library) -> tuple[FitTelling, Robustness | None, tuple[Tipping, ...]]:
    briefing = make_briefing(record, library)
    comparison, fit = briefing.comparison, briefing.fit
    assert comparison is not None
    voice = Voice(wording=Wording(library, "en"), translate=lambda text: text)
    told = FitTelling(voice=voice, options=comparison.options, fit=fit)
    return told, sample_fit(record, comparison, fit, samples=SAMPLES), find_tipping(record, comparison, fit)


def preferences_by_lot(lot: random.Random, attributes: list[str], options: list[str]) -> Preferences:
    """Answers at one of the depths, some of them about an own thing."""
    depth = lot.choice(("three", "ranked", "swing"))
    fits = {option: lot.choice((0.0, 50.0, 100.0)) for option in options}
    own = (OwnAttribute(name="walk my dog", weight=lot.choice((None, 40.0)), fits=fits),) * lot.randint(0, 1)
    chosen = lot.sample(attributes, lot.randint(2, min(4, len(attributes))))
    return Preferences(
        depth=depth,  # type: ignore[arg-type]
        picked=tuple(chosen[:3]) if depth == "three" else (),
        matters_most=lot.choice((None, chosen[0])),
        ranked=tuple(chosen) if depth == "ranked" else (),
        swing={name: float(lot.randrange(10, 101, 10)) for name in chosen} if depth == "swing" else {},
        directions={"keep_surgery_for_later": lot.choice(("for", "against"))},
        own=own,
    )


def all_tellings(library: Library) -> list[tuple[FitTelling, Robustness, tuple[Tipping, ...]]]:
    lot = random.Random(4)  # noqa: S311 - the same answers each time
    found = []
    for cause, more in CAUSES.items():
        record = make_record({"cause.condition": cause, **more})
        comparison = make_briefing(record, library).comparison
        assert comparison is not None
        options = [option.id for option in comparison.options]
        for _time in range(25):
            said = preferences_by_lot(lot, [one.id for one in comparison.cause.attributes], options)
            told, sure, tipping = telling(replace(record, preferences=said), library)
            if sure is not None:
                found.append((told, sure, tipping))
    return found


def test_every_sentence_is_whole_plain_and_no_advice(library: Library) -> None:
    tellings = all_tellings(library)
    assert len(tellings) > len(CAUSES)
    kinds = set()
    for told, sure, tipping in tellings:
        lines = [closeness_sentence(told, sure), *how_often_lines(told, sure), *caveat_lines(told, sure)]
        for one in tipping:
            kinds.add(one.change.split(".")[0])
            lines += tipping_lines(told, [one])

        assert all(line.endswith(".") and (line[0].isupper() or line[0] == "“") for line in lines), lines
        assert not [line for line in lines if UNFIT.search(line)]
        assert not [line for line in lines if longest_sentence(line) > MOST_WORDS]
        assert len(lacking_lines(told, told.fit.options_left_out)) == len(told.fit.options_left_out)
    assert kinds >= {"swing", "ranked", "picked", "matters_most", "outcome"}


def test_where_open_answers_turn_the_bars_round_it_is_said(library: Library) -> None:
    words = "The bars count what you named, and nothing else."
    disc = make_record({"cause.condition": "disc_herniation"})
    one = Preferences(depth="swing", swing={"leg_pain_relief": 100.0})
    told, sure, tipping = telling(replace(disc, preferences=one), library)
    assert sure is not None
    assert told.fit.points["discectomy"] > told.fit.points["start_without_surgery"]
    assert sure.first_in["discectomy"] < sure.first_in["start_without_surgery"]
    assert words in caveat_lines(told, sure)
    assert "counted too, with" in tipping_lines(told, tipping)[0]

    for told, sure, _tipping in all_tellings(library):
        longest = max(told.fit.points.values())
        first = max(sure.first_in.values())
        agree = any(told.fit.points[option] == longest for option, share in sure.first_in.items() if share == first)
        assert not agree or words not in caveat_lines(told, sure)


def test_a_lead_that_is_still_called_close_is_explained(library: Library) -> None:
    words = "One option leads, but by too little or not often enough. So we call it close."
    tellings = all_tellings(library)
    leads = [(told, sure) for told, sure, _tipping in tellings if "most" in sure.how_often.values()]
    called_close = [(told, sure) for told, sure in leads if sure.closer is None]
    assert called_close
    assert all(len(caveat_lines(told, sure)) > 0 for told, sure in called_close)
    assert any(words in caveat_lines(told, sure) for told, sure in called_close)
    assert not [sure for told, sure, _tipping in tellings if sure.closer and words in caveat_lines(told, sure)]


def test_every_option_with_a_bar_is_told_alike_in_the_order_of_the_visit(library: Library) -> None:
    for told, sure, _tipping in all_tellings(library):
        placed = [option.id for option in told.options if option.id in told.fit.points]
        lines = how_often_lines(told, sure)
        bare = {
            line.replace(told.option_names[one], "X").split("ways")[1] for one, line in zip(placed, lines, strict=True)
        }

        assert bare == {" to read your answers, “X” comes closest."}


def test_thing_that_is_the_same_for_all_is_said_to_add_nothing(library: Library) -> None:
    picked = ("leg_pain_relief", "good_result_later")
    told, sure, _found = telling(make_record({"preferences": Preferences(depth="three", picked=picked)}), library)
    assert sure is not None
    assert told.fit.adds_nothing == ("good_result_later",)

    assert "“A good result after 2 years” came out the same for all of these. So it adds nothing here." in caveat_lines(
        told, sure
    )


def test_a_pick_that_takes_the_place_of_what_matters_most_is_told_with_that(library: Library) -> None:
    """The change is done as it is said: picked instead it is not enough; it has to matter most as well."""
    picks = Preferences(
        depth="three",
        picked=("leg_pain_relief", "good_result_later", "keep_surgery_for_later"),
        matters_most="leg_pain_relief",
        directions={"keep_surgery_for_later": "against"},
    )
    told, _sure, found = telling(make_record({"preferences": picks}), library)
    swap = next(one for one in found if one.change == "picked.serious_harm" and one.other == "leg_pain_relief")
    harm = ("serious_harm", *picks.picked[1:])
    alike = telling(make_record({"preferences": with_picks(picks, harm)}), library)[0].fit
    leading = with_matters_most(with_picks(picks, harm), "serious_harm")
    led = telling(make_record({"preferences": leading}), library)[0].fit

    assert max(alike.points, key=alike.points.__getitem__) == "discectomy"
    assert max(led.points, key=led.points.__getitem__) == swap.then == "start_without_surgery"
    assert tipping_lines(told, [swap])[0].startswith(
        "What if you had picked “Staying clear of harm from the treatment” in place of “Getting over the leg pain "
        "sooner”, as what matters most?"
    )


DIRECTIONS: tuple[tuple[dict[str, Literal["for", "against"]], str], ...] = (
    ({"keep_surgery_for_later": "for"}, "Keeping an operation for later"),
    ({"keep_surgery_for_later": "against"}, "Not leaving an operation for later"),
)


def test_a_thing_that_counts_against_is_never_told_as_a_wish_for_it(library: Library) -> None:
    picked = ("leg_pain_relief", "keep_surgery_for_later")
    for directions, name in DIRECTIONS:
        told, _sure, _found = telling(
            make_record({"preferences": Preferences(depth="three", picked=picked, directions=directions)}), library
        )

        assert weighed_sentence(told).count(name) == 1
        assert weighed_sentence(told).count("an operation for later") == 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            Tipping(change="swing.a", attribute="a", from_=60, to=84.6, then="tie", size=0.2),
            "counted 85 of 100, not 60?",
        ),
        (Tipping(change="ranked.a", attribute="a", from_=3, to=1, then="tie", size=1, other="b"), "stood above “B”?"),
        (Tipping(change="ranked.a", attribute="a", from_=1, to=2, then="tie", size=1, other="b"), "stood below “B”?"),
        (Tipping(change="picked.a", attribute="a", from_=1, to=0, then="tie", size=1), "had not picked “A”?"),
        (Tipping(change="picked.a", attribute="a", from_=0, to=1, then="tie", size=1), "had picked “A” too?"),
        (
            Tipping(change="picked.a", attribute="a", from_=0, to=1, then="tie", size=1, other="b"),
            "had picked “A” in place of “B”?",
        ),
        (
            Tipping(change="matters_most.a", attribute="a", from_=0, to=1, then="tie", size=1),
            "“A” mattered most of what",
        ),
        (
            Tipping(change="matters_most.a", attribute="a", from_=0, to=1, then="tie", size=1, other="b"),
            "“A” mattered most, in place of “B”?",
        ),
        (Tipping(change="directions.a", attribute="a", from_=1, to=-1, then="tie", size=1), "counted the other way"),
        (
            Tipping(change="own.1.weight", attribute="a", from_=50, to=20, then="tie", size=1),
            "counted 20 of 100, not 50?",
        ),
        (
            Tipping(change="own.1.fits.x", attribute="a", from_=0, to=40, then="tie", size=1, option="x"),
            "“X” helped more with “A”?",
        ),
    ],
)
def test_each_kind_of_change_has_its_words(
    library: Library, monkeypatch: pytest.MonkeyPatch, change: Tipping, words: str
) -> None:
    told, _sure, _found = telling(make_record(), library)
    monkeypatch.setattr(FitTelling, "thing_names", {"a": "A", "b": "B"})
    monkeypatch.setattr(FitTelling, "short_names", {"x": "X", "y": "Y"})
    told = replace(told, fit=replace(told.fit, points={"x": 60.0, "y": 40.0}))

    assert words in tipping_lines(told, [change])[0]
    assert tipping_lines(told, [change])[0].endswith("Then “Y” would be as close.")
    assert tipping_lines(told, [replace(change, then="y")])[0].endswith("Then “Y” would be closer.")


def test_nothing_that_tips_is_said_too(library: Library) -> None:
    told, _sure, _found = telling(make_record(), library)

    assert tipping_lines(told, ()) == [
        "No change of one answer or one figure alone would bring another option as close."
    ]


def test_changed_figure_names_the_thing_so_that_twin_times_are_told_apart(library: Library) -> None:
    picked = ("early_ease", "better_later")
    record = make_record(
        {"cause.condition": "spinal_stenosis", "preferences": Preferences(depth="three", picked=picked)}
    )
    told, _sure, _found = telling(record, library)
    option = next(iter(told.fit.points))
    early, late = (
        tipping_lines(
            told,
            [
                Tipping(
                    change=f"outcome.{one}.{option}", attribute=one, from_=4, to=7, then="tie", size=1, option=option
                )
            ],
        )[0]
        for one in picked
    )

    assert early.startswith("“Less trouble after 6 months”: what if ")
    assert late.startswith("“Less trouble after 2 years”: what if ")
