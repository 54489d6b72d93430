"""Tests of what follows from the answers."""
