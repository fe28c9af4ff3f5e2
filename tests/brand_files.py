"""Workbooks of brands, made with openpyxl: their theme, their fonts, a logo on the sheet or over it."""

import io
import re
from collections.abc import Mapping
from pathlib import Path

import openpyxl
from openpyxl.drawing.image import Image as SheetImage
from openpyxl.writer.theme import theme_xml
from PIL import Image

from inspection.breaking import Parts

GREEN = {
    "dk1": "1D1D1B",
    "dk2": "00492F",
    "lt2": "E9F2EC",
    "accent1": "00A651",
    "accent2": "8DC63F",
    "accent3": "F7941D",
    "accent4": "0072BC",
}
HEADER_DRAWING = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">'
    '<v:shape id="LH"><v:imagedata o:relid="rId1" o:title="logo"/></v:shape></xml>'
)


def picture(size: tuple[int, int], colour: str, ground: str = "", form: str = "PNG") -> bytes:
    """Return a bar in a colour, a tenth of the picture high, on a ground or on nothing."""
    drawn = Image.new("RGBA", size, ground or (0, 0, 0, 0))
    drawn.paste(colour, (0, 0, size[0], size[1] // 10))
    drawn.paste(colour, (0, size[1] - size[1] // 10, *size))
    packed = io.BytesIO()
    drawn.convert("RGBA" if form == "PNG" else "RGB").save(packed, form)
    return packed.getvalue()


def brand_file(
    path: Path,
    colours: Mapping[str, str] | None = None,
    fonts: tuple[str, str] = ("Cambria", "Calibri"),
    logo: bytes = b"",
) -> Path:
    """Write a workbook whose theme has some colours and fonts, and whose first sheet a logo."""
    book = openpyxl.Workbook()
    book.loaded_theme = _theme(colours or {}, fonts)
    assert book.active is not None
    book.active["A1"] = "Report"
    if logo:
        book.active.add_image(SheetImage(io.BytesIO(logo)), "C3")
    book.template = path.suffix == ".xltx"
    path.parent.mkdir(exist_ok=True)
    book.save(path)
    return path


def with_header_logo(path: Path, logo: bytes) -> Path:
    """Put a logo into the header of the first sheet, as Excel does."""
    parts = Parts(path.read_bytes())
    sheet = "xl/worksheets/sheet1.xml"
    parts.contents["xl/drawings/vmlDrawing1.vml"] = HEADER_DRAWING.encode()
    parts.contents["xl/media/image1.png"] = logo
    parts.relate("xl/drawings/vmlDrawing1.vml", "rId1", "image", "../media/image1.png")
    parts.relate(sheet, "rId9", "vmlDrawing", "../drawings/vmlDrawing1.vml")
    here = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    parts.swap(sheet, "</worksheet>", f'<legacyDrawingHF {here} r:id="rId9"/></worksheet>')
    types = '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
    png = '<Default Extension="png" ContentType="image/png"/>'
    parts.swap("[Content_Types].xml", "</Types>", f"{types}{png}</Types>")
    path.write_bytes(parts.pack())
    return path


def _theme(colours: Mapping[str, str], fonts: tuple[str, str]) -> bytes:
    text = theme_xml
    for slot, value in colours.items():
        own = f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>'
        text = re.sub(rf"<a:{slot}>.*?</a:{slot}>", own, text, flags=re.DOTALL)
    for scheme, font in zip(("major", "minor"), fonts, strict=True):
        place = rf'(<a:{scheme}Font>\s*<a:latin typeface=")[^"]*'
        text = re.sub(place, lambda found, font=font: found.group(1) + font, text)  # type: ignore[misc]
    return text.encode()
