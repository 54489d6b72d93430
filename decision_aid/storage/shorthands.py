"""Reads the shorter and older ways to write a case as the full one, and remembers where each value really stands."""

from collections.abc import Callable
from typing import Any, TypeAlias

from decision_aid.consultation.warning_signs import FACT_NAMES
from decision_aid.files.yaml_reader import MarkedData

Path: TypeAlias = tuple[str | int, ...]

AS_YES = frozenset({"new_or_worse", "old_unchanged"})
OLD_SIGNS = {"both_legs": "both_legs_weak_or_numb"}
OLD_OPTIONS = {"care_without_surgery": "start_without_surgery"}
OLD_CODES = {"post_op_bleed": "post_op_problem"}


class FullForm:
    """A case in its full form; `data` is a copy, the file's own data stays as it was."""

    def __init__(self, marked: MarkedData) -> None:
        self.marked = marked
        self.moved: dict[Path, Path] = {}
        self.data: dict[str, Any] = dict(marked.data)
        for name, expand in EXPANSIONS.items():
            if isinstance(self.data.get(name), dict):
                self.data[name] = expand(self, dict(self.data[name]))

    def line_of(self, path: Path) -> int:
        """Return the line of the value at `path` of the full form."""
        for length in range(len(path), 0, -1):
            origin = self.moved.get(path[:length])
            if origin is not None:
                return self.marked.line_of((*origin, *path[length:]))
        return self.marked.line_of(path)

    def _renamed(self, group: dict[str, Any], place: Path, names: dict[str, str]) -> dict[str, Any]:
        """Rename old names, unless the new one is there too: then the old one is reported as unknown."""
        full = {}
        for name, value in group.items():
            new = names.get(name, name)
            new = name if new in group else new
            full[new] = value
            if new != name:
                self.moved[*place, new] = (*place, name)
        return full

    def _signs(self, signs: dict[str, Any]) -> dict[str, Any]:
        signs = self._renamed(signs, ("warning_signs",), OLD_SIGNS)
        return {name: _full_sign(name, value) for name, value in signs.items()}

    def _cause(self, cause: dict[str, Any]) -> dict[str, Any]:
        if isinstance(cause.get("imaging"), list):
            cause["imaging"] = [self._image(place, image) for place, image in enumerate(cause["imaging"])]
        return cause

    def _image(self, place: int, image: Any) -> Any:
        if not isinstance(image, dict):
            return image
        full = self._renamed(image, ("cause", "imaging", place), {"level": "levels"})
        if isinstance(full.get("levels"), str):
            full["levels"] = [full["levels"]] if full["levels"] else []
        return full

    def _health(self, health: dict[str, Any]) -> dict[str, Any]:
        conditions = health.get("conditions")
        if isinstance(conditions, list) and all(isinstance(name, str) for name in conditions):
            health["conditions"] = dict.fromkeys(conditions, "yes")
            for place, name in enumerate(conditions):
                self.moved["health", "conditions", name] = ("health", "conditions", place)
        return health

    def _plan(self, plan: dict[str, Any]) -> dict[str, Any]:
        return {
            name: _new_name(value, OLD_OPTIONS) if name in ("choice", "option", "leaning") else value
            for name, value in plan.items()
        }

    def _review(self, review: dict[str, Any]) -> dict[str, Any]:
        if isinstance(review.get("reasons"), list):
            review["reasons"] = [_new_name(code, OLD_CODES) for code in review["reasons"]]
        return review


EXPANSIONS: dict[str, Callable[[FullForm, dict[str, Any]], dict[str, Any]]] = {
    "warning_signs": FullForm._signs,
    "cause": FullForm._cause,
    "health": FullForm._health,
    "plan": FullForm._plan,
    "urgent_review": FullForm._review,
}


def _new_name(value: Any, names: dict[str, str]) -> Any:
    return names.get(value, value) if isinstance(value, str) else value


def _full_sign(name: str, value: Any) -> Any:
    """A plain answer as a group with the answer; on a fact, old and new are both yes."""
    if value is None:
        return None
    full = dict(value) if isinstance(value, dict) else {"answer": value}
    answer = full.get("answer")
    if name in FACT_NAMES and isinstance(answer, str) and answer in AS_YES:
        full["answer"] = "yes"
    return full
