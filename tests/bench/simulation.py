"""Runs the simulation study of `simulation_protocol.md` and prints its tables: `python -m tests.bench.simulation`.

A number changes how many people each combination of cause and generator has (1,000), half of them with even seeds.
"""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from math import sqrt

from decision_aid.content.library import Library
from decision_aid.content.loader import read_library
from decision_aid.reasoning.closeness import CUT_OFFS, judge
from decision_aid.reasoning.comparison import compare_options
from decision_aid.reasoning.fit import Fit
from decision_aid.reasoning.results import ComparisonResult
from decision_aid.reasoning.robustness import Robustness, sample_fit
from decision_aid.reasoning.weighing import weigh
from tests.bench.simulated_people import DEPTHS, MOST_JUDGED_NOISE, Depth, Person, people
from tests.builders import CALM, make_record, make_scope

PEOPLE = 1_000
SAMPLES = 2_000
"""Draws for each fit: a share is then within 0.02 of that of 10,000 draws, at a third of the time."""
CLEAR, NEAR = 0.10, 0.05
SHARES = tuple(round(0.5 + 0.05 * step, 2) for step in range(10))
RIGHT_AIM, WRONG_AIM = 0.95, 0.02


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What the aid said to one person at one depth, and what was true.

    `lead` is how far the best option with a bar is truly ahead; `closer_at` and `clear_at` hold which option would be
    called closer, or clearly closer, at each share of `SHARES`. Clearly is counted as if nothing held it back.
    """

    cause: str
    depth: Depth
    generator: str
    noise: float
    is_even: bool
    hidden: str = ""
    best: str = ""
    best_has_bar: bool = True
    lead: float = 0.0
    closer: str | None = None
    is_clear: bool = False
    is_held_back: bool = False
    closer_at: tuple[str | None, ...] = ()
    clear_at: tuple[str | None, ...] = ()


def main() -> None:
    """Run everything and print the tables."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    begin = time.perf_counter()
    causes = sorted(cause.cause for cause in _library().causes.values() if cause.scope == "comparison")
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        parts = pool.map(_of_cause, causes, [count] * len(causes))
        outcomes = [one for part in parts for one in part]
    print(f"Content {_library().version}.")
    print(f"{len(outcomes):,} fits of {count * 3 * len(causes):,} people, {time.perf_counter() - begin:.0f} s\n")
    judged = [one for one in outcomes if one.noise <= MOST_JUDGED_NOISE]
    _print_cut_offs([one for one in judged if one.is_even and not one.hidden])
    for title, key in GROUPS:
        _print_table(title, [one for one in judged if not one.is_even], key)
    _print_table(
        "noise of answers", [one for one in outcomes if not one.is_even], lambda one: f"{one.noise:.0f} points"
    )


GROUPS: Sequence[tuple[str, Callable[[Outcome], str]]] = (
    ("all", lambda _one: "all"),
    ("depth", lambda one: one.depth),
    ("cause", lambda one: one.cause),
    ("generator", lambda one: one.generator),
)


@cache
def _library() -> Library:
    return read_library()


def _of_cause(name: str, count: int) -> list[Outcome]:
    comparison = compare_options(make_record(), _library(), make_scope(_library().causes[name]))
    if comparison is None:
        return []
    return [_outcome(person, depth, comparison) for person in people(comparison, count) for depth in DEPTHS]


def _outcome(person: Person, depth: Depth, comparison: ComparisonResult) -> Outcome:
    record = person.answers(depth)
    fit = weigh(record, comparison, CALM, compare_seen=True)
    told = Outcome(
        cause=comparison.cause.cause,
        depth=depth,
        generator=person.generator,
        noise=person.noise,
        is_even=person.number % 2 == 0,
        hidden=" ".join(fit.hidden_because),
    )
    sure = sample_fit(record, comparison, fit, samples=SAMPLES)
    return told if sure is None else _judged(told, person, fit, sure)


def _judged(told: Outcome, person: Person, fit: Fit, sure: Robustness) -> Outcome:
    ordered = sorted(fit.points, key=lambda option: -person.values[option])
    steps = [replace(CUT_OFFS, somewhat_share=share, somewhat_share_of_picks=share) for share in SHARES]
    clear_steps = [replace(CUT_OFFS, clear_share=share) for share in SHARES]
    judged = [judge(fit, sure.first_in, sure.first_in_measured, step) for step in steps]
    clear = [judge(fit, sure.first_in, sure.first_in_measured, step) for step in clear_steps]
    return replace(
        told,
        best=ordered[0],
        best_has_bar=max(person.values, key=lambda option: person.values[option]) in fit.points,
        lead=person.values[ordered[0]] - person.values[ordered[1]],
        closer=sure.closer,
        is_clear=sure.words == "clearly_closer",
        is_held_back=sure.closer is not None and bool(sure.held_back),
        closer_at=tuple(one.closer for one in judged),
        clear_at=tuple(one.closer if one.words == "clearly_closer" or one.held_back else None for one in clear),
    )


