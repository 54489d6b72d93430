"""Reads the words of a saved PDF."""

from pathlib import Path

from pypdf import PdfReader


def words_in(pdf: Path) -> str:
    """All words of a PDF, blanks and line ends each as one blank."""
    pages = PdfReader(pdf).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())
