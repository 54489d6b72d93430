"""What a PDF/UA-1 file says about itself: title, language, that it is tagged, and the XMP packet that declares it."""

from html import escape  # that of xml.sax reads the modules of the network
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream, PDFString

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>
"""


class PlainStream(PDFStream):  # type: ignore[misc]
    """A stream without compression, so that any program can read what the file says about itself."""

    def format(self, document: Any) -> bytes:
        """Return the stream as it stands in the file."""
        entries = PDFDictionary({**self.dictionary.dict, "Length": len(self.content)})
        written: bytes = entries.format(document) + b"\nstream\n" + self.content + b"\nendstream\n"
        return written


def describe_file(document: Any, *, title: str, language: str) -> None:
    """Enter title, language, marking and the XMP packet in the catalog of a reportlab file."""
    catalog = document.Catalog
    catalog.Lang = PDFString(language)
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
    packet = XMP.format(title=escape(title, quote=False), language=escape(language, quote=False)).encode("utf-8")
    kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    stream = PlainStream(kind, packet)
    catalog.Metadata = document.Reference(stream, "Metadata")
