"""The card of goals: pick, put in order, say in own words; every change is one answer to the visit."""

from collections.abc import Sequence

from decision_aid.consultation.goals import Goal, by_rank, with_order, with_picked
from decision_aid.content.questions import Question
from decision_aid.window.language import _
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.goal_ranking import GoalRanking, RankedGoal
from decision_aid.window.widgets.picks import Picks
from decision_aid.window.widgets.tiles import Tile

LEAST_TILE_EM = 12.4
"""Three columns at the usual text: short names need no more."""
OWN = "own"
"""The id of a goal that stands in the patient's own words alone."""

MOST_GOALS = 5
"""As many as one visit can talk about; the question says so."""


class GoalsCard(Card):
    """Goals as buttons and, below them, the picked ones in their order."""

    def __init__(self, visit: Visit, question: Question | None = None) -> None:
        super().__init__()
        self._visit = visit
        title = visit.say(question.text) if question else _("What matters most to you?")
        self.picks = Picks(self._tiles(), most=MOST_GOALS, accessible_name=title, least_em=LEAST_TILE_EM, low_rows=True)
        self.order_title = BodyLabel(_("Put them in order. The first one matters most."), weight=SEMIBOLD)
        self.ranking = GoalRanking(accessible_name=_("Your goals in order"))
        self.add(TitleLabel(title))
        if question and question.why:
            self.add(SoftLabel(visit.say(question.why)))
        for widget in (self.picks, self.order_title, self.ranking):
            self.add(widget)
        self.picks.answered.connect(self._pick)
        self.ranking.ordered.connect(self._rank)
        self.ranking.worded.connect(self._word)

    def refresh(self) -> None:
        """Show the goals of the record."""
        goals = by_rank(self._visit.record.goals)
        self.picks.show_answer(tuple(goal.goal for goal in goals))
        self.order_title.setVisible(bool(goals))
        self.ranking.show_goals([self._shown(goal) for goal in goals])

    def _tiles(self) -> list[Tile]:
        say = self._visit.say
        listed = [Tile(goal.id, say(goal.name), say(goal.help)) for goal in self._visit.library.choices.goals]
        return [*listed, Tile(OWN, _("Something else"), _("In your own words."))]

    def _shown(self, goal: Goal) -> RankedGoal:
        names = {tile.id: tile.name for tile in self._tiles()}
        return RankedGoal(id=goal.goal, name=names.get(goal.goal, goal.goal), own_words=goal.own_words)

    def _pick(self, picked: Sequence[str] | None) -> None:
        self._visit.answer("goals", with_picked(self._visit.record.goals, picked or ()))

    def _rank(self, ids: Sequence[str]) -> None:
        self._visit.answer("goals", with_order(self._visit.record.goals, ids))

    def _word(self, goal_id: str, words: object) -> None:
        self._visit.answer(f"goals.{goal_id}.own_words", words or "")
