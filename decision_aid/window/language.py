"""The language of the interface's own strings; clinical texts carry their languages themselves."""

from collections.abc import Callable

from decision_aid.files.translation import translator

_current: list[Callable[[str], str]] = [str]


def use_language(language: str) -> None:
    """Translate the interface into `language` from now on; widgets built before keep their words."""
    _current[0] = translator(language)


def _(text: str) -> str:
    """Return `text` in the language in use."""
    return _current[0](text)
