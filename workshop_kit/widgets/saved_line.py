"""The sentence that says whether everything is on disk, and since when."""

from datetime import date, datetime

import ipywidgets

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.widgets.markup import icon, text


def saved_sentence(written: datetime, today: date, language: Language) -> str:
    """Say when the workshop file was last written.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> written = datetime(2027, 3, 31, 10, 42)
    >>> saved_sentence(written, date(2027, 3, 31), language("it"))
    'Salvato alle 10:42'
    >>> saved_sentence(written, date(2027, 4, 1), language("en"))
    'Saved on 31 Mar 2027, 10:42'
    """
    time = f"{written:%H:%M}"
    if written.date() == today:
        return label("notebooks.saved.today", language, time=time)
    day = language.day(written.date())
    return label("notebooks.saved.earlier", language, day=day, time=time)


class SavedLine(ipywidgets.HTML):
    """One sentence: *Saved 10:42*, or *Not saved* with its reason, never both.

    The page adds the states that only it can know: *being typed*, *on its way*, *no answer*. It
    takes them back when it reads its own last token here (see ``form.js``).
    """

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.add_class("wk-saved")
        self._language = language
        self.sentence = ""

    def say(self, sentence: str, *, saved: bool, tokens: str) -> None:
        """Show a sentence about the file, and the tokens of what the page sent and is done."""
        self.sentence = sentence
        kind, sign = ("save", "check") if saved else ("save not", "warning")
        waiting = "".join(
            f'<span class="save {state}">{text(label(f"notebooks.saved.{state}", self._language))}</span>'
            for state in ("typing", "saving", "silent")
        )
        self.value = (
            f'<span data-tokens="{text(tokens)}" role="status">'
            f'<span class="{kind} known">{icon(sign) if sentence else ""}{text(sentence)}</span>'
            f"{waiting}</span>"
        )
