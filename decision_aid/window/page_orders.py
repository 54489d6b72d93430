"""What passes through the pipes between the window and the process that writes its PDFs and draws their pages.

A frame is two lengths, facts as JSON, and bytes such as a PDF. Nothing that arrives is ever run.
"""

import json
import struct
from typing import Any, BinaryIO, NamedTuple

from decision_aid.window.page_pixels import PageSize, Pixels

LENGTHS = struct.Struct(">II")
"""How a frame begins: the length of the facts and of the bytes after them."""


class Frame(NamedTuple):
    """An order or its answer. An order says what to `do`; an answer with an `error` holds nothing else."""

    facts: dict[str, Any]
    data: bytes = b""


def packed(frame: Frame) -> bytes:
    """Return a frame as it passes through a pipe."""
    facts = json.dumps(frame.facts).encode()
    return LENGTHS.pack(len(facts), len(frame.data)) + facts + frame.data


def frame_length(head: bytes) -> int:
    """Return the length of a whole frame that begins with these bytes, at least `LENGTHS.size` of them."""
    facts, data = LENGTHS.unpack_from(head)
    return int(LENGTHS.size + facts + data)


def unpacked(whole: bytes) -> Frame:
    """Return the frame of its bytes; raises ValueError where they are none."""
    middle = LENGTHS.size + LENGTHS.unpack_from(whole)[0]
    facts = json.loads(whole[LENGTHS.size : middle])
    if not isinstance(facts, dict):
        raise ValueError(f"the facts of a frame are {facts!r} and bear no names")
    return Frame(facts, whole[middle:])


def read_frame(pipe: BinaryIO) -> Frame | None:
    """Wait for a frame; None when the other side has ended, in the middle of one perhaps.

    Raises ValueError for bytes that are no frame.
    """
    head = pipe.read(LENGTHS.size)
    if len(head) < LENGTHS.size:
        return None
    whole = head + pipe.read(frame_length(head) - LENGTHS.size)
    return unpacked(whole) if len(whole) == frame_length(head) else None


def picture_order(data: bytes, number: int, dots_per_inch: float) -> Frame:
    """Ask for one page of a PDF as a picture; `number` counts from 0."""
    return Frame({"do": "picture", "number": number, "dots_per_inch": dots_per_inch}, data)


def answer_with_pages(data: bytes, sizes: tuple[PageSize, ...]) -> Frame:
    """Answer with a PDF and the sizes of its pages."""
    return Frame({"sizes": sizes}, data)


def answer_with_picture(pixels: Pixels) -> Frame:
    """Answer with a picture."""
    return Frame({"shape": pixels[:3]}, pixels.data)


def pages_in(answer: Frame) -> tuple[bytes, tuple[PageSize, ...]]:
    """Return the PDF of an answer and the sizes of its pages."""
    return answer.data, tuple((width, height) for width, height in answer.facts["sizes"])


def picture_in(answer: Frame) -> Pixels:
    """Return the picture of an answer."""
    width, height, row_bytes = answer.facts["shape"]
    return Pixels(width, height, row_bytes, answer.data)
