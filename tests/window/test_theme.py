import re

import pytest
from PySide6.QtWidgets import QApplication

from decision_aid.window import theme


@pytest.mark.parametrize(("percent", "base"), [(100, 20), (150, 30), (200, 40)])
def test_lengths_grow_with_the_text(qapp: QApplication, percent: int, base: int) -> None:
    theme.apply_theme(qapp, text_percent=percent)

    assert theme.em(1) == base
    assert qapp.font().pixelSize() == base
    assert theme.font("title").pixelSize() == base * 30 / 20


def test_style_sheet_has_every_role_and_length_filled_in() -> None:
    sheet = re.sub(r"/\*.*?\*/", "", theme.style_sheet(), flags=re.DOTALL)

    assert "@" not in sheet
    assert theme.token("focus").name() in sheet


def test_shipped_face_is_used(qapp: QApplication) -> None:
    assert "Inter" in qapp.font().family()
    assert theme.QFontDatabase.hasFamily("Inter")


def test_unknown_role_is_refused() -> None:
    with pytest.raises(KeyError):
        theme.token("lime")
