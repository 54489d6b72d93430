"""How the sheet names itself in its file, so that a filled-in one is known again."""

FORM_NAME = "decision_aid_sheet"
FORM_VERSION = 1
"""Raised when sheets made before can no longer be read."""
ROOT_NAME = f"{FORM_NAME}_{FORM_VERSION}"
"""The field that holds all others."""
