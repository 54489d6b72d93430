"""What the colours of a file mean: the profile of sRGB (IEC 61966-2-1), written in the ICC format, version 4.2.

A file for archives (PDF/A) carries it, so that its colours look alike on every screen and printer. It is made here from
the figures of the standard; there is no licence to heed.
"""

import struct
from functools import cache
from itertools import accumulate

Numbers = tuple[float, ...]

DAYLIGHT = (0.9642, 1.0, 0.8249)
"""The white of every ICC profile, D50, as XYZ."""
PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
"""Red, green and blue of sRGB as XYZ, adapted from its own white, D65, to D50 (Bradford)."""
ADAPTATION = (1.04790, 0.02290, -0.05020, 0.02960, 0.99046, -0.01707, -0.00925, 0.01506, 0.75179)
"""The Bradford matrix from D65 to D50, row by row."""
CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""The parts of the tone curve: its power, factor and offset; below the last value it is a line of this slope."""
MADE_ON = (2026, 1, 1, 0, 0, 0)
"""Any fixed day: the same report is the same bytes."""
HEADER_LENGTH, ENTRY_LENGTH = 128, 12


@cache
def srgb_profile() -> bytes:
    """Return the profile as the bytes of an ICC file."""
    tags = {b"desc": _words("sRGB"), b"cprt": _words("No copyright"), b"wtpt": _places(DAYLIGHT)}
    tags |= {b"chad": b"sf32\0\0\0\0" + _fixed(ADAPTATION)}
    tags |= {name: _places(place) for name, place in PRIMARIES.items()}
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), b"para\0\0\0\0\0\3\0\0" + _fixed(CURVE))
    body = list(dict.fromkeys(tags.values()))
    first = HEADER_LENGTH + 4 + ENTRY_LENGTH * len(tags)
    starts = dict(zip(body, accumulate(map(len, body), initial=first), strict=False))
    entries = b"".join(name + struct.pack(">II", starts[data], len(data)) for name, data in tags.items())
    written = struct.pack(">I", len(tags)) + entries + b"".join(body)
    return _header(HEADER_LENGTH + len(written)) + written


def _header(size: int) -> bytes:
    start = struct.pack(">I4xI4s4s4s6H4s", size, 0x04200000, b"mntr", b"RGB ", b"XYZ ", *MADE_ON, b"acsp")
    return (start.ljust(68, b"\0") + _fixed(DAYLIGHT)).ljust(HEADER_LENGTH, b"\0")


def _fixed(values: Numbers) -> bytes:
    """Numbers in 16 bits before the point and 16 behind it."""
    return struct.pack(f">{len(values)}i", *(round(value * 0x10000) for value in values))


def _places(place: Numbers) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(place)


def _words(text: str) -> bytes:
    """A text in English, filled up to a multiple of four bytes."""
    written = text.encode("utf-16-be")
    data = b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(written), 28) + written
    return data.ljust(-(-len(data) // 4) * 4, b"\0")
