"""Pictures on a slide."""

import io

from pptx.parts.slide import SlidePart

from workshop_kit.renderers.pptx.drawingml import attribute, transform
from workshop_kit.renderers.pptx.shapes import placeholder_mark
from workshop_kit.views.drawing import Picture
from workshop_kit.views.layout_parts import Layout


def picture(item: Picture, part: SlidePart, plan: Layout, shape_id: int) -> str:
    """Add a picture's part and return its ``<p:pic>``."""
    _, key = part.get_or_add_image_part(io.BytesIO(item.content))
    mark = placeholder_mark(plan.placeholder(item.placeholder)) if item.placeholder else ""
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{shape_id}" name="{attribute(item.name)}" '
        f'descr="{attribute(item.description)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/>'
        f'</p:cNvPicPr><p:nvPr>{mark}</p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="{key}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{transform(item.box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )
