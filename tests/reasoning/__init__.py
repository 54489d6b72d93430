"""Tests of charts, words and composers."""
