"""The file itself: its objects one after the other, where each stands, and a name made from what is in it.

reportlab's own writer leaves out the line end before `endstream`, names every file of one title alike and dates it to
the year 2000; archives (ISO 19005-2, 6.1.3 and 6.1.7.1) ask for the first two, and a wrong date is worse than none.
"""

from hashlib import sha256
from typing import Any

from reportlab.pdfbase import pdfdoc

HEADER = b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n"
"""The version; then four bytes above 127, which tell programs that the file is no text."""
STREAM_END = b"endstream\n"
LINE_END = b"\r\n"
"""Both characters: a stream whose last byte is the first of them would else seem to end before it."""
NAME_LENGTH = 16


class ArchiveFile(pdfdoc.PDFDocument):  # type: ignore[misc]
    """A reportlab file written as archives ask for it; the same objects give the same bytes."""

    def GetPDFData(self, canvas: Any) -> bytes:  # noqa: N802
        """Return the whole file; reportlab calls this when `canvas` is saved."""
        for face in self.delayedFonts:
            face.addObjects(self)
        self.Outlines.prepare(self, canvas)
        if self.Outlines.ready < 0:
            self.Catalog.Outlines = None
        return self.format()

    def format(self) -> bytes:
        """Return the whole file; objects that others bring along while they are written follow them."""
        ends = [self._written(self.Reference(one)) for one in (self.Catalog, self.info)]
        body = bytearray(HEADER % self._pdfVersion)
        starts: list[int] = []
        while name := self.numberToId.get(len(starts) + 1):
            starts.append(len(body))
            body += b"%d 0 obj\n%bendobj\n" % (len(starts), _ended(self._written(self.idToObject[name], 1)))
        at = len(body)
        body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(starts) + 1)
        body += b"".join(b"%010d 00000 n \n" % start for start in starts)
        name_of_file = b"<%b>" % sha256(body).hexdigest()[: 2 * NAME_LENGTH].encode()
        trailer = b"trailer\n<< /Size %d /Root %b /Info %b /ID [%b %b] >>\nstartxref\n%d\n%%%%EOF\n"
        return bytes(body + trailer % (len(starts) + 1, *ends, name_of_file, name_of_file, at))

    def _written(self, value: Any, top_level: int = 0) -> bytes:
        written: bytes = pdfdoc.format(value, self, toplevel=top_level)
        return written


def _ended(written: bytes) -> bytes:
    """An object with a line end behind it, and one before `endstream`, which does not count as content."""
    if written.endswith(STREAM_END):
        return written[: -len(STREAM_END)] + LINE_END + STREAM_END
    return written if written.endswith(b"\n") else written + b"\n"
