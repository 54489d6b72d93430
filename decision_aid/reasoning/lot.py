"""Draws by name, and what is drawn with them: answers near the one given, outcomes within their range.

Numpy is loaded when the first draw is made.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Literal
from zlib import crc32

from decision_aid.reasoning.intervals import STANDARD_DEVIATIONS
from decision_aid.reasoning.weights import MOST

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Draws = NDArray[np.float64]

ANSWER_SPREAD = 10.0
"""Standard deviation, in points of 100, of an answer given on a scale from 0 to 100. Our own assumption: a step of the
scale offered, and the distance within which people are not expected to repeat themselves; no source was found for
swing weights, and `tests/bench` says what was found for other answers."""
KEPT_COLUMNS = 160
"""Draws that stay in memory: 80 kilobytes each at 10,000 samples."""


def is_loaded() -> bool:
    """Whether a first draw was made, so that the next one waits for nothing."""
    return _column.cache_info().currsize > 0


class Lot:
    """Draws by name: they stay the same whatever else is weighed, so that a change shows its own effect."""

    def __init__(self, samples: int, seed: int) -> None:
        self._samples, self._seed = samples, seed

    def normal(self, name: str) -> "Draws":
        """Return draws about 0 with a standard deviation of 1."""
        return _column("normal", name, self._samples, self._seed)

    def even(self, name: str) -> "Draws":
        """Return draws anywhere between 0 and 1."""
        return _column("even", name, self._samples, self._seed)

    def exponential(self, name: str) -> "Draws":
        """Return exponential draws with a mean of 1."""
        return _column("exponential", name, self._samples, self._seed)

    def zero(self) -> "Draws":
        """Return as many zeros."""
        return _column("zero", "", self._samples, self._seed)


@lru_cache(maxsize=KEPT_COLUMNS)
def _column(kind: Literal["normal", "even", "exponential", "zero"], name: str, samples: int, seed: int) -> "Draws":
    import numpy as np

    lot = np.random.default_rng([seed, crc32(f"{kind} {name}".encode())])
    draws: Mapping[str, Callable[[int], Draws]] = {
        "normal": lot.standard_normal,
        "even": lot.random,
        "exponential": lot.standard_exponential,
        "zero": np.zeros,
    }
    column = draws[kind](samples)
    column.flags.writeable = False
    return column


def rows(parts: Sequence["Draws"]) -> "Draws":
    """Return draws of several names under each other."""
    import numpy as np

    return np.stack(parts)


def near(answer: float, normal: "Draws") -> "Draws":
    """Return answers that may have been meant: normal about the one given, within 0 to 100."""
    return (answer + ANSWER_SPREAD * normal).clip(0.0, MOST)


def between(score: float, ends: tuple[float, float], normal: "Draws") -> "Draws":
    """Return places normal on either side of the figure, so that 95 of 100 lie between the ends of its range."""
    import numpy as np

    below, above = (score - ends[0]) / STANDARD_DEVIATIONS, (ends[1] - score) / STANDARD_DEVIATIONS
    return score + normal * np.where(normal < 0, below, above)
