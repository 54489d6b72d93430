"""Says which signs of a screen were answered at home: they are asked again, as one may have begun since."""

from collections.abc import Iterable
from dataclasses import replace

from decision_aid.consultation.home_sheet import signs_from_home
from decision_aid.consultation.warning_signs import Sign
from decision_aid.summary.context import plain_date
from decision_aid.window.language import _
from decision_aid.window.pages.sign_lines import names_of
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import BodyLabel, Card


class HomeSigns(Card):
    """The answers from home among the signs on show; `still_button`, placed below them, is for when they were asked."""

    def __init__(self, visit: Visit) -> None:
        super().__init__(role="caution")
        self._visit = visit
        self._paths: tuple[str, ...] = ()
        self.words = BodyLabel("")
        self.still_button = PushButton(_("Asked again today: all still right"))
        self.add(self.words)
        self.still_button.clicked.connect(self._confirm)
        self.show_for(())

    def show_for(self, paths: Iterable[str]) -> None:
        """Show what was answered at home among these signs; hidden when nothing was."""
        from_home = signs_from_home(self._visit.record)
        asked = tuple(paths)
        self._paths = tuple(path for path in asked if path in from_home)
        for widget in (self, self.still_button):
            widget.setVisible(bool(self._paths))
        if self._paths:
            self.words.setText(self._words(all_of_them=self._paths == asked))

    def _words(self, *, all_of_them: bool) -> str:
        day = plain_date(self._sign(self._paths[0]).from_home or self._visit.today, _)
        if all_of_them:
            return _("These were answered at home on {date}. Please ask again: one may have begun since.").format(
                date=day
            )
        words = _("Answered at home on {date}: {signs}. Please ask again: one may have begun since.")
        return words.format(date=day, signs="; ".join(names_of(self._visit, self._paths)))

    def _sign(self, path: str) -> Sign:
        sign: Sign = self._visit.value(path)
        return sign

    def _confirm(self) -> None:
        for path in self._paths:
            self._visit.answer(path, replace(self._sign(path), from_home=None))
