"""Guided customer-journey workshops that end in an editable deck and a journey grid."""

__version__ = "0.1.0"
