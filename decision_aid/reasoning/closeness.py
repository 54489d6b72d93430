"""In which words the options differ: close, somewhat closer, or clearly closer; thresholds are few, named and reasoned.

The words follow from the sums and from how often each option comes first over all that answers and figures leave open,
see `robustness`. Where the order rests on our own fixed levels, or on figures that are not sure, they stay modest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import fsum
from typing import Literal

from decision_aid.reasoning.fit import AttributeScore, Fit
from decision_aid.reasoning.weights import OWN
from decision_aid.records import dataclass

FitWords = Literal["close", "somewhat_closer", "clearly_closer"]
FitBasis = Literal["figures", "wishes", "both_ways"]
"""What the words rest on: "wishes" where the order rests on our own fixed levels and no figure stands against it,
"both_ways" where the figures lean to another option than the levels do."""
HowOften = Literal["most", "half", "few"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOffs:
    """From where on an option is called closer: both its lead (0 to 1) and its share of the draws must reach this.

    Set by the simulation study in `tests/bench`, on half of its seeds.
    """

    somewhat_lead: float = 0.05
    """A twentieth of the way from all at worst to all at best: answers between 0 and 100 are not meant more exactly."""
    somewhat_share: float = 0.80
    somewhat_share_of_picks: float = 0.85
    """The same where things were picked and none was said to matter most: such answers leave more open."""
    clear_lead: float = 0.15
    """Three times the smallest lead, so that "clearly" is never said at the edge of a tie. Our own choice."""
    clear_share: float = 0.95


CUT_OFFS = CutOffs()
MOST_SHARE, FEW_SHARE = 2 / 3, 1 / 3
"""Thirds, so that "most", "about half" and "few" of the ways mean what they say."""
UNSURE_SHARE = 0.5
"""From half of the weight on unsure figures, the words never go beyond "somewhat closer"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The words for the difference, the option that is closer (None when it is close), and what that rests on.

    `held_back` says why the words are more modest than lead and share alone: "wishes", "both_ways", "no_range" (a
    figure, or what nobody knows, has no range) and "unsure" (half of the weight or more is on figures of low certainty
    or of another group of people).
    """

    words: FitWords = "close"
    closer: str | None = None
    basis: FitBasis = "figures"
    held_back: tuple[str, ...] = ()


def how_often(share: float) -> HowOften:
    """Return a share of draws, 0 to 1, as a word."""
    if share >= MOST_SHARE:
        return "most"
    return "half" if share > FEW_SHARE else "few"


def judge(
    fit: Fit,
    first_in: Mapping[str, float],
    first_in_measured: Mapping[str, float],
    cut_offs: CutOffs = CUT_OFFS,
) -> Judgement:
    """Return the words for a fit that is shown, from its sums and from how often each option comes first.

    `first_in_measured` are the shares without our own fixed levels. Where figures alone make it a tie, the words rest
    on wishes and stay modest. Where they lean to another option, it is "close": how much a wish whose levels are our
    own outweighs a measured gap is not for a program to say.
    """
    if fit.depth == "three" and fit.matters_most is None:
        cut_offs = replace(cut_offs, somewhat_share=cut_offs.somewhat_share_of_picks)
    words, closer = _words(fit.counted, first_in, cut_offs)
    if closer is None:
        return Judgement()
    measured = [entry for entry in fit.counted if not has_our_levels(entry)]
    _by_figures, ahead = _words(measured, first_in_measured, cut_offs)
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


def total_value(compared: Sequence[AttributeScore], option: str) -> float:
    """Return the weighted sum of an option's positions, 0 to 1."""
    weight = fsum(entry.weight for entry in compared)
    return fsum(entry.weight * entry.place(option) for entry in compared) / weight


def has_our_levels(entry: AttributeScore) -> bool:
    """Whether the positions are fixed by the content: neither measured by a study nor given by the patient."""
    return entry.figure is None and not entry.attribute.id.startswith(OWN)


def _words(
    entries: Sequence[AttributeScore], first_in: Mapping[str, float], cut_offs: CutOffs
) -> tuple[FitWords, str | None]:
    """The words by lead and share alone; a tie when there is nothing to add up."""
    if not entries:
        return "close", None
    totals = {option: total_value(entries, option) for option in first_in}
    second, first = sorted(totals, key=lambda option: totals[option])[-2:]
    lead, share = totals[first] - totals[second], first_in[first]
    if lead >= cut_offs.clear_lead and share >= cut_offs.clear_share:
        return "clearly_closer", first
    if lead >= cut_offs.somewhat_lead and share >= cut_offs.somewhat_share:
        return "somewhat_closer", first
    return "close", None


def _unsure(fit: Fit) -> tuple[str, ...]:
    """Why the figures allow no more than "somewhat closer"."""
    ranged = all(option in entry.ranges for entry in fit.counted for option in fit.points)
    whole = fsum(entry.weight for entry in fit.counted)
    unsure = fsum(entry.weight for entry in fit.counted if _is_unsure(entry))
    checks = {"no_range": not ranged, "unsure": unsure >= UNSURE_SHARE * whole}
    return tuple(code for code, found in checks.items() if found)


def _is_unsure(entry: AttributeScore) -> bool:
    figure = entry.figure
    return figure is not None and (figure.finding.certainty in ("low", "very_low") or figure.applies == "outside")
