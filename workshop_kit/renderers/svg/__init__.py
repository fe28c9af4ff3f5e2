"""From views to pictures for the screen: one slide, one SVG that needs nothing else.

A browser breaks no lines in an SVG, so they are broken here, with the widths the views were
measured with. No element has an id and no rule of style is written, so that many pictures can
stand in one page and none changes the page around it.
"""
