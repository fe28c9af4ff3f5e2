import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Message

import make_catalogues
from workshop_kit.content.wording import error_text, translated
from workshop_kit.errors import DamagedWorkshop, NotSaved, Reason, UnknownLanguage


def test_every_sentence_is_translated_and_every_catalogue_is_current() -> None:
    assert make_catalogues.problems() == []


def test_the_sentences_of_errors_and_of_commands_are_collected() -> None:
    catalogue = make_catalogues.up_to_date("it")
    sentences = {message.id for message in catalogue}
    assert {
        NotSaved.template,
        UnknownLanguage.hint,
        "the disk is full",
        "Interrupted.",
    } <= sentences


@pytest.mark.parametrize(
    ("message", "problem"),
    [
        (Message("Written in {seconds} s:", "Scritto in {seconds} s:"), ""),
        (Message("Written in {seconds} s:", ""), "not translated"),
        (Message("Written in {seconds} s:", "Scritto:"), "other gaps than the English"),
        (Message("Written:", "Scritto:", flags={"fuzzy"}), "doubtful"),
    ],
)
def test_a_sentence_that_needs_a_hand_is_named(message: Message, problem: str) -> None:
    assert make_catalogues._problem(message) == problem


def test_a_new_language_gets_a_catalogue_with_everything_to_translate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(make_catalogues, "LOCALE", tmp_path)
    messages = [message for message in make_catalogues.up_to_date("fr") if message.id]
    assert len(messages) > 40
    assert {make_catalogues._problem(message) for message in messages} == {"not translated"}


def test_checking_changes_nothing_and_succeeds() -> None:
    script = Path(make_catalogues.__file__)
    before = {path: path.stat().st_mtime_ns for path in make_catalogues.catalogues()}
    child = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, text=True, check=False
    )
    assert (child.returncode, child.stdout) == (0, "Every sentence is translated.\n")
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_a_sentence_is_told_in_its_language() -> None:
    assert translated("Interrupted.", "it") == "Interrotto."
    assert translated("Interrupted.", "en") == "Interrupted."
    assert translated("Interrupted.", "xx") == "Interrupted."
    assert translated("Never heard of", "it") == "Never heard of"


def test_an_error_is_told_in_its_language_with_its_reason() -> None:
    reason = Reason("“{given}” is not a whole number", given="molti")
    error = DamagedWorkshop("auto.workshop.json", "ideas → idea-3 → impact", reason)
    assert error_text(error, "it") == (
        "«auto.workshop.json» non si può leggere nel punto ideas → idea-3 → impact: "
        "«molti» non è un numero intero. "
        "Correggere quel punto, oppure riportare l’ultima versione valida: "
        'workshop-kit restore "auto.workshop.json"'
    )
    assert error_text(error, "en") == str(error)


def test_a_guess_is_told_only_where_there_is_one() -> None:
    near, far = UnknownLanguage("itt", ["en", "it"]), UnknownLanguage("de", ["en", "it"])
    assert error_text(near, "it") == "La lingua «itt» non c’è. Lingue: en, it. Forse «it»?"
    assert error_text(far, "it") == "La lingua «de» non c’è. Lingue: en, it."
    assert error_text(far, "en") == str(far)
