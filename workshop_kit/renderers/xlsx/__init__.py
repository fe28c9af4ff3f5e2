"""From views to Excel: one description of a workbook becomes one file, nothing is decided here.

Texts of people are hostile: each goes through ``cell_text`` and is written as text, never as a
formula, a link or a number.
"""
