"""Locks a finished PDF with a password (AES-256, ISO 32000-2, security handler revision 6).

A locked file is no archive file any more (PDF/A forbids it); its tags stay, and readers for blind people may read it.
"""

import unicodedata
from collections.abc import Callable
from io import BytesIO

from decision_aid.files.translation import translator

SHORTEST_PASSWORD = 8
"""Characters. Whoever has the file can try passwords as fast as a machine can, so a short one protects nothing."""
LONGEST_PASSWORD = 127
"""Bytes in UTF-8; the file format looks at no more."""


class PasswordError(ValueError):
    """A password that cannot lock a file; its text says why and what to do, as a whole sentence."""


def check_password(password: str, *, language: str = "en") -> str:
    """Return `password` composed (NFC), as every program will read it.

    Raises PasswordError, a sentence in `language`, for one that is too short or too long, or holds characters that
    programs read differently.
    """
    composed = unicodedata.normalize("NFC", password)
    if wrong := _wrong_with(composed, translator(language)):
        raise PasswordError(wrong)
    return composed


def _wrong_with(password: str, _: Callable[[str], str]) -> str:
    if len(password) < SHORTEST_PASSWORD:
        return _("The password is too short. Use {least} characters or more.").format(least=SHORTEST_PASSWORD)
    if any(_is_doubtful(one) for one in password):
        return _("The password holds a character that programs read in different ways. Use plain letters.")
    if len(password.encode("utf-8")) > LONGEST_PASSWORD:
        return _("The password is too long. Use {most} characters or fewer.").format(most=LONGEST_PASSWORD // 4)
    return ""


def lock_pdf(data: bytes, password: str, *, language: str = "en") -> bytes:
    """Return the PDF `data` so that it opens with `password` alone; each call gives other bytes, as it must.

    Raises PasswordError as `check_password` does. Nobody can open the file when the password is lost.
    """
    import pikepdf  # costs time and memory that a report without a password need not pay

    composed = check_password(password, language=language)
    lock = pikepdf.Encryption(user=composed, owner=composed, R=6, aes=True, metadata=True)
    locked = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(locked, encryption=lock)
    return locked.getvalue()


def _is_doubtful(character: str) -> bool:
    """Whether a character is invisible, or one that some programs replace before they compare passwords."""
    return unicodedata.category(character).startswith("C") or unicodedata.normalize("NFKC", character) != character
