"""Lays fields over the places to answer of a sheet (ISO 32000-1, 12.7): each with a name that is read aloud.

Every field has an appearance of its own, drawn in an embedded face, and belongs to an element of the structure tree.
"""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from itertools import groupby

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from decision_aid.pdf.content import fill, numbers, stroke
from decision_aid.pdf.form_canvas import Place
from decision_aid.pdf.form_font import FONT_NAME, form_font
from decision_aid.pdf.form_names import ROOT_NAME
from decision_aid.pdf.stream_ends import end_streams_clearly
from decision_aid.pdf.structure import Element
from decision_aid.summary.form import FormField
from decision_aid.summary.worksheet_questions import LONGEST_LINE

OBJECT_STREAMS = pikepdf.ObjectStreamMode.generate
PRINTED = 1 << 2
RADIO = 1 << 15
MULTILINE = 1 << 12
OFF = Name.Off
AS_FITS = 0
"""Instead of a size: the program that shows the text takes one that fits (ISO 32000-1, 12.7.3.3)."""
TICK = ((0.2, 0.52), (0.42, 0.26), (0.82, 0.8))
"""The corners of a tick in a box of side 1."""
TICK_WIDTH = 0.15


def add_fields(data: bytes, places: Sequence[tuple[int, Place]], root: Element) -> bytes:
    """Return the file with a field over each place; `root` is the tree that the file was described with."""
    with Pdf.open(BytesIO(data)) as file:
        _FieldWriter(file).write(places, root)
        end_streams_clearly(file)
        written = BytesIO()
        file.save(written, deterministic_id=True, compress_streams=False, object_stream_mode=OBJECT_STREAMS)
    return written.getvalue()


class _FieldWriter:
    """Adds the fields of one form to one file."""

    def __init__(self, file: Pdf) -> None:
        self._file = file
        self._form = file.make_indirect(Dictionary(T=String(ROOT_NAME), Kids=Array()))
        self._fonts = Dictionary({f"/{FONT_NAME}": form_font(file)})
        self._drawings: dict[tuple[str, tuple[float, float]], Object] = {}

    def write(self, places: Sequence[tuple[int, Place]], root: Element) -> None:
        """Add fields in the order in which their elements are read."""
        order = {id(element): number for number, element in enumerate(_form_elements(root))}
        tags = list(_form_tags(self._file.Root.StructTreeRoot))
        in_order = sorted(places, key=lambda each: order[id(each[1].element)])
        for _name, together in groupby(in_order, key=lambda each: each[1].field.name):
            self._add_field([(page, place, tags[order[id(place.element)]]) for page, place in together])
        self._file.Root.AcroForm = self._file.make_indirect(
            Dictionary(
                Fields=Array([self._form]),
                DR=Dictionary(Font=self._fonts),
                DA=String(f"/{FONT_NAME} 12 Tf {fill('ink')}"),
            )
        )

    def _add_field(self, spots: Sequence[tuple[int, Place, Object]]) -> None:
        field = spots[0][1].field
        if field.kind == "one_of":
            parent = self._file.make_indirect(_radio(field, self._form))
            self._form.Kids.append(parent)
            for page, place, tag in spots:
                parent.Kids.append(self._widget(page, place, tag, {"/Parent": parent}))
            return
        ((page, place, tag),) = spots
        entries = _tick(field) if field.kind == "tick" else _text(place)
        self._form.Kids.append(self._widget(page, place, tag, {**entries, "/Parent": self._form}))

    def _widget(self, page: int, place: Place, tag: Object, entries: Mapping[str, object]) -> Object:
        """The part of a field that stands on a page, tied to its element."""
        widget = self._file.make_indirect(
            Dictionary(
                {
                    "/Type": Name.Annot,
                    "/Subtype": Name.Widget,
                    "/Rect": Array([round(edge, 2) for edge in place.rectangle]),
                    "/F": PRINTED,
                    "/P": self._file.pages[page].obj,
                    **self._look(place),
                    **entries,
                }
            )
        )
        self._tie(widget, tag, page)
        return widget

    def _look(self, place: Place) -> dict[str, object]:
        """The name read aloud and the appearance: empty, and for a box also ticked."""
        left, bottom, right, top = place.rectangle
        size = right - left, top - bottom
        if isinstance(place.answer, FormField):
            return {"/AP": Dictionary(N=self._drawing("/Tx BMC EMC", size))}
        answer = place.answer
        said = answer.field.label if answer.field.kind == "tick" else f"{answer.field.label} {answer.answer}"
        states = {f"/{answer.value}": self._drawing(_ticked(size[0]), size), "/Off": self._drawing("", size)}
        return {"/AP": Dictionary(N=Dictionary(states)), "/AS": OFF, "/TU": String(said), "/Contents": String(said)}

    def _drawing(self, content: str, size: tuple[float, float]) -> Object:
        """An appearance; places of one size share theirs."""
        size = round(size[0], 2), round(size[1], 2)
        if (content, size) not in self._drawings:
            drawing = self._file.make_stream(content.encode())
            drawing.Type, drawing.Subtype = Name.XObject, Name.Form
            drawing.BBox = Array([0, 0, *size])
            drawing.Resources = Dictionary(Font=self._fonts)
            self._drawings[content, size] = drawing
        return self._drawings[content, size]

    def _tie(self, widget: Object, tag: Object, page: int) -> None:
        """Let element and field name each other."""
        tree = self._file.Root.StructTreeRoot
        key = int(tree.ParentTreeNextKey)
        widget.StructParent = key
        tree.ParentTree.Nums.extend(Array([key, tag]))
        tree.ParentTreeNextKey = key + 1
        on = self._file.pages[page].obj
        tag.K = Array([Dictionary(Type=Name.OBJR, Obj=widget, Pg=on)])
        if Name.Annots not in on:
            on.Annots = Array()
        on.Annots.append(widget)


