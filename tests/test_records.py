"""Our data classes behave as those of the standard library."""

import dataclasses
from collections.abc import Callable
from dataclasses import field
from typing import Any

import pytest

from decision_aid import records

Maker = Callable[..., Any]


def kinds_made_by(dataclass: Maker) -> tuple[Any, Any]:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Option:
        name: str
        risk: float | None = None
        words: dict[str, str] = field(default_factory=dict)

        @property
        def is_known(self) -> bool:
            return self.risk is not None

    @dataclass(frozen=True, slots=True)
    class Place:
        across: float
        down: float = 0.0

    return Option, Place


@pytest.fixture(params=[dataclasses.dataclass, records.dataclass], ids=["standard", "ours"])
def kinds(request: pytest.FixtureRequest) -> tuple[Any, Any]:
    return kinds_made_by(request.param)


def test_fields_take_what_is_given_and_their_defaults(kinds: tuple[Any, Any]) -> None:
    option, place = kinds
    made = option(name="surgery", risk=2.0)
    assert (made.name, made.risk, made.words, made.is_known) == ("surgery", 2.0, {}, True)
    assert (place(1, 2).down, place(1).down, place(down=3, across=1).down) == (2, 0.0, 3)


def test_a_default_is_made_for_each(kinds: tuple[Any, Any]) -> None:
    option, _ = kinds
    assert option(name="a").words is not option(name="b").words


@pytest.mark.parametrize("given", [{}, {"risk": 1.0}, {"name": "a", "harm": 2}, {"risk": 1.0, "harm": 2}])
def test_missing_and_unknown_fields_are_refused(kinds: tuple[Any, Any], given: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        kinds[0](**given)


def test_values_in_order_are_for_classes_that_allow_them(kinds: tuple[Any, Any]) -> None:
    option, place = kinds
    with pytest.raises(TypeError):
        option("surgery")
    with pytest.raises(TypeError):
        place(1, 2, 3)


def test_nothing_changes_once_made(kinds: tuple[Any, Any]) -> None:
    made = kinds[1](1, 2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.across = 5
    with pytest.raises(dataclasses.FrozenInstanceError):
        del made.across
    with pytest.raises((AttributeError, TypeError)):  # the standard library differs here between its releases
        made.height = 5
    assert made.across == 1


def test_equal_fields_make_equal_values_of_one_class(kinds: tuple[Any, Any]) -> None:
    option, place = kinds
    assert place(1, 2) == place(1, 2) != place(2, 1)
    assert len({place(1, 2), place(1, 2), place(2, 1)}) == 2
    assert option(name="a") != place(1, 2)
    assert place(1, 2) != (1, 2)


def test_a_class_may_have_no_fields() -> None:
    @records.dataclass(frozen=True, slots=True)
    class PageBreak:
        """The next part begins on a new page."""

    assert PageBreak() == PageBreak()
    assert len({PageBreak(), PageBreak()}) == 1
    assert repr(PageBreak()).endswith("PageBreak()")


def test_the_tools_of_the_standard_library_work(kinds: tuple[Any, Any]) -> None:
    option, place = kinds
    assert dataclasses.replace(option(name="a"), risk=3.0) == option(name="a", risk=3.0)
    assert dataclasses.asdict(place(1, 2)) == {"across": 1, "down": 2}
    assert [entry.name for entry in dataclasses.fields(place)] == ["across", "down"]
    match place(1, 2):
        case place(across, down):
            assert (across, down) == (1, 2)
    assert repr(place(1, 2)).endswith("Place(across=1, down=2)")


def test_other_kinds_are_refused() -> None:
    with pytest.raises(TypeError, match="frozen"):

        @records.dataclass(frozen=False, slots=True)
        class Open:
            name: str
