"""Column contracts: which columns a table has, for whoever writes one and whoever reads it.

No table library belongs here; data frames are made in ``analysis``.
"""
