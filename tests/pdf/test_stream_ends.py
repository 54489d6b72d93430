"""A stream whose packed bytes end in a carriage return gets another end and keeps what it draws."""

import zlib
from io import BytesIO

import pikepdf
from pikepdf import Name, Pdf

from decision_aid.pdf.stream_ends import end_streams_clearly

DOUBTFUL = b"0 0 m 9 9 l S %D\xc5"
"""A drawing with a comment that makes the sum at the end of its packed bytes a carriage return."""


def _saved(content: bytes, *, length: int | None = None) -> bytes:
    file, written = Pdf.new(), BytesIO()
    page = file.add_blank_page()
    page.Contents = file.make_stream(zlib.compress(content), Filter=Name.FlateDecode)
    if length is not None:
        page.Contents.Length1 = length
    end_streams_clearly(file)
    file.save(written, compress_streams=False)
    return written.getvalue()


def test_a_doubtful_end_is_made_clear_and_draws_the_same() -> None:
    assert zlib.compress(DOUBTFUL).endswith(b"\r")
    with pikepdf.open(BytesIO(_saved(DOUBTFUL, length=len(DOUBTFUL)))) as file:
        stream = file.pages[0].Contents
        assert not stream.read_raw_bytes().endswith(b"\r")
        assert stream.read_bytes().rstrip(b"\n") == DOUBTFUL
        assert int(stream.Length1) == len(stream.read_bytes())


def test_a_clear_end_is_left_alone() -> None:
    with pikepdf.open(BytesIO(_saved(b"0 0 m 9 9 l S"))) as file:
        assert file.pages[0].Contents.read_bytes() == b"0 0 m 9 9 l S"