def _print_cut_offs(outcomes: Sequence[Outcome]) -> None:
    """What every share of draws would give on even seeds, and the shares in use."""
    print("Even seeds: right over clear gaps; clearly, if not held back, and wrong over all (standard errors)\n")
    print(f"| share of draws | {' | '.join(DEPTHS)} |\n|---|{'---|' * len(DEPTHS)}")
    for place, share in enumerate(SHARES):
        cells = [_step_words([one for one in outcomes if one.depth == depth], place) for depth in DEPTHS]
        print(f"| {share:.2f} | {' | '.join(cells)} |")
    print(f"\nIn use: somewhat from {CUT_OFFS.somewhat_share}, clearly from {CUT_OFFS.clear_share}.\n")


def _step_words(outcomes: Sequence[Outcome], place: int) -> str:
    """Both shares with their standard error; in bold where the aim holds by two standard errors."""
    named = [one for one in outcomes if one.lead >= CLEAR and one.closer_at[place] is not None]
    right = sum(one.closer_at[place] == one.best for one in named) / len(named)
    wrong = sum(one.clear_at[place] not in (None, one.best) for one in outcomes) / len(outcomes)
    is_right = right - 2 * _standard_error(right, len(named)) >= RIGHT_AIM
    is_safe = wrong + 2 * _standard_error(wrong, len(outcomes)) <= WRONG_AIM
    told = ((right, len(named), is_right), (wrong, len(outcomes), is_safe))
    return "; ".join(
        f"{mark}{_percent(share)}{mark} ({_error(share, count)})"
        for share, count, holds in told
        for mark in ("**" if holds else "",)
    )


def _print_table(title: str, outcomes: Iterable[Outcome], key: Callable[[Outcome], str]) -> None:
    print(f"\n| {title} | {' | '.join(COLUMNS)} |\n|{'---|' * (1 + len(COLUMNS))}")
    for name, group in groupby(sorted(outcomes, key=key), key):
        print(f"| {name} | {' | '.join(_figures(list(group)))} |")


COLUMNS = (
    "people",
    "fit shown",
    "named",
    "right when named",
    "right over clear gaps (standard error)",
    "not named over clear gaps",
    "clearly",
    "clearly and wrong",
    "clearly if not held back",
    "the same and wrong",
    "close said when close",
    "an option without a bar is best",
)


def _figures(outcomes: Sequence[Outcome]) -> Iterator[str]:
    shown = [one for one in outcomes if not one.hidden]
    clear = [one for one in shown if one.lead >= CLEAR]
    named, clear_named = ([one for one in group if one.closer] for group in (shown, clear))
    right = _share(clear_named, _is_right)
    yield f"{len(outcomes):,}"
    yield _percent(_share(outcomes, lambda one: not one.hidden))
    yield _percent(_share(shown, lambda one: one.closer is not None))
    yield _percent(_share(named, _is_right))
    yield f"{_percent(right)} ({_error(right, len(clear_named))})"
    yield _percent(_share(clear, lambda one: one.closer is None))
    yield _percent(_share(shown, lambda one: one.is_clear))
    yield _percent(_share(shown, lambda one: one.is_clear and not _is_right(one)))
    strong = [one for one in shown if one.is_clear or one.is_held_back]
    yield _percent(len(strong) / len(shown) if shown else None)
    yield _percent(_share(shown, lambda one: (one.is_clear or one.is_held_back) and not _is_right(one)))
    yield _percent(_share([one for one in shown if one.lead < NEAR], lambda one: one.closer is None))
    yield _percent(_share(shown, lambda one: not one.best_has_bar))


def _is_right(one: Outcome) -> bool:
    return one.closer == one.best


def _share(outcomes: Sequence[Outcome], is_so: Callable[[Outcome], bool]) -> float | None:
    return sum(map(is_so, outcomes)) / len(outcomes) if outcomes else None


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"


def _standard_error(share: float, count: int) -> float:
    return sqrt(share * (1 - share) / count)


def _error(share: float | None, count: int) -> str:
    return "–" if share is None else f"{100 * _standard_error(share, count):.1f}"


if __name__ == "__main__":
    main()
