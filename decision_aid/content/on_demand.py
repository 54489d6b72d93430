"""Holds many records as their JSON lines and makes each one when it is first asked for."""

import json
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from decision_aid.files.rebuilding import rebuild

T = TypeVar("T")


class OnDemand(Mapping[str, T], Generic[T]):
    """Records by name. It equals a dictionary of the same records."""

    def __init__(self, lines: Mapping[str, bytes], kind: type[T]) -> None:
        self._lines = lines
        self._kind = kind
        self._made: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self._made:
            self._made[name] = rebuild(json.loads(self._lines[name]), self._kind)
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)
