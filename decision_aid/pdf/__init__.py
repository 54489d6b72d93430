"""Turns a document into a tagged PDF.

The words used here: element (a node of the structure tree), mark (a piece of page content that belongs to an element),
artifact (page furniture that a reader skips), face (one weight of Inter), block (a piece of a page that is laid out,
split and drawn as one).
"""
