"""Tests of keeping cases."""
