"""Shared by all tests: the shipped content, read once."""

import os

import pytest
from hypothesis import settings

from decision_aid.content.library import Library
from decision_aid.content.loader import read_library

# A release is judged by the same examples each time; whoever works on the code searches anew with every run.
settings.register_profile("release", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("release")


@pytest.fixture(scope="session")
def library() -> Library:
    """The shipped content."""
    return read_library()
