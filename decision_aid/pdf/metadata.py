"""What a file says about itself: title, language, that it is tagged, what its colours mean, and its standards.

It is a PDF/UA-1 file (ISO 14289-1) and a PDF/A-2a file (ISO 19005-2) at once. PDF/A knows no words of PDF/UA, so that
the packet describes them.
"""

from html import escape  # that of xml.sax reads the modules of the network
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString

from decision_aid.pdf.colour_profile import srgb_profile

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>
"""
COLOUR_CONDITION = "sRGB IEC61966-2.1"
RGB_CHANNELS = 3


def describe_file(document: Any, *, title: str, language: str) -> None:
    """Enter title, language, marking, colours and the XMP packet in the catalog of a reportlab file."""
    catalog = document.Catalog
    document.info = PDFDictionary({"Title": PDFString(title)})
    catalog.Lang = PDFString(language)
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
    packet = XMP.format(title=escape(title, quote=False), language=escape(language, quote=False)).encode("utf-8")
    kind = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}  # not compressed: any program can read it
    catalog.Metadata = _stream(document, kind, packet, "Metadata")
    catalog.OutputIntents = PDFArray([_output_intent(document)])
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]


def _output_intent(document: Any) -> PDFDictionary:
    """What the colours mean (ISO 19005-2, 6.2.3)."""
    profile = _stream(document, {"N": RGB_CHANNELS}, srgb_profile(), "ColourProfile")
    names = {"Type": PDFName("OutputIntent"), "S": PDFName("GTS_PDFA1")}
    condition = PDFString(COLOUR_CONDITION)
    words = {"OutputConditionIdentifier": condition, "Info": condition}
    return PDFDictionary({**names, **words, "DestOutputProfile": profile})


def _stream(document: Any, entries: dict[str, Any], content: bytes, name: str) -> Any:
    return document.Reference(PDFStream(PDFDictionary(entries), content), name)
