"""A logo is read and checked before it goes on a slide."""

from pathlib import Path

import pytest
from PIL import Image

from workshop_kit.errors import NotALogo, NotRead
from workshop_kit.workflows.logo import possible_logos, read_logo


@pytest.mark.parametrize("ending", ["png", "jpg", "gif"])
def test_a_logo_comes_with_its_size(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"logo.{ending}"
    Image.new("RGB", (40, 20), "red").save(path)
    logo = read_logo(path)
    assert (logo.content, logo.width, logo.height) == (path.read_bytes(), 40, 20)


def test_a_logo_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(NotRead, match="there is no such file"):
        read_logo(tmp_path / "logo.png")
    with pytest.raises(NotRead, match="it is a folder"):
        read_logo(tmp_path)


def test_what_is_no_picture_is_no_logo(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_text("<svg onload='alert(1)'/>", encoding="utf-8")
    with pytest.raises(NotALogo, match="not a PNG, JPEG or GIF"):
        read_logo(path)
    path.write_bytes(bytes(5_000_001))
    with pytest.raises(NotALogo, match="larger than 5 MB"):
        read_logo(path)


def test_a_picture_that_would_unpack_to_an_ocean_of_pixels_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    Image.new("1", (6_000, 5_000)).save(path)
    with pytest.raises(NotALogo, match="25 million pixels"):
        read_logo(path)


def test_pictures_of_a_folder_are_offered_by_name(tmp_path: Path) -> None:
    for name in ("b.PNG", "a.jpg", ".hidden.png", "notes.txt"):
        (tmp_path / name).touch()
    assert possible_logos(tmp_path) == ("a.jpg", "b.PNG")
    assert possible_logos(tmp_path / "nowhere") == ()
