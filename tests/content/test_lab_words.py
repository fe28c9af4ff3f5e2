"""What the lab extension says is what ``labels_lab.toml`` holds."""

import tomllib

from make_lab_words import WORDS, words
from workshop_kit.content.assets import data_text
from workshop_kit.content.language import languages

LONGEST_NOTIFICATION = 140  # JupyterLab cuts what is longer


def test_the_extension_carries_the_words_of_today() -> None:
    assert WORDS.read_text(encoding="utf-8") == words(), "run make assets"


def test_a_notification_is_shown_whole() -> None:
    labels = tomllib.loads(data_text("labels_lab.toml"))
    for code in languages():
        assert len(labels["no_workshop"][code]) <= LONGEST_NOTIFICATION
