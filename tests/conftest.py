"""Shared by all tests: the shipped content, read once."""

import pytest

from decision_aid.content.library import Library
from decision_aid.content.loader import read_library


@pytest.fixture(scope="session")
def library() -> Library:
    """The shipped content."""
    return read_library()
