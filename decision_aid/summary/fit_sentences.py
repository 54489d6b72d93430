"""The fit in plain sentences, the same on screen and on paper: how close, how sure, what is not known, what tips it."""

from collections.abc import Iterable, Mapping, Sequence

from decision_aid.content.causes import Option
from decision_aid.reasoning.fit import AttributeScore, Fit
from decision_aid.reasoning.robustness import Robustness
from decision_aid.reasoning.tipping import Tipping
from decision_aid.records import dataclass
from decision_aid.summary.chart_words import WIDE_SCALE
from decision_aid.summary.context import Voice

MOST_TIPPING = 2
"""One answer and one figure: more would be read as a list of doubts."""
MOST_DIGITS = 3
"""More decimals would tell apart what nobody can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FitTelling:
    """What the sentences are made from; `options` stand in the order of the visit."""

    voice: Voice
    options: Sequence[Option]
    fit: Fit

    @property
    def option_names(self) -> Mapping[str, str]:
        """Every option's name by id."""
        return {option.id: self.voice.say(option.name) for option in self.options}

    @property
    def short_names(self) -> Mapping[str, str]:
        """Every option's short name by id, as it stands beside the bars."""
        return {option.id: self.voice.say(option.short_name) for option in self.options}

    @property
    def thing_names(self) -> Mapping[str, str]:
        """The name of everything that is or could be weighed, by id."""
        things = (*(entry.attribute for entry in self.fit.attributes), *self.fit.not_weighed)
        return {thing.id: self.voice.say(thing.name) for thing in things}


def weighed_sentence(told: FitTelling) -> str:
    """Return what was weighed, and how it was said."""
    _ = told.voice.translate
    picks = {
        "alike": _("You picked these as what matters most: {things}. Each counts the same."),
        "twice": _(
            "You picked these as what matters most: {things}. “{first}” counts twice as much as each other one."
        ),
        "apart": _("You picked these as what matters most: {things}."),
    }
    words = {
        "three": picks[told.fit.shared_out],
        "ranked": _("You put these in order: {things}. What stands first counts most."),
        "swing": _("You said how much each matters: {things}."),
    }
    things = "; ".join(told.thing_names[entry.attribute.id] for entry in told.fit.counted)
    return words[told.fit.depth].format(things=things, first=_thing(told, told.fit.matters_most))


def closeness_sentence(told: FitTelling, sure: Robustness) -> str:
    """Return in one sentence how close the options are on what matters to the patient."""
    _ = told.voice.translate
    if sure.closer is None:
        return _("The options are close on what matters to you.")
    words = _("“{option}” is somewhat closer to what you said matters.")
    if sure.words == "clearly_closer":
        words = _("“{option}” is clearly closer to what you said matters.")
    return words.format(option=told.option_names[sure.closer])


def how_often_lines(told: FitTelling, sure: Robustness) -> list[str]:
    """Return for every option with a bar, in the order of the visit, how often it comes closest."""
    _ = told.voice.translate
    words = {
        "most": _("In most of the ways to read your answers, “{option}” comes closest."),
        "half": _("In about half of the ways to read your answers, “{option}” comes closest."),
        "few": _("In few of the ways to read your answers, “{option}” comes closest."),
    }
    placed = (option for option in told.options if option.id in sure.first_in)
    return [words[sure.how_often[option.id]].format(option=told.option_names[option.id]) for option in placed]


def caveat_lines(told: FitTelling, sure: Robustness) -> list[str]:
    """Return what the words rest on and why they stay modest, then what was open or unknown."""
    return [*reason_lines(told, sure), *open_lines(told, sure)]


def reason_lines(told: FitTelling, sure: Robustness) -> list[str]:
    """Return what the words rest on, why they stay modest, and what tells the options apart for nobody."""
    _ = told.voice.translate
    words = {
        "wishes": _("This rests on what you want, not on a study's figure."),
        "both_ways": _("What was measured leans one way, what you want leans the other. So we call it close."),
    }
    figures = {
        "no_range": _("For some figures nobody knows how far they may be off."),
        "unsure": _("Much of what you weighed rests on figures that are not sure."),
    }
    said = [words[code] for code in dict.fromkeys((sure.basis, *sure.held_back)) if code in words]
    loose = [figures[code] for code in sure.held_back if code in figures]
    modest = [" ".join((*loose, _("So we do not say “clearly”.")))] if loose else []
    return [*said, *modest, *_alike_lines(told)]


