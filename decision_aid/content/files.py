"""Which files hold the content, and one digest that changes when any of them does."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

SINGLE_FILES = ("about.yaml", "choices.yaml", "red_flags.yaml", "cautions.yaml", "glossary.yaml", "worksheet.yaml")
FOLDERS = ("questions", "causes", "evidence")


def content_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name within `folder` and bytes of every content file, always in the same order."""
    for name in SINGLE_FILES:
        path = folder / name
        if path.is_file():
            yield name, path.read_bytes()
    for inner in FOLDERS:
        for path in sorted((folder / inner).glob("*.yaml")):
            yield f"{inner}/{path.name}", path.read_bytes()


def digest_of(folder: Path, salt: str = "") -> str:
    """Return the SHA-256 over `salt` and the names and bytes of all content files, in hexadecimal digits."""
    total = sha256(salt.encode())
    for name, content in content_files(folder):
        total.update(f"\n{name} {len(content)}\n".encode())
        total.update(content)
    return total.hexdigest()
