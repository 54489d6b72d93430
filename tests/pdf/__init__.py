"""Tests of the PDF: they read the real file back."""