def _alike_lines(told: FitTelling) -> list[str]:
    """The things that came out the same for every option with a bar."""
    words = told.voice.translate("“{thing}” came out the same for all of these. So it adds nothing here.")
    return [words.format(thing=told.thing_names[thing]) for thing in told.fit.adds_nothing]


def open_lines(told: FitTelling, sure: Robustness) -> list[str]:
    """Return what was not named, and the options with a bar for which nobody knows a thing that was weighed."""
    _ = told.voice.translate
    words = _("Nobody knows “{thing}” for {options}. We put it in the middle, and tried all other places too.")
    unknown = [
        words.format(thing=told.thing_names[thing], options=_named(told, options))
        for thing, options in told.fit.sampled_whole.items()
    ]
    unnamed = _("We also let things that you did not name count, never more than those you named.")
    return [*([unnamed] if sure.open_weights else []), *unknown]


def _named(told: FitTelling, options: Sequence[str]) -> str:
    """Options by name: "A", "A and B"."""
    *first, last = (f"“{told.short_names[option]}”" for option in options)
    joined = told.voice.translate("{first} and {last}")
    return joined.format(first=", ".join(first), last=last) if first else last


def tipping_lines(told: FitTelling, found: Sequence[Tipping]) -> list[str]:
    """Return the smallest change of an answer and of a figure after which another option is as close."""
    _ = told.voice.translate
    if not found:
        return [_("No change of one answer or one figure alone would bring another option as close.")]
    of_figures = [one for one in found if one.change.startswith("outcome.")]
    of_answers = [one for one in found if one not in of_figures]
    chosen = (*of_answers[:1], *of_figures[:1])[:MOST_TIPPING]
    return [f"{_change(told, one)} {_then(told, one)}" for one in chosen]


def _then(told: FitTelling, one: Tipping) -> str:
    _ = told.voice.translate
    if one.then in told.short_names:
        return _("Then “{option}” would be closer.").format(option=told.short_names[one.then])
    most = max(told.fit.points.values())
    others = [option for option, points in told.fit.points.items() if points < most]
    if len(others) == 1:
        return _("Then “{option}” would be as close.").format(option=told.short_names[others[0]])
    return _("Then another option would be as close.")


def _change(told: FitTelling, one: Tipping) -> str:
    """The change as a question."""
    kind = one.change.split(".")[0]
    if kind == "own":
        kind = "swing" if one.change.endswith(".weight") else "fits"
    makers = {
        "swing": _weight_change,
        "ranked": _place_change,
        "picked": _pick_change,
        "matters_most": _first_change,
        "directions": _direction_change,
        "fits": _fit_change,
        "outcome": _outcome_change,
    }
    return makers[kind](told, one)


def _thing(told: FitTelling, name: str | None) -> str:
    return told.thing_names.get(name or "", name or "")


def _weight_change(told: FitTelling, one: Tipping) -> str:
    _ = told.voice.translate
    words = _("What if “{thing}” counted {to} of 100, not {before}?")
    number = told.voice.wording.number
    return words.format(thing=_thing(told, one.attribute), to=number(round(one.to)), before=number(round(one.from_)))


def _place_change(told: FitTelling, one: Tipping) -> str:
    _ = told.voice.translate
    words = _("What if “{thing}” stood above “{other}”?")
    if one.to > one.from_:
        words = _("What if “{thing}” stood below “{other}”?")
    return words.format(thing=_thing(told, one.attribute), other=_thing(told, one.other))


