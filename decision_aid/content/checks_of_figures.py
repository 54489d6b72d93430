"""Rules about figures: one study a row, a cell for every option, every figure with group, certainty and source."""

from collections.abc import Iterator

from decision_aid.content.causes import Attribute, CauseContent, Cell, Figure, Row
from decision_aid.content.checked import Content
from decision_aid.content.errors import ContentFinding, WordingError
from decision_aid.content.evidence import Finding, Source
from decision_aid.content.parts import Part, Path
from decision_aid.content.wording import value_of

FEWEST_ATTRIBUTES, MOST_ATTRIBUTES = 5, 7


def check_cells(content: Content) -> Iterator[ContentFinding]:
    """A figure has a cell for every option: known with its place, or not known or not applying with a reason."""
    for part, path, figure in content.records(Figure):
        cause = part.value
        for option in cause.options if isinstance(cause, CauseContent) else ():
            if option.id not in figure.cells:
                message = f'has no cell for "{option.id}"'
                yield part.finding((*path, "cells"), message, "Add it, also where nothing is known.", rule="cells")
        for name, cell in figure.cells.items():
            yield from _wrong_cell(part, (*path, "cells", name), cell)


def _wrong_cell(part: Part, path: Path, cell: Cell) -> Iterator[ContentFinding]:
    if cell.state == "known" and cell.value is None:
        yield part.finding(path, "is known, yet names no value", "Add the place of its value.", rule="cells")
    elif cell.state != "known" and cell.value is not None:
        message = f"is {cell.state}, yet names a value"
        yield part.finding(path, message, "Make it known, or remove the value.", rule="cells")
    elif cell.state != "known" and not cell.sentence:
        yield part.finding(path, "gives no reason", "Say in `sentence` why there is no figure.", rule="cells")


def check_figures(content: Content) -> Iterator[ContentFinding]:
    """Every figure shown leads to a number and has a group, a reason for its certainty, and what its kind needs."""
    for part, path, row in content.records(Row):
        for place, figure in enumerate(row.figures):
            where = (*path, "figures", place)
            yield from _wrong_kind(part, where, (row, figure))
            yield from _wrong_finding(content, part, where, figure)
            for name, cell in figure.cells.items():
                yield from _wrong_places(content, part, (*where, "cells", name), (figure, cell))


def _wrong_kind(part: Part, path: Path, shown: tuple[Row, Figure]) -> Iterator[ContentFinding]:
    row, figure = shown
    # To have had an operation by then is neither good nor bad in itself.
    if figure.kind == "of_100" and figure.counts is None and row.topic != "operation_by_then":
        message = "does not say whether the counted event is wanted"
        yield part.finding(path, message, "Add counts: wanted or unwanted.", rule="figures")
    if figure.kind != "of_100" and figure.scale is None:
        yield part.finding(path, "has no scale", "Add both ends of its scale.", rule="figures")


def _wrong_finding(content: Content, part: Part, path: Path, figure: Figure) -> Iterator[ContentFinding]:
    finding = content.library.findings.get(figure.finding)
    if finding is not None and not (finding.group and finding.why):  # a lost one is told by the rule `references`
        message = f'shows "{finding.id}", which lacks `group` or `why`'
        yield part.finding((*path, "finding"), message, "Add both to the finding.", rule="figures")


def check_cards(content: Content) -> Iterator[ContentFinding]:
    """The card behind a figure can tell all: what to know, what a clinician must know, who graded, where it is from."""
    for part, path, figure in content.records(Figure):
        for name in ("detail", "clinician"):
            if not getattr(figure, name):
                message, remedy = "is empty, and the card of the figure has nothing to say there", "Write it."
                yield part.finding((*path, name), message, remedy, rule="cards")
        finding = content.library.findings.get(figure.finding)
        source = content.library.sources.get(finding.source) if finding is not None else None
        if finding is not None and not finding.certainty_by:
            message, remedy = f'shows "{finding.id}", and nobody graded it', "Add `certainty_by` to the finding."
            yield part.finding((*path, "finding"), message, remedy, rule="cards")
        if source is not None and not _can_be_found(source):
            message = f'shows "{figure.finding}", whose source cannot be found'
            remedy = "Add a DOI, PMID or address to the source, or its full title and year."
            yield part.finding((*path, "finding"), message, remedy, rule="cards")


