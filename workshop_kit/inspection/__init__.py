"""Office files judged: whether they open without repair, and whether everybody can read them.

A package is read with ``zipfile`` and lxml alone, never with the libraries that write our files:
they forgive what Office does not. Nothing here changes a file.
"""
