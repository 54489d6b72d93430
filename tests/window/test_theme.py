import re
from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from decision_aid.window import theme


@pytest.mark.parametrize(("percent", "base"), [(100, 20), (150, 30), (200, 40)])
def test_lengths_grow_with_the_text(qapp: QApplication, percent: int, base: int) -> None:
    theme.apply_theme(qapp, text_percent=percent)

    assert theme.em(1) == base
    assert qapp.font().pixelSize() == base
    assert theme.font("title").pixelSize() == base * 30 / 20


@pytest.mark.parametrize("part", get_args(theme.Part))
def test_style_sheets_have_every_role_and_length_filled_in(qtbot: QtBot, part: theme.Part) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    theme.dress(label, part)
    sheet = re.sub(r"/\*.*?\*/", "", label.styleSheet(), flags=re.DOTALL)

    assert "@" not in sheet
    assert "#" in sheet


def test_no_style_sheet_lies_on_all_widgets(qapp: QApplication) -> None:
    theme.apply_theme(qapp)

    assert qapp.styleSheet() == ""


def test_shipped_face_is_used(qapp: QApplication) -> None:
    assert "Inter" in qapp.font().family()
    assert theme.QFontDatabase.hasFamily("Inter")


def test_unknown_role_is_refused() -> None:
    with pytest.raises(KeyError):
        theme.token("lime")
