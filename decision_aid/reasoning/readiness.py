"""Counts the four readiness questions; a low count means "talk more", never "not allowed to decide"."""

from decision_aid.consultation.record import Consultation
from decision_aid.content.library import Library
from decision_aid.reasoning.results import Readiness


def count_readiness(record: Consultation, library: Library) -> Readiness:
    """Return the number of "yes" (0 to 4), or None until a question is answered, and the questions not answered "yes".

    The four questions are this program's own wording and untested. The cut (below 4: talk more) follows the SURE
    screening test: Legare F, et al. Can Fam Physician 2010;56:e308-14 (PMID 20705870).
    """
    answers = {question.id: getattr(record.readiness, question.id) for question in library.choices.readiness}
    open_ones = tuple(question for question in library.choices.readiness if answers[question.id] != "yes")
    if all(answer is None for answer in answers.values()):
        return Readiness(score=None, open=open_ones)
    talk_more = tuple(question for question in open_ones if answers[question.id] is not None)
    return Readiness(score=len(answers) - len(open_ones), open=open_ones, talk_more=talk_more)
