"""Checks before a release that take too long, or need too much, for every run of the tests."""
