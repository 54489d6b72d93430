"""How far a share of people, or the time that half of them took, may be off in a group of a known size."""

from math import log2, sqrt

STANDARD_DEVIATIONS = 1.96
"""Covers 95 of 100 draws of a normal distribution, as printed 95 % intervals do."""


def wilson_interval(percent: float, people: int) -> tuple[float, float]:
    """Return the 95 % Wilson score interval of `percent` (0 to 100) counted among `people` (1 or more), in percent.

    Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat Assoc 1927;22:209-212.
    Where `people` were assigned and fewer answered, the true interval is a little wider.
    """
    share, z_squared = percent / 100, STANDARD_DEVIATIONS**2
    middle = (share + z_squared / (2 * people)) / (1 + z_squared / people)
    spread = share * (1 - share) / people + z_squared / (4 * people**2)
    half = STANDARD_DEVIATIONS * sqrt(spread) / (1 + z_squared / people)
    return max(0.0, 100 * (middle - half)), min(100.0, 100 * (middle + half))


def median_interval(time: float, people: int) -> tuple[float, float]:
    """Return the range of the `time` (above 0, in any unit) within which half of `people` (1 or more) got there.

    Wilson's interval of that half, turned into times as if people got there at one steady rate: a share s of them has
    by then `time` * log2(1 / (1 - s)). The steady rate is our own assumption, made where no range is printed.
    """
    low, high = wilson_interval(50.0, people)
    return time * log2(100 / (100 - low)), time * log2(100 / (100 - high))
