"""The texts of `resources/help` as parts of a document.

They use a small part of Markdown: headings, paragraphs, lists and tables, each set apart by an empty line. A row of a
table becomes an item of a list that names its columns, so that it can be heard as well as read.
"""

import re
from collections.abc import Iterator, Sequence

from decision_aid.files.resources import resource
from decision_aid.summary.document import Bullets, Heading, Paragraph, Part

FIRST_NAMES = ("limits", "methods", "weighing", "self_rating", "reading_level")
"""The order in which people read them; a text that is not named here comes after these."""
BLOCKS = re.compile(r"\n\s*\n")
HEADING = re.compile(r"(#+) +(.*)")
ITEM = re.compile(r"(?m)^(?:-|\d+\.) +")


def help_names() -> tuple[str, ...]:
    """Return the names of all texts in reading order."""
    found = {path.stem for path in resource("help").glob("*.md")}
    return (*(name for name in FIRST_NAMES if name in found), *sorted(found - set(FIRST_NAMES)))


def title_of(text: str) -> str:
    """Return the title of a text; "" where it begins with something else."""
    heading = HEADING.match(text)
    return heading[2].strip() if heading else ""


def help_text(name: str) -> str:
    """Return the text of the file `NAME.md`; raises OSError when it is missing."""
    return resource(f"help/{name}.md").read_text(encoding="utf-8").strip()


def parts_of(text: str) -> Iterator[Part]:
    """Yield the parts of a text; its title becomes a heading of level 2, those below it of level 3."""
    for block in BLOCKS.split(text.strip()):
        heading = HEADING.fullmatch(block)
        if heading:
            yield Heading(_plain(heading[2]), 2 if heading[1] == "#" else 3)
        elif block.startswith("|"):
            yield Bullets(tuple(_rows(block.splitlines())))
        elif ITEM.match(block):
            yield Bullets(tuple(_plain(item) for item in ITEM.split(block)[1:]), ordered=block[0].isdigit())
        else:
            yield Paragraph(_plain(block))


def _rows(lines: Sequence[str]) -> Iterator[str]:
    """One line for each row of a table, the name of its column before each further cell."""
    names, _, *rows = [[_plain(cell) for cell in line.strip(" |").split("|")] for line in lines]
    for first, *cells in rows:
        told = "; ".join(f"{name}: {cell}" for name, cell in zip(names[1:], cells, strict=True))
        yield f"{first}. {told}"


def _plain(text: str) -> str:
    """Without line ends and the marks of file names; names of files are told in words that can wrap."""
    return " ".join(text.replace("`", "").replace("_", " ").split())
