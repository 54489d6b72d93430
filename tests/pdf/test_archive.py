"""What makes a file fit for archives (PDF/A-2a) beside its tags; the release check asks veraPDF for the whole."""

import io
import re

import pypdf
from PIL import Image, ImageCms

from decision_aid.pdf.colour_profile import srgb_profile
from decision_aid.pdf.writer import write_pdf
from decision_aid.summary.document import Paragraph
from tests.pdf.documents import EVERY_PART, document
from tests.pdf.editions import faults

STREAM = re.compile(rb"/Length (\d+)[^>]*?>>\nstream\n", re.DOTALL)


def every_colour() -> Image.Image:
    """Steps of every channel against each other."""
    image = Image.new("RGB", (64, 64))
    image.putdata([(4 * x, 4 * y, (x * y) % 256) for x in range(64) for y in range(64)])
    return image


def test_the_profile_means_what_others_call_srgb() -> None:
    ours, theirs = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile())), ImageCms.createProfile("sRGB")
    image = every_colour()
    for source, target in ((ours, theirs), (theirs, ours)):
        turned = ImageCms.profileToProfile(image, source, target)
        assert turned is not None
        pairs = zip(image.tobytes(), turned.tobytes(), strict=True)
        assert max(abs(before - after) for before, after in pairs) <= 1


def test_a_wrong_profile_would_be_seen() -> None:
    broken = srgb_profile().replace(b"rXYZ", b"xXYZ").replace(b"gXYZ", b"rXYZ").replace(b"xXYZ", b"gXYZ")
    image = every_colour()
    turned = ImageCms.profileToProfile(
        image, ImageCms.ImageCmsProfile(io.BytesIO(broken)), ImageCms.createProfile("sRGB")
    )
    assert turned is not None
    assert turned.tobytes() != image.tobytes()


def test_the_file_says_what_it_keeps_to_and_carries_the_profile() -> None:
    root = pypdf.PdfReader(io.BytesIO(write_pdf([document(*EVERY_PART)]))).trailer["/Root"]
    packet = root["/Metadata"].get_object()
    assert "/Filter" not in packet
    for said in (b"<pdfuaid:part>1<", b"<pdfaid:part>2<", b"<pdfaid:conformance>A<", b"namespaceURI>http://www.aiim"):
        assert said in packet.get_data()
    (intent,) = root["/OutputIntents"]
    assert intent["/S"] == "/GTS_PDFA1"
    assert intent["/DestOutputProfile"]["/N"] == 3
    assert intent["/DestOutputProfile"].get_data() == srgb_profile()


def test_every_stream_is_as_long_as_it_says_and_ends_in_a_line_of_its_own() -> None:
    data = write_pdf([document(*EVERY_PART)])
    starts = list(STREAM.finditer(data))
    assert len(starts) == data.count(b"endstream\n") > 5
    assert all(data[one.end() + int(one[1]) :].startswith(b"\r\nendstream\nendobj\n") for one in starts)


def test_another_content_has_another_name_and_the_same_content_the_same() -> None:
    names = [
        pypdf.PdfReader(io.BytesIO(write_pdf([document(Paragraph(text))]))).trailer["/ID"][0].original_bytes
        for text in ("one", "two", "one")
    ]
    assert names[0] != names[1]
    assert names[0] == names[2]
    assert len(names[0]) == 16


def test_no_date_is_made_up() -> None:
    reader = pypdf.PdfReader(io.BytesIO(write_pdf([document(*EVERY_PART)])))
    assert reader.metadata is not None
    assert set(reader.metadata) == {"/Title"}


def test_a_stream_that_ends_like_a_line_keeps_its_last_byte() -> None:
    for number in range(60):  # the last byte of some compressed page is one of a line end
        data = write_pdf([document(Paragraph(f"A sheet with the number {number}"))])
        assert faults(data) == []
