"""Makes the three static faces of Inter from the variable one; run once, by hand (see README.md)."""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FACES = {"Regular": 400, "SemiBold": 600, "Bold": 700}
OPTICAL_SIZE = 14
KEPT_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum"]


def make_face(variable: Path, folder: Path, style: str) -> Path:
    """Write one static face into `folder` and return its path."""
    font = TTFont(variable)
    font = instantiateVariableFont(font, {"opsz": OPTICAL_SIZE, "wght": FACES[style]}, updateFontNames=False)
    _drop_unused(font)
    _name(font, style)
    font["OS/2"].usWeightClass = FACES[style]
    target = folder / f"Inter-{style}.ttf"
    font.save(target)
    return target


def _drop_unused(font: TTFont) -> None:
    options = Options()
    options.layout_features = KEPT_FEATURES
    options.name_IDs = ["*"]
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += ["STAT", "MVAR", "HVAR", "avar", "gasp", "prep", "meta", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)


def _name(font: TTFont, style: str) -> None:
    """Give the face names of its own; records 16 and 17 still group the faces for Qt. The licence records stay."""
    family = "Inter" if style == "Regular" else f"Inter {style}"
    names = {
        1: family,
        2: "Regular",
        3: f"Inter-{style} static",
        4: f"Inter {style}",
        6: f"Inter-{style}",
        16: "Inter",
        17: style,
    }
    table = font["name"]
    for name_id in (21, 22, 25):
        table.removeNames(nameID=name_id)
    for name_id, value in names.items():
        table.setName(value, name_id, 3, 1, 0x409)


def main() -> None:
    """Make every face: `make_faces.py VARIABLE_FONT FOLDER`."""
    variable, folder = Path(sys.argv[1]), Path(sys.argv[2])
    for style in FACES:
        make_face(variable, folder, style)


if __name__ == "__main__":
    main()
