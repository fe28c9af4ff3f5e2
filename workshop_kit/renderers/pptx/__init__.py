"""From views to PowerPoint: every shape native, every run with its language.

A slide is written as one piece of XML and parsed once: python-pptx's setters, called cell by
cell, cost eight times as much (see ``docs/benchmarks.md``).
"""
