"""In which words the options differ: a tie, somewhat, or clearly; thresholds are few, named and reasoned.

"close" is the word unless the order of the options survives moving any one figure to the end of its interval that
speaks against it. "clearly_closer" needs far more, see `Judgement`. Where the order rests on our own fixed levels, the
words are modest. Sampling over all ranges together will take the place of these checks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import fsum
from typing import Literal

from decision_aid.reasoning.results import AttributeScore, Fit, FitBasis, FitWords
from decision_aid.reasoning.weights import OWN
from decision_aid.records import dataclass

HowOften = Literal["most", "half", "few"]
SMALLEST_GAP = 0.05
"""A twentieth of the way from all at worst to all at best: answers between 0 and 100 are not meant more exactly."""
CLEAR_GAP = 0.15
"""Three times the smallest gap, so that "clearly" is never said at the edge of a tie. Our own choice."""
SOMEWHAT_SHARE = 0.75
"""An option is called closer when it comes first in at least so many of the draws."""
CLEAR_SHARE = 0.95
"""... and clearly closer from here on."""
MOST_SHARE, FEW_SHARE = 2 / 3, 1 / 3
"""Thirds, so that "most", "about half" and "few" of the ways mean what they say."""
UNSURE_SHARE = 0.5
"""From half of the weight on unsure figures, the words never go beyond "somewhat closer"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The words for the difference, the option that is closer (None when it is close), and what that rests on.

    "clearly_closer" is said only when the gap is at least CLEAR_GAP, the order holds with all figures at their
    unfavourable ends together and with any two weights halved, every figure has an interval, and less than half of
    the weight is unsure: our own fixed levels, and figures of low certainty or of another group of people.
    """

    words: FitWords = "close"
    closer: str | None = None
    basis: FitBasis = "figures"
    held_back: tuple[str, ...] = ()


def how_often(share: float) -> HowOften:
    """Return a share of draws as a word."""
    if share > MOST_SHARE:
        return "most"
    return "half" if share >= FEW_SHARE else "few"


def judge(fit: Fit, first_in: Mapping[str, float], first_in_measured: Mapping[str, float]) -> Judgement:
    """Return the words for a fit that is shown, from its sums and from how often each option comes first.

    `first_in_measured` are the shares without our own fixed levels. Where figures alone make it a tie, the words rest
    on wishes and stay modest. Where they lean to another option, it is "close": how much a wish whose levels are our
    own outweighs a measured gap is not for a program to say.
    """
    words, closer = _words_of(fit.counted, tuple(fit.points), first_in)
    if closer is None:
        return Judgement()
    measured = [entry for entry in fit.counted if not has_our_levels(entry)]
    _level, ahead = _words_of(measured, tuple(fit.points), first_in_measured)
    if ahead not in (None, closer):
        return Judgement(basis="both_ways", held_back=("both_ways",))
    wishes = ("wishes",) if ahead is None else ()
    held_back = (*wishes, *_unsure(fit)) if words == "clearly_closer" else ()
    return Judgement(
        words="somewhat_closer" if held_back else words,
        closer=closer,
        basis="wishes" if ahead is None else "figures",
        held_back=held_back,
    )


def _words_of(
    entries: Sequence[AttributeScore], options: Sequence[str], first_in: Mapping[str, float]
) -> tuple[FitWords, str | None]:
    """The words by lead and share alone; a tie when there is nothing to add up."""
    if not entries:
        return "close", None
    totals = {option: total_value(entries, option) for option in options}
    second, first = sorted(options, key=lambda option: totals[option])[-2:]
    lead = totals[first] - totals[second]
    if lead < SMALLEST_GAP or first_in[first] < SOMEWHAT_SHARE:
        return "close", None
    is_clear = lead >= CLEAR_GAP and first_in[first] >= CLEAR_SHARE
    return ("clearly_closer" if is_clear else "somewhat_closer"), first


def _unsure(fit: Fit) -> tuple[str, ...]:
    """Why the figures allow no more than "somewhat closer"."""
    ranged = all(option in entry.ranges for entry in fit.counted for option in fit.points)
    whole = fsum(entry.weight for entry in fit.counted)
    unsure = fsum(entry.weight for entry in fit.counted if _is_unsure(entry))
    checks = {"no_range": not ranged, "unsure": unsure >= UNSURE_SHARE * whole}
    return tuple(code for code, found in checks.items() if found)


def total_value(compared: Sequence[AttributeScore], option: str) -> float:
    """Return the weighted sum of an option's positions, 0 to 1; every attribute compared must be known for it."""
    weight = fsum(entry.weight for entry in compared)
    return fsum(entry.weight * entry.place(option) for entry in compared) / weight


