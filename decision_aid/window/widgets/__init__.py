"""Widgets that know no visit: values in, signals out."""
