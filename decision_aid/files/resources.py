"""The one door to the files shipped with the program: relative names only, never a way out of the folder."""

from functools import cache
from pathlib import Path, PurePosixPath


@cache
def resources_folder() -> Path:
    """Return the folder of the shipped files.

    In a wheel or a frozen program they lie inside the package, in a checkout beside it.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def resource(relative: str) -> Path:
    """Return the path of a shipped file, such as "fonts/Inter-Regular.ttf"; it need not exist.

    Raises ValueError for an absolute name or one that leaves the folder.
    """
    name = PurePosixPath(relative)
    if name.is_absolute() or ".." in name.parts:
        raise ValueError(f"a resource is named within the resources folder, not {relative!r}")
    return resources_folder() / name