def judge_closeness(compared: Sequence[AttributeScore], options: Sequence[str]) -> Judgement:
    """Return the words for the difference between the options.

    The order is looked at again without our own fixed levels. Where it is then a tie, the words are "somewhat closer"
    and rest on wishes. Where another option is then closer, it is "close": how much a wish whose levels are our own
    outweighs a measured gap is not for a program to say.
    """
    words, closer = _words(compared, options)
    measured = [entry for entry in compared if not has_our_levels(entry)]
    if closer is None or len(measured) == len(compared):
        return Judgement(words=words, closer=closer)
    ahead = _words(measured, options)[1] if measured else None
    if ahead is None:
        return Judgement(words="somewhat_closer", closer=closer, basis="wishes")
    return Judgement(words=words, closer=closer) if ahead == closer else Judgement(basis="both_ways")


def options_if_doubled(
    compared: Sequence[AttributeScore], options: Sequence[str], closer: str | None
) -> dict[str, str | None]:
    """Return the attributes that would change `closer` if they counted twice, with what it would be then."""
    changed = {}
    for entry in compared:
        doubled = [replace(other, weight=2 * other.weight) if other is entry else other for other in compared]
        then = judge_closeness(doubled, options).closer
        if then != closer:
            changed[entry.attribute.id] = then
    return changed


def has_our_levels(entry: AttributeScore) -> bool:
    """Whether the positions are fixed by the content: neither measured by a study nor given by the patient."""
    return entry.figure is None and not entry.attribute.id.startswith(OWN)


def _words(compared: Sequence[AttributeScore], options: Sequence[str]) -> tuple[FitWords, str | None]:
    totals = {option: total_value(compared, option) for option in options}
    leader = max(options, key=lambda option: totals[option])
    rivals = [option for option in options if option != leader]
    gaps = [_Gap(compared, leader, rival) for rival in rivals]
    if not all(gap.size >= SMALLEST_GAP and gap.holds_one_by_one() for gap in gaps):
        return "close", None
    if _is_sure(compared, options) and all(gap.is_clear() for gap in gaps):
        return "clearly_closer", leader
    return "somewhat_closer", leader


class _Gap:
    """The lead of one option over another, split into what each attribute adds to it."""

    def __init__(self, compared: Sequence[AttributeScore], leader: str, rival: str) -> None:
        whole = fsum(entry.weight for entry in compared)
        self.parts = [_part(entry, leader, rival) * entry.weight / whole for entry in compared]
        self.lowest = [_unfavourable(entry, leader, rival) * entry.weight / whole for entry in compared]
        self.size = fsum(self.parts)

    def holds_one_by_one(self) -> bool:
        """Whether the lead stays when any one attribute is moved to its unfavourable ends."""
        return all(self.size - part + low > 0 for part, low in zip(self.parts, self.lowest, strict=True))

    def is_clear(self) -> bool:
        """Whether the lead is large and stays under all unfavourable ends together and under halved weights."""
        return self.size >= CLEAR_GAP and fsum(self.lowest) > 0 and self.size - self._lost_by_halving() > 0

    def _lost_by_halving(self) -> float:
        """The most that halving any two weights takes from the lead: half of its two largest parts."""
        largest = sorted(self.parts, reverse=True)[:2]
        return fsum(part for part in largest if part > 0) / 2


def _part(entry: AttributeScore, leader: str, rival: str) -> float:
    return entry.place(leader) - entry.place(rival)


def _unfavourable(entry: AttributeScore, leader: str, rival: str) -> float:
    """The smaller lead with the leader at its lower end and the rival at its upper end."""
    return _end(entry, leader, 0) - _end(entry, rival, 1)


def _end(entry: AttributeScore, option: str, end: Literal[0, 1]) -> float:
    ends: Mapping[str, tuple[float, float]] = entry.ranges
    return ends[option][end] if option in ends else entry.place(option)


def _is_sure(compared: Sequence[AttributeScore], options: Sequence[str]) -> bool:
    ranged = all(option in entry.ranges for entry in compared for option in options)
    whole = fsum(entry.weight for entry in compared)
    unsure = fsum(entry.weight for entry in compared if _is_unsure(entry))
    return ranged and unsure < UNSURE_SHARE * whole


def _is_unsure(entry: AttributeScore) -> bool:
    figure = entry.figure
    if figure is None:
        return has_our_levels(entry)
    return figure.finding.certainty in ("low", "very_low") or figure.applies == "outside"
