"""Treadstone Desktop: a library of plain-language legal answers that needs no network."""

__version__ = "0.1.0"
