"""Draw decks and grids as pictures, to look at them: ``python scripts/render.py FILES --to DIR``."""

from pathlib import Path

import click

from preview import MissingProgram, NoPicture, render


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--to", "folder", default="shots", show_default=True, type=click.Path(path_type=Path))
@click.option("--dpi", default=110, show_default=True)
def main(files: tuple[Path, ...], folder: Path, dpi: int) -> None:
    """Draw every page of FILES (.pptx, .xlsx) as NAME-1.png, NAME-2.png … in a folder."""
    try:
        pictures = render(files, folder, dpi)
    except (MissingProgram, NoPicture) as error:
        raise click.ClickException(str(error)) from None
    for page in (page for pages in pictures.values() for page in pages):
        click.echo(page)


if __name__ == "__main__":
    main()
