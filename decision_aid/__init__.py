"""A patient decision aid for back surgery, used by clinician and patient together in one visit."""

__version__ = "0.1.0"
