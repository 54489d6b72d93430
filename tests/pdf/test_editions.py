"""Every sample and every edition passes the checkers, and the checkers see what is planted.

The release check (`python3 make.py release-check`) writes every sample in every edition and asks veraPDF as well.
"""

import io
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest

from decision_aid.content.library import Library
from decision_aid.pdf.writer import write_pdf
from decision_aid.summary.document import Bullets
from tests.pdf.documents import EVERY_PART, document, table
from tests.pdf.editions import EDITIONS, Edition, faults, write_edition
from tests.summary.contexts import SAMPLES

REFERENCES = Bullets(("A study. doi 10.1016/S2665-9913(21)00036-9. Seen.", "Another."), ordered=True, style="fine")


@pytest.fixture(scope="module")
def sound() -> bytes:
    return write_pdf([document(*EVERY_PART, replace(table(), heads_above=True), REFERENCES)])


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_in_an_edition_has_no_fault(name: str, edition: Edition, library: Library) -> None:
    assert faults(write_edition(name, edition, library)) == []


def test_every_kind_of_part_has_no_fault(sound: bytes) -> None:
    assert faults(sound) == []


WORDS = {
    "a picture without alternative text": (b"/Alt (60 of", b"/Alz (60 of"),
    "no language": (b"/Lang (en)", b"/Lanx (en)"),
    "a window without the title": (b"/DisplayDocTitle true", b"/DisplayDocTitlx true"),
    "a packet without a title": (b"dc:title", b"dc:titlf"),
    "a packet that names no standard": (b"pdfuaid:part", b"pdfuaid:parx"),
    "a packet that is no archive's": (b"pdfaid:part", b"pdfaid:parx"),
    "no meaning of colours": (b"/OutputIntents", b"/OutputIntentx"),
    "no tags": (b"/Marked true", b"/Marked fals"),
    "a heading left out": (b"/S /H2", b"/S /H4"),
    "a list without bodies": (b"/S /LBody", b"/S /Note "),
    "a list without items": (b"/S /LI ", b"/S /P  "),
    "a row without cells": (b"/S /TD", b"/S /P "),
    "a header without scope": (b"/Scope /Column", b"/Skope /Column"),
    "a header with a wrong scope": (b"/Scope /Column", b"/Scope /Coloum"),
    "a header over too many columns": (b"/ColSpan 2", b"/ColSpan 3"),
    "a cell that names no header": (b"/Headers [(head", b"/Headers [(hexd"),
    "a role that nobody knows": (b"/S /Sect", b"/S /Foos"),
    "no way back to the elements": (b"/ParentTree ", b"/ParentTrex "),
    "a page that leads to another": (b"/StructParents 0", b"/StructParents 1"),
    "content that nobody claims": (b"/MCID 3 >>", b"/MCID 4 >>"),
    "a face that is not embedded": (b"/FontFile2", b"/FontFilx2"),
    "letters without meaning": (b"/ToUnicode", b"/ToUnicodx"),
    "an order of the keys": (b"/Tabs /S", b"/Tabx /S"),
    "a link without words": (b"/Contents (https", b"/Contentz (https"),
    "a link that leads nowhere": (b"/StructParent 1", b"/StructParenx 1"),
    "a link that nobody claims": (b"/Type /OBJR", b"/Type /OBJX"),
    "a stream that ends in its line": (b"\r\nendstream", b"  endstream"),
}


@pytest.mark.parametrize(("sound_words", "broken"), WORDS.values(), ids=WORDS.keys())
def test_a_planted_fault_is_seen(sound_words: bytes, broken: bytes, sound: bytes) -> None:
    assert sound_words in sound
    assert _seen(sound.replace(sound_words, broken))


def _untag(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 10 10 re f")


def _empty_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Contents = pdf.make_stream(b"")


def _lose_the_packet(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Metadata = pdf.make_stream(b"no packet", Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)


@pytest.mark.parametrize("plant", [_untag, _empty_page, _lose_the_packet])
def test_a_fault_planted_in_the_pages_is_seen(plant: Callable[[pikepdf.Pdf], None], sound: bytes) -> None:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(sound)) as pdf:
        plant(pdf)
        pdf.save(written)
    assert _seen(written.getvalue())


def _seen(data: bytes) -> bool:
    """Whether a fault is found, or the file is so broken that it cannot be opened."""
    try:
        return bool(faults(data))
    except (AttributeError, KeyError, ValueError, pikepdf.PdfError):
        return True
