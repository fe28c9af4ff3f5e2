"""From finished files to what is wrong in them: package lint, accessibility, Microsoft’s SDK."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workshop_kit.content.language import Language
from workshop_kit.errors import WorkshopKitError
from workshop_kit.inspection.accessibility import accessibility
from workshop_kit.inspection.findings import Finding, told
from workshop_kit.inspection.package_lint import lint
from workshop_kit.inspection.packages import open_package
from workshop_kit.inspection.sdk import sdk_faults
from workshop_kit.workflows.standing import Against, Standing, standing

OnProgress = Callable[[str, int, int], None]
"""Told before each file: its name, how many are done, how many there are."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A file after the check; ``by_sdk`` says whether Microsoft’s SDK judged it too.

    A file that could not be read has a ``refusal`` and no findings. ``standing`` tells how it
    stands to a workshop, if that was asked.
    """

    file: Path
    findings: tuple[Finding, ...] = ()
    by_sdk: bool = False
    refusal: WorkshopKitError | None = None
    standing: Standing | None = None


def check(
    paths: Sequence[Path],
    *,
    language: Language,
    validator: Path | None = None,
    other: Against | None = None,
    on_progress: OnProgress | None = None,
) -> Iterator[Checked]:
    """Judge files one after the other; nothing is changed.

    ``validator`` is the program that ``inspection.sdk`` asks; without it that part is not run.
    ``other`` is the workshop that the files are held against.
    """
    for done, path in enumerate(paths):
        if on_progress is not None:
            on_progress(path.name, done, len(paths))
        yield check_file(path, language=language, validator=validator, other=other)


def check_file(
    path: Path,
    *,
    language: Language,
    validator: Path | None = None,
    other: Against | None = None,
) -> Checked:
    """Judge one file."""
    try:
        stands = standing(path, other, language) if other is not None else None
        package = open_package(path)
        faults = (*lint(package), *accessibility(package))
        by_sdk = sdk_faults(package, path, validator) if validator is not None else None
    except WorkshopKitError as refusal:
        return Checked(path, refusal=refusal)
    findings = (told(found, str(path), language) for found in (*faults, *(by_sdk or ())))
    return Checked(path, tuple(findings), by_sdk=by_sdk is not None, standing=stands)
