"""Keeping: case files now; it knows the record and no content."""