def _pick_change(told: FitTelling, one: Tipping) -> str:
    _ = told.voice.translate
    words = _("What if you had not picked “{thing}”?") if one.to == 0 else _("What if you had picked “{thing}” too?")
    if one.other is not None:
        words = _("What if you had picked “{thing}” in place of “{other}”?")
    if told.fit.is_leading(one.other):
        words = _("What if you had picked “{thing}” in place of “{other}”, as what matters most?")
    return words.format(thing=_thing(told, one.attribute), other=_thing(told, one.other))


def _first_change(told: FitTelling, one: Tipping) -> str:
    _ = told.voice.translate
    words = _("What if “{thing}” mattered most of what you picked?")
    if one.other is not None:
        words = _("What if “{thing}” mattered most, in place of “{other}”?")
    return words.format(thing=_thing(told, one.attribute), other=_thing(told, one.other))


def _direction_change(told: FitTelling, one: Tipping) -> str:
    _ = told.voice.translate
    return _("What if “{thing}” counted the other way for you?").format(thing=_thing(told, one.attribute))


def _fit_change(told: FitTelling, one: Tipping) -> str:
    _ = told.voice.translate
    words = _("What if “{option}” helped more with “{thing}”?")
    if one.to < one.from_:
        words = _("What if “{option}” helped less with “{thing}”?")
    return words.format(option=told.short_names.get(one.option or "", ""), thing=_thing(told, one.attribute))


def _outcome_change(told: FitTelling, one: Tipping) -> str:
    """A figure that turns out otherwise, in its unit; what nobody knows has no value before.

    The thing is always named: its twin may have the same figure at another time.
    """
    _ = told.voice.translate
    entry = next(each for each in told.fit.attributes if each.attribute.id == one.attribute)
    option = told.short_names.get(one.option or "", "")
    to, before = _numbers(told.voice, entry, one)
    amount = _amount(told.voice, entry, to, one.to)
    if not one.is_known:
        words = _("Nobody knows this for “{option}”: “{thing}”. What if {amount}?")
        return words.format(option=option, thing=_thing(told, one.attribute), amount=amount)
    words = _("“{thing}”: what if {amount} with “{option}”, not {before}?")
    return words.format(thing=_thing(told, one.attribute), amount=amount, option=option, before=before)


def _numbers(voice: Voice, entry: AttributeScore, one: Tipping) -> tuple[str, str]:
    """Both values without a sign: whole on a wide scale where that tells them apart, else with decimals."""
    for digits in range(_digits(entry), MOST_DIGITS + 1):
        to, before = round(abs(one.to), digits), round(abs(one.from_), digits)
        if to != before or not one.is_known:
            break
    return voice.wording.number(to), voice.wording.number(before)


def _digits(entry: AttributeScore) -> int:
    """How many decimals a figure is said with: none of 100 people or on a wide scale, else one."""
    figure = None if entry.figure is None else entry.figure.figure
    low, high = (0.0, 100.0) if figure is None or figure.scale is None else figure.scale
    return 0 if high - low >= WIDE_SCALE else 1


def _amount(voice: Voice, entry: AttributeScore, number: str, value: float) -> str:
    """A value of the figure behind a thing: "about 23 of 100 had a poor result"."""
    _ = voice.translate
    figure = None if entry.figure is None else entry.figure.figure
    if figure is None:
        return number
    if figure.kind == "of_100":
        return _("about {number} of 100 {event}").format(number=number, event=voice.say(figure.event))
    amount = _("it was about {number} {measured}").format(number=number, measured=voice.say(figure.measured))
    is_other_way = figure.kind == "difference" and (entry.attribute.best - entry.attribute.worst) * value < 0
    return _("{amount}, the other way round").format(amount=amount) if is_other_way else amount


def lacking_lines(told: FitTelling, options: Iterable[str]) -> list[str]:
    """Return each of these options, which get no bar, with the names of the things that nobody knows of it."""
    _ = told.voice.translate
    words = _("No bar for “{option}”. Not known for it: {things}.")
    things = {one: "; ".join(told.thing_names[thing.id] for thing in told.fit.lacking[one]) for one in options}
    return [words.format(option=told.option_names[one], things=named) for one, named in things.items()]
