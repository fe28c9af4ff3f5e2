"""What is installed: the lock, the conda environment, the wheel."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hatchling.build import build_wheel
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

import workshop_kit
from checkout import ROOT
from workshop_kit.content.assets import jupyter_root

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTENSION = jupyter_root() / "labextensions" / "journey-workshop-kit" / "package.json"
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def locked() -> Iterator[tuple[Requirement, list[str]]]:
    """Yield every requirement of the lock with its hashes."""
    lines = [line for line in LOCK.splitlines() if not line.lstrip().startswith("#")]
    for entry in "\n".join(lines).replace("\\\n", " ").splitlines():
        requirement, *hashes = entry.split("--hash=")
        yield Requirement(requirement), [each.strip() for each in hashes]


def test_the_lock_pins_every_package_by_hash() -> None:
    for requirement, hashes in locked():
        assert [spec.operator for spec in requirement.specifier] == ["=="], requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in hashes), requirement


def test_the_lock_names_no_index() -> None:
    assert "://" not in LOCK
    assert not re.search(r"^\s*(-i|-f|--\w+-url|--find-links)\b", LOCK, re.MULTILINE)


def test_the_lock_holds_what_the_project_asks_for() -> None:
    pinned: dict[str, list[str]] = {}
    for requirement, _ in locked():
        version = next(iter(requirement.specifier)).version
        pinned.setdefault(requirement.name.lower(), []).append(version)
    extras = PROJECT["optional-dependencies"].values()
    for wanted in map(Requirement, sum(extras, PROJECT["dependencies"])):
        versions = pinned.get(wanted.name.lower(), [])
        assert versions, f"{wanted} is not in requirements.lock: make lock"
        assert all(wanted.specifier.contains(version) for version in versions), wanted


def test_the_npm_lock_names_exact_versions_and_no_registry() -> None:
    text = (ROOT / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in text
    packages = json.loads(text)["packages"]
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))
    asked_for = [wanted[kind] for kind in wanted if kind.lower().endswith("dependencies")]
    for name, version in (pair for group in asked_for for pair in group.items()):
        assert packages[f"node_modules/{name}"]["version"] == version
        assert packages[f"node_modules/{name}"]["integrity"].startswith("sha512-")


def test_conda_installs_the_same_project_for_the_same_pythons() -> None:
    listed = re.findall(r"^ *- (.+)$", (ROOT / "environment.yml").read_text("utf-8"), re.MULTILINE)
    channel, python, *rest = listed
    assert channel == "conda-forge"
    assert rest == ["pip", "pip:", "-e .[dev]"], "dependencies stand in pyproject.toml alone"
    allowed = SpecifierSet(python.removeprefix("python "))
    minors = [f"3.{minor}" for minor in range(30) if f"3.{minor}.5" in allowed]
    listed_in_project = [
        name.rpartition(" ")[2] for name in PROJECT["classifiers"] if ":: 3." in name
    ]
    assert minors == listed_in_project
    assert PROJECT["requires-python"] == f">={minors[0]}"


def test_the_version_stands_in_all_places() -> None:
    assert workshop_kit.__version__ == PROJECT["version"]
    assert json.loads(EXTENSION.read_text("utf-8"))["version"] == PROJECT["version"]
    assert f"## [{PROJECT['version']}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        return folder / build_wheel(str(folder))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel where nothing of the checkout can be seen, and return its scripts."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    command = [sys.executable, "-m", "pip", "--python", str(folder), "--disable-pip-version-check"]
    subprocess.run(
        [*command, "install", "--quiet", "--no-deps", "--no-index", str(wheel)], check=True
    )
    # the dependencies of this environment are lent; its own, editable kit does not come along
    paths = {"base": str(folder), "platbase": str(folder)}
    site = Path(sysconfig.get_path("purelib", "venv", paths))
    (site / "lent.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return folder / SCRIPTS


@pytest.mark.parametrize("folder", ["_templates", "_notebooks", "content/data"])
def test_the_wheel_holds_the_data_beside_the_code(wheel: Path, folder: str) -> None:
    inside = [
        name
        for name in zipfile.ZipFile(wheel).namelist()
        if name.startswith(f"workshop_kit/{folder}/") and not name.endswith("/.gitkeep")
    ]
    assert inside


def test_the_wheel_holds_every_module(wheel: Path) -> None:
    inside = {name for name in zipfile.ZipFile(wheel).namelist() if name.endswith(".py")}
    package = ROOT / "workshop_kit"
    assert {path.relative_to(ROOT).as_posix() for path in package.rglob("*.py")} <= inside


def test_the_installed_command_tells_its_version(installed: Path, tmp_path: Path) -> None:
    command = [str(installed / "workshop-kit"), "--version"]
    answer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert PROJECT["version"] in answer.stdout


def test_the_installed_kit_finds_its_templates_inside_the_wheel(
    installed: Path, tmp_path: Path
) -> None:
    program = "from workshop_kit.content.assets import template_root; print(template_root())"
    answer = subprocess.run(
        [installed / "python", "-c", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(answer.stdout.strip()).is_relative_to(installed.parent)


LISTED = """
import os, subprocess, sys
from workshop_kit.workflows.lab import lab_environment

environment = lab_environment(os.environ) if "ours" in sys.argv else None
command = [sys.executable, "-m", "jupyterlab.labextensions", "list"]
subprocess.run(command, env=environment, stderr=subprocess.STDOUT, check=True)
"""


@pytest.mark.full
@pytest.mark.parametrize(
    ("started", "place"),
    [("ours", "workshop_kit/jupyter/labextensions"), ("plain", "share/jupyter/labextensions")],
)
def test_jupyterlab_finds_the_extension_of_the_wheel_however_it_is_started(
    installed: Path, tmp_path: Path, started: str, place: str
) -> None:
    own = {key: value for key, value in os.environ.items() if not key.startswith("JUPYTER")}
    answer = subprocess.run(
        [installed / "python", "-c", LISTED, started],
        cwd=tmp_path,
        env=own | {"JUPYTER_DATA_DIR": str(tmp_path), "JUPYTER_CONFIG_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    found = re.sub(r"\x1b\[\d+m", "", answer.stdout)
    assert re.search(rf"journey-workshop-kit v{PROJECT['version']} +enabled +.*OK", found), found
    folders = [Path(line.strip()) for line in found.splitlines()]
    assert [
        folder
        for folder in folders
        if folder.is_relative_to(installed.parent) and folder.as_posix().endswith(place)
    ], found


def test_the_wheel_tells_type_checkers_that_it_is_typed(wheel: Path) -> None:
    assert "workshop_kit/py.typed" in zipfile.ZipFile(wheel).namelist()


@pytest.mark.parametrize("language", ["en", "it"])
def test_a_workshop_is_begun_and_published_from_the_wheel_in_an_empty_folder(
    installed: Path, tmp_path: Path, language: str
) -> None:
    command = str(installed / "workshop-kit")
    begin = [command, "new", "acme", "--starter", "car-purchase", "--language", language]
    subprocess.run(begin, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert (tmp_path / "acme" / "01_goals.ipynb").is_file()
    subprocess.run([command, "publish", "acme"], cwd=tmp_path, capture_output=True, check=True)
    made = sorted(path.name for path in (tmp_path / "acme").glob(f"*-{language}.*"))
    assert made == [f"acme-deck-{language}.pptx", f"acme-grid-{language}.xlsx"]
