"""Fills in the fields of a sheet as a form program does, and takes sheets apart."""

import io
from collections.abc import Callable, Mapping

import pikepdf

Change = Callable[[pikepdf.Pdf], None]


def changed(data: bytes, change: Change) -> bytes:
    """The file after a change of its objects."""
    with pikepdf.Pdf.open(io.BytesIO(data)) as file:
        change(file)
        written = io.BytesIO()
        file.save(written)
    return written.getvalue()


def filled(data: bytes, answers: Mapping[str, str]) -> bytes:
    """The sheet with answers by the name of their field: the value of a box, or a text."""

    def change(file: pikepdf.Pdf) -> None:
        fields = {str(field.T): field for field in file.Root.AcroForm.Fields[0].Kids}
        for name, value in answers.items():
            _answer(fields[name], value)

    return changed(data, change)


def _answer(field: pikepdf.Object, value: str) -> None:
    if field.get("/FT") == pikepdf.Name.Tx:
        field.V = pikepdf.String(value)
        return
    state = pikepdf.Name(f"/{value}")
    field.V = state
    for box in field.get("/Kids", [field]):
        box.AS = state if state in box.AP.N else pikepdf.Name.Off
