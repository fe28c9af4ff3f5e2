"""The command line as the system sees it: exit codes, streams, time."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from workshop_kit.cli.app import commands

posix = pytest.mark.skipif(os.name == "nt", reason="Windows interrupts and closes pipes otherwise")

HEAVY = {
    "pptx",
    "pandas",
    "openpyxl",
    "xlsxwriter",
    "IPython",
    "jupyterlab",
    "pydantic",
    "babel",
    "rich",
}


def environment(**variables: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    return {**kept, "PYTHONIOENCODING": "utf-8", **variables}


def run(
    *words: str, cwd: Path | None = None, **variables: str
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "workshop_kit", *words],
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env=environment(**variables),
        check=False,
    )


def test_an_error_is_told_in_one_line_and_gives_2() -> None:
    child = run("lab", "nowhere")
    assert (child.returncode, child.stdout) == (2, "")
    assert child.stderr == (
        "There is no workshop at “nowhere”. "
        "Give a file that ends in .workshop.json, or the folder that holds it.\n"
    )


def test_an_error_is_told_in_the_language_asked_for(tmp_path: Path) -> None:
    child = run(
        "new", str(tmp_path / "a"), "--starter", "none", "--language=it", LANG="en_GB.UTF-8"
    )
    assert child.returncode == 2
    assert child.stderr.startswith("L’esempio di partenza «none» non esiste.")


def test_a_language_we_do_not_speak_is_told_in_the_system_language(tmp_path: Path) -> None:
    child = run("new", str(tmp_path / "a"), "--language", "de", LANG="it_IT.UTF-8")
    assert (child.returncode, child.stderr) == (2, "La lingua «de» non c’è. Lingue: en, it.\n")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("publish",), "Manca WORKSHOP.\nPer saperne di più: workshop-kit publish --help\n"),
        (
            ("publich",),
            "Il comando «publich» non esiste. "
            f"Comandi: {', '.join(sorted(commands()))}. Forse «publish»?\n"
            "Per saperne di più: workshop-kit --help\n",
        ),
        (
            ("starters", "--jsn"),
            "Qui l’opzione «--jsn» non esiste. Forse «--json»?\n"
            "Per saperne di più: workshop-kit starters --help\n",
        ),
        (
            ("starters", "all"),
            "La riga ha più parole di quante ne prevede questo comando.\n"
            "Per saperne di più: workshop-kit starters --help\n",
        ),
        (
            ("new", "a", "--phases"),
            "L’opzione «--phases» non si usa in questo modo.\n"
            "Per saperne di più: workshop-kit --help\n",
        ),
    ],
)
def test_a_line_that_cannot_be_understood_gives_2(words: tuple[str, ...], told: str) -> None:
    child = run(*words, LANG="it_IT.UTF-8")
    assert (child.returncode, child.stdout, child.stderr) == (2, "", told)


def test_without_a_command_the_help_is_shown() -> None:
    child = run()
    assert child.returncode == 2
    assert child.stderr.startswith("Usage: workshop-kit")


def test_results_go_to_the_output_and_give_0(tmp_path: Path) -> None:
    child = run("new", "sofa", cwd=tmp_path)
    assert (child.returncode, child.stderr) == (0, "")
    assert "workshop-kit lab sofa" in child.stdout


INTERRUPTED = """
import click, os, signal, sys
from workshop_kit.cli.app import app, run

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have had it ignored

@app.command()
def wait():
    os.kill(os.getpid(), signal.SIGINT)

sys.exit(run(["wait"], {"LANG": "it_IT.UTF-8"}))
"""


@posix
def test_an_interruption_is_told_in_one_line_and_gives_130() -> None:
    child = subprocess.run(
        [sys.executable, "-c", INTERRUPTED], capture_output=True, encoding="utf-8", check=False
    )
    assert (child.returncode, child.stderr.strip()) == (128 + signal.SIGINT, "Interrotto.")


@posix
def test_a_reader_that_goes_away_is_no_error_to_tell() -> None:
    line = f"{sys.executable} -m workshop_kit schema | head -c 1"
    child = subprocess.run(line, shell=True, capture_output=True, env=environment(), check=False)
    assert (child.stdout, child.stderr) == (b"{", b"")


LOADED = """
import json, sys
from workshop_kit.cli.app import run
run({words}, {{}})
print(json.dumps(sorted({{name.partition(".")[0] for name in sys.modules}})))
"""


@pytest.mark.parametrize("command", ["", *commands()])
def test_help_loads_nothing_heavy(command: str) -> None:
    words = [word for word in (command, "--help") if word]
    child = subprocess.run(
        [sys.executable, "-c", LOADED.format(words=words)],
        capture_output=True,
        text=True,
        check=True,
        env=environment(),
    )
    assert not HEAVY & set(json.loads(child.stdout.splitlines()[-1]))


@posix
@pytest.mark.parametrize("words", [("--help",), ("publish", "--help")])
def test_help_takes_less_than_a_third_of_a_second(words: tuple[str, ...]) -> None:
    import resource

    def used() -> float:
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        return children.ru_utime + children.ru_stime

    # the least of three: the first may still have to compile, any may be disturbed
    times = []
    for _ in range(3):
        before = used()
        run(*words)
        times.append(used() - before)
    assert min(times) < 0.3
