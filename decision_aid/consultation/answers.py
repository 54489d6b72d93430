"""The answer values that several topics share; it holds no record."""

from typing import Literal

Answer = Literal["no", "yes", "unsure"]
"""Answer to a question about a fact. Absent (None) means the question was not asked."""

SignAnswerValue = Literal["no", "new_or_worse", "old_unchanged", "yes", "unsure"]
"""Answer about a warning sign: signs that come and go tell old from new, facts are yes or no."""

Severity = Literal["none", "mild", "moderate", "severe"]
Side = Literal["left", "right", "both", "middle"]
