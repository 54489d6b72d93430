"""The fit in plain sentences, the same on screen and on paper: how close, how sure, what is not known."""

from collections.abc import Iterable, Mapping, Sequence

from decision_aid.content.causes import Option
from decision_aid.reasoning.fit import Fit
from decision_aid.reasoning.robustness import Robustness
from decision_aid.records import dataclass
from decision_aid.summary.context import Voice


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

    def thing(self, name: str | None) -> str:
        """The name of a thing by its id; what has none is left as it is."""
        return self.thing_names.get(name or "", name or "")


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
    return words[told.fit.depth].format(things=things, first=told.thing(told.fit.matters_most))


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
    differ = _bars_lines(told, sure) or _lead_lines(told, sure)
    return [*differ, *said, *modest, *_alike_lines(told)]


def _bars_lines(told: FitTelling, sure: Robustness) -> list[str]:
    """What tells apart the bars and the words, where things that were not named turn the matter round."""
    _ = told.voice.translate
    longest = max(told.fit.points, key=lambda option: told.fit.points[option])
    if not sure.open_weights or sure.first_in[longest] >= max(sure.first_in.values()):
        return []
    return [
        _("The bars count what you named, and nothing else."),
        _("Once other things count too, another option comes closest more often."),
    ]


def _lead_lines(told: FitTelling, sure: Robustness) -> list[str]:
    """Why it is called close although one option comes closest in most of the ways to read the answers."""
    if sure.closer is not None or sure.held_back or "most" not in sure.how_often.values():
        return []
    return [told.voice.translate("One option leads, but by too little or not often enough. So we call it close.")]


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


def lacking_lines(told: FitTelling, options: Iterable[str]) -> list[str]:
    """Return each of these options, which get no bar, with the names of the things that nobody knows of it."""
    _ = told.voice.translate
    words = _("No bar for “{option}”. Not known for it: {things}.")
    things = {one: "; ".join(told.thing_names[thing.id] for thing in told.fit.lacking[one]) for one in options}
    return [words.format(option=told.option_names[one], things=named) for one, named in things.items()]
