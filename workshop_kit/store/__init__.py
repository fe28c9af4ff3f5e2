"""The workshop file: its text, and reading and saving it without losing anything.

Values and their changes belong to ``model``; other people's files to ``importers``.
"""