def _can_be_found(source: Source) -> bool:
    named = source.doi or source.pmid or source.pmcid or source.url
    return bool(named or (source.title and source.year))


def _wrong_places(content: Content, part: Part, path: Path, shown: tuple[Figure, Cell]) -> Iterator[ContentFinding]:
    figure, cell = shown
    finding = content.library.findings.get(cell.finding or figure.finding)
    for name in ("value", "low", "high"):
        place = getattr(cell, name)
        if place is None or finding is None:
            continue
        wrong = _wrong_number(finding, place, figure)
        if wrong:
            yield part.finding((*path, name), wrong, "Name another place of the finding.", rule="figures")


def _wrong_number(finding: Finding, place: str, figure: Figure) -> str:
    try:
        number = value_of({finding.id: finding}, f"{finding.id}.{place}")
    except WordingError as error:
        return f"leads nowhere: {error}"
    if isinstance(number, bool) or not isinstance(number, int | float):
        return f'leads to "{number}", which is no number'
    if figure.kind == "of_100" and not 0 <= number <= 100:
        return f"leads to {number:g}, which cannot be a number of 100"
    return ""


def check_attributes(content: Content) -> Iterator[ContentFinding]:
    """A handful of things is weighed, each with worst and best, and a figure or a fixed position for every option."""
    yield from _wrong_number_of_attributes(content)
    for part, path, attribute in content.records(Attribute):
        cause = part.value
        if attribute.worst == attribute.best:
            yield part.finding(path, "has the same worst and best", "Correct one of them.", rule="attributes")
        if not isinstance(cause, CauseContent):
            continue
        yield from _wrong_company(part, path, attribute, cause)
        if attribute.two_sided and not attribute.name_against:
            message = "can count against, and has no name for that: the bare name would say the opposite"
            yield part.finding(path, message, "Add name_against.", rule="attributes")
        if attribute.row is None:
            lacking = [option.id for option in cause.options if option.id not in attribute.levels]
            if lacking:
                message = f"has neither a row nor a level for {', '.join(lacking)}"
                yield part.finding(path, message, "Add the missing levels or a row.", rule="attributes")
        elif not _has_figure(cause, attribute):
            message = f'finds no figure "{attribute.outcome}" at {attribute.months} months in its row'
            yield part.finding(path, message, "Correct row, outcome or months.", rule="attributes")


def _wrong_number_of_attributes(content: Content) -> Iterator[ContentFinding]:
    """A person can weigh a handful of things; fewer leave out ends that count (ISPOR task force on MCDA, 2016)."""
    for part in content.reading.parts:
        cause = part.value
        if isinstance(cause, CauseContent) and cause.scope == "comparison":
            count = len(cause.attributes)
            if not FEWEST_ATTRIBUTES <= count <= MOST_ATTRIBUTES:
                message = f"hold {count} things to weigh, not {FEWEST_ATTRIBUTES} to {MOST_ATTRIBUTES}"
                remedy = "Add the ends that are missing, or leave the least one out."
                yield part.finding(("attributes",), message, remedy, rule="attributes")


def _wrong_company(part: Part, path: Path, attribute: Attribute, cause: CauseContent) -> Iterator[ContentFinding]:
    """No two attributes stand for one end, and `same_as` names another attribute."""
    others = [other for other in cause.attributes if other.id != attribute.id]
    if attribute.end in (other.end for other in others):
        message = f'stands for "{attribute.end}" like another one: one gain or loss would count twice'
        yield part.finding(path, message, "Leave one of them out.", rule="attributes")
    if attribute.same_as is not None and attribute.same_as not in (other.id for other in others):
        message = f'is the same as "{attribute.same_as}", which is no other attribute of this cause'
        yield part.finding(path, message, "Name one, or leave it out.", rule="attributes")


def _has_figure(cause: CauseContent, attribute: Attribute) -> bool:
    rows = (row for row in cause.rows if row.id == attribute.row)
    wanted = (attribute.outcome, attribute.months)
    return any((figure.outcome, figure.months) == wanted for row in rows for figure in row.figures)