def _radio(field: FormField, form: Object) -> Dictionary:
    entries = {"/FT": Name.Btn, "/Ff": RADIO, "/T": String(field.name), "/TU": String(field.label)}
    return Dictionary({**entries, "/V": OFF, "/Kids": Array(), "/Parent": form})


def _tick(field: FormField) -> dict[str, object]:
    return {"/FT": Name.Btn, "/T": String(field.name), "/V": OFF}


def _text(place: Place) -> dict[str, object]:
    """A line to write on. Long answers wrap and are set as small as it takes to show all of them, on paper too."""
    field = place.field
    is_long = field.longest > LONGEST_LINE
    return {
        "/FT": Name.Tx,
        "/T": String(field.name),
        "/TU": String(field.label),
        "/Contents": String(field.label),
        "/V": String(""),
        "/MaxLen": field.longest,
        "/Ff": MULTILINE if is_long else 0,
        "/DA": String(f"/{FONT_NAME} {AS_FITS if is_long else place.size:g} Tf {fill('ink')}"),
    }


def _ticked(side: float) -> str:
    (x1, y1), (x2, y2), (x3, y3) = ((x * side, y * side) for x, y in TICK)
    pen = stroke("ink", TICK_WIDTH * side)
    return f"q {pen} 1 J 1 j {numbers(x1, y1)} m {numbers(x2, y2)} l {numbers(x3, y3)} l S Q"


def _form_elements(element: Element) -> Iterator[Element]:
    """The elements of fields in reading order, as they were made."""
    for child in element.children:
        if isinstance(child, Element):
            if child.role == "Form":
                yield child
            yield from _form_elements(child)


def _form_tags(tag: Object) -> Iterator[Object]:
    """The same elements as they stand in the file."""
    for child in tag.get("/K", ()):
        if isinstance(child, pikepdf.Object) and child.get("/Type") == Name.StructElem:
            if Name.Form == child.S:
                yield child
            yield from _form_tags(child)
