"""The words and data of the method in every language, and where templates lie.

Nothing here depends on a workshop: a module reads one data file and gives it back as
values in one language.
"""
