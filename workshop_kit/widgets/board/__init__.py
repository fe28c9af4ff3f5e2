"""Boards: what a step shows, described in Python and drawn in the page by one small module."""
