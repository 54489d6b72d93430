"""Whole visits in the real window, by mouse and by keyboard, and what holds for a visit as a whole."""
