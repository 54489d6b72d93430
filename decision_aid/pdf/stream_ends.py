"""Lets a file that pikepdf writes keep the rule of archives about where a stream ends (ISO 19005-2, 6.1.7.1)."""

import zlib

from pikepdf import Name, Pdf, Stream

AMBIGUOUS = b"\r"
"""As the last byte of a stream it reads as part of the line end that follows, and the stream seems too short."""


def end_streams_clearly(file: Pdf) -> None:
    """Add a line end to the content of each stream whose packed bytes end ambiguously; it changes nothing on paper."""
    for one in file.objects:
        if isinstance(one, Stream) and one.read_raw_bytes().endswith(AMBIGUOUS):
            _end_clearly(one)


def _end_clearly(stream: Stream) -> None:
    content = stream.read_bytes()
    while stream.read_raw_bytes().endswith(AMBIGUOUS):
        content += b"\n"
        stream.write(zlib.compress(content), filter=Name.FlateDecode)
    if Name.Length1 in stream:
        stream.Length1 = len(content)
