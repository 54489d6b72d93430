"""Tests of the content; `pack` is the smallest complete content, and so the catalogue of what may be written."""
