"""Cites a source by its authors, journal, year and identifiers; no sentence about what it found."""

from decision_aid.content.evidence import Source

MOST_AUTHORS = 3


def cite(source: Source) -> str:
    """Return the citation of a source; by identifiers alone where title, authors or year are uncertain."""
    identifiers = _identifiers(source)
    if source.cite_by_identifier and identifiers:
        return f"{identifiers}."
    people, journal = _known(authors(source)), _known(source.journal)
    # The title stands in where the publication could not be found by the rest.
    title = "" if identifiers and people and journal else source.title
    place = f"{journal} {source.year or ''}".strip()
    return ". ".join(part.rstrip(".") for part in (people, title, place, identifiers) if part) + "."


def authors(source: Source) -> str:
    """Return the authors, the first and "et al." when there are more than three."""
    names = [name.strip() for name in source.authors.split(",") if name.strip()]
    people = [name for name in names if name.rstrip(".") != "et al"]
    if len(people) > MOST_AUTHORS or len(people) < len(names):
        return f"{people[0]} et al" if people else ""
    return ", ".join(people)


def _known(words: str) -> str:
    """Nothing for words that only say that something was not seen."""
    return "" if words.startswith("(") or "not seen" in words or "not shown" in words else words


def _identifiers(source: Source) -> str:
    found = (("doi", source.doi), ("PMID", source.pmid), ("", source.pmcid))
    return ", ".join(f"{kind} {value}".strip() for kind, value in found if value) or source.url
