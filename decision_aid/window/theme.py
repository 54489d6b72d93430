"""The look: colours by role, sizes measured in the base text size, fonts, palette and style sheets."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from decision_aid.files.resources import resource
from decision_aid.window.tokens import read_tokens

TEXT_SIZES: tuple[int, ...] = (100, 150, 200)
FOLDED_FROM_PERCENT = 150
RAIL_EM = 11.6
"""Width of the rail: 232 px at text size 100."""
FACES: tuple[str, ...] = ("Inter-Regular", "Inter-SemiBold", "Inter-Bold")
Part = Literal["field", "scroll_bar", "menu", "dialog", "waiting"]
_LENGTH = re.compile(r"@\(([\d.]+)\)")
_ROLE = re.compile(r"@(\w+)")
_fonts_loaded: list[int] = []


@dataclass(slots=True)
class _Theme:
    text_percent: int = 100
    mode: str = "light"


_now = _Theme()


def text_percent() -> int:
    """Return the text size in use, in percent of the base."""
    return _now.text_percent


def is_folded() -> bool:
    """Return whether the text is so large that the rail folds into a line and the page's head scrolls with it."""
    return _now.text_percent >= FOLDED_FROM_PERCENT


def em(times: float) -> int:
    """Return a length in px: `times` the base text size in use."""
    return round(times * read_tokens().sizes["base_size"] * _now.text_percent / 100)


def token(role: str) -> QColor:
    """Return the colour of a role such as "accent". Raises KeyError for a role that the tokens lack."""
    return QColor(read_tokens(_now.mode).colours[role])


def font(size: str = "body", weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the font of a named size: small, body, question, title or number."""
    sizes = read_tokens().sizes
    made = QFont(QApplication.font())
    made.setPixelSize(em(sizes[size] / sizes["base_size"]))
    made.setWeight(weight)
    return made


def apply_theme(app: QApplication, *, text_percent: int = 100, mode: str = "light") -> None:
    """Give the whole program its fonts and palette; widgets measured before must be built anew."""
    _now.text_percent, _now.mode = text_percent, mode
    _load_fonts()
    base = QFont("Inter")
    base.setPixelSize(em(1))
    app.setStyle("Fusion")
    app.setFont(base)
    app.setPalette(_palette())


def dress(widget: QWidget, part: Part) -> None:
    """Give the look of the design to what Qt draws itself."""
    widget.setStyleSheet(_style_sheet(part, _now.text_percent, _now.mode))


@cache
def _style_sheet(part: Part, _text_percent: int, _mode: str) -> str:
    """The style sheet of a part with its roles (`@ink`) and lengths (`@(1.2)`, times the base) filled in.

    They are filled in as they are now; the percentage and the mode tell the results apart.
    """
    text = resource(f"style/{part}.qss").read_text(encoding="utf-8")
    text = _LENGTH.sub(lambda found: f"{em(float(found[1]))}px", text)
    return _ROLE.sub(lambda found: token(found[1]).name(), text)


def _load_fonts() -> None:
    """Load the shipped faces once; without them the system's own font is used."""
    if _fonts_loaded:
        return
    for face in FACES:
        path = resource(f"fonts/{face}.ttf")
        if path.is_file():
            _fonts_loaded.append(QFontDatabase.addApplicationFont(str(path)))


def _palette() -> QPalette:
    roles = {
        QPalette.ColorRole.Window: "page",
        QPalette.ColorRole.Base: "card",
        QPalette.ColorRole.Button: "card",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.PlaceholderText: "soft_ink",
        QPalette.ColorRole.ToolTipBase: "card",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
    }
    palette = QPalette()
    for role, name in roles.items():
        palette.setColor(role, token(name))
    return palette
