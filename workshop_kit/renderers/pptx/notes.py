"""The notes page under a slide, as a part of its own."""

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.slide import NotesSlidePart, SlidePart
from pptx.presentation import Presentation

from workshop_kit.content.themes import Theme
from workshop_kit.renderers.pptx.drawingml import NAMESPACES, paragraphs
from workshop_kit.views.drawing import paragraph

_HEAD = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" '
    'noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>'
    '<p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr>'
    '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>'
    "<p:spPr/>"
)


def add_notes(
    deck: Presentation,
    slide: SlidePart,
    notes: tuple[str, ...],
    number: int,
    setting: tuple[str, Theme],
) -> None:
    """Give a slide its notes; ``setting`` is the language of the runs and the theme."""
    tag, theme = setting
    lines = (paragraph(line) for note in notes for line in note.split("\n"))
    body = f"<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs(lines, tag, theme)}</p:txBody>"
    part = NotesSlidePart(
        PackURI(f"/ppt/notesSlides/notesSlide{number}.xml"),
        CONTENT_TYPE.PML_NOTES_SLIDE,
        deck.part.package,
        parse_xml(
            f"<p:notes {NAMESPACES}><p:cSld><p:spTree>{_HEAD}{body}</p:sp></p:spTree></p:cSld>"
            "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
        ),
    )
    part.relate_to(deck.part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
    part.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
    slide.relate_to(part, RELATIONSHIP_TYPE.NOTES_SLIDE)
