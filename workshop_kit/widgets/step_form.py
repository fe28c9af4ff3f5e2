"""What the forms of all steps share: header, strip, saved sentence, and the tie to the file."""

import json
from abc import abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import RLock
from typing import ClassVar, Self

import ipywidgets
from IPython.display import publish_display_data

from workshop_kit.content.labels import label
from workshop_kit.content.language import language, languages
from workshop_kit.content.wording import error_text
from workshop_kit.errors import WorkshopKitError
from workshop_kit.model.keys import MethodStep
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets import clock
from workshop_kit.widgets.fields import TextField
from workshop_kit.widgets.frame import header, lost_banner, strip
from workshop_kit.widgets.markup import line
from workshop_kit.widgets.mode_line import mode_line
from workshop_kit.widgets.open_workshop import Change, OpenWorkshop
from workshop_kit.widgets.page import Page
from workshop_kit.widgets.removed_line import RemovedLine
from workshop_kit.widgets.saved_line import SavedLine, saved_sentence
from workshop_kit.widgets.style import packaged_text, style_sheet
from workshop_kit.widgets.tools import Tools
from workshop_kit.widgets.watch import every_second
from workshop_kit.workflows.reset import reset_step

_DEFAULT_LANGUAGE = "en"


class StepForm(ipywidgets.VBox):
    """The form of one step on one workshop file.

    ``step`` is None for a notebook that belongs to no step of the method, as the first and the
    last one do. ``place`` is the file or the folder that holds it. Without a language the form speaks the
    workshop’s own. Nothing is raised: what stands in the way is said in the form, which goes on
    by itself once that is out of the way.
    """

    step: ClassVar[MethodStep | None]
    scripts: ClassVar[tuple[str, ...]] = ("form.js",)
    _open_forms: ClassVar[dict[tuple[type, Path], "StepForm"]] = {}

    def __init__(self, place: Path, language_code: str | None = None) -> None:
        super().__init__()
        # JupyterLab has messages from the page handled in other threads than the cells
        self._turn = RLock()
        self.file = OpenWorkshop(place)
        self.language = language(language_code or self._language_of_workshop())
        self.saved_line = SavedLine(self.language)
        self.page = Page(self.redraw)
        self._answered = ""
        self._header = ipywidgets.HTML()
        self._strip = ipywidgets.HTML()
        self._lost = ipywidgets.HTML(lost_banner(self.language))
        self._problem = ipywidgets.HTML().add_class("wk-problem")
        self._again = ipywidgets.Button(description=label("notebooks.saved.again", self.language))
        self._again.on_click(lambda _button: self._try_again())
        self._again.add_class("wk-button")
        self._body = ipywidgets.VBox(self.build())
        self.removed = RemovedLine(self.language)
        reset = self.reset if self.step else None
        self.tools = Tools(
            self.language, undo=self.undo, redo=self.redo, reset=reset, enlarge=self.enlarge
        )
        top = ipywidgets.HBox([self._header, self.saved_line, self.tools]).add_class("wk-top")
        stop = ipywidgets.VBox([self._problem, self._again])
        self.children = (
            style_sheet(),
            self.page,
            top,
            self._lost,
            self._strip,
            stop,
            self.removed,
            self._body,
        )
        self.add_class("wk")
        self._watching = every_second(self.look)
        self.redraw()

    @classmethod
    def here(cls, language_code: str | None = None) -> Self:
        """Return the form on the only workshop in the notebook’s folder.

        Running the cell again replaces the form that it showed before.
        """
        key = (cls, Path.cwd())
        before = cls._open_forms.pop(key, None)
        if before is not None:
            before.close()
        form = cls(Path.cwd(), language_code)
        cls._open_forms[key] = form
        return form

    @abstractmethod
    def build(self) -> list[ipywidgets.Widget]:
        """Return the widgets of the step, still empty."""

    @abstractmethod
    def show(self, workshop: Workshop) -> None:
        """Show a workshop in them, except in the field where somebody writes."""

    @abstractmethod
    def unsaved(self, workshop: Workshop) -> list[str]:
        """Say what is on screen and cannot be saved."""

    @property
    def editing(self) -> str:
        """The key of the field in which somebody writes."""
        return self.page.editing

    def change(self, change: Change) -> None:
        """Make a change in the file and show what it holds then."""
        with self._turn:
            # it takes back what was done last, which is about to be something else
            self.removed.hide_if(self.undo)
            self.file.apply(change)
            # what is in the file is saved before it is drawn: a large board takes its time
            self._say_saved()
            self.redraw()

    @contextmanager
    def answering(self, token: str) -> Iterator[None]:
        """Deal with what the page sent under a name, and tell it so as soon as it is saved."""
        with self._turn:
            before = self._answered
            self._answered = token or before
            try:
                yield
            except BaseException:
                # the page then says that no answer came
                self._answered = before
                raise
            self._say_saved()

    def undo(self) -> None:
        """Take this author’s last change back and say what it was."""
        self._step_in_time(self.file.undo)

    def redo(self) -> None:
        """Make the change that was undone last again."""
        self._step_in_time(self.file.redo)

    def reset(self) -> None:
        """Empty this step; *Undo* stands beside the sentence that says so."""
        if self.step is None:
            return
        before = self.file.workshop
        self.change(partial(reset_step, step=self.step))
        if self.file.workshop != before:
            name = label(f"notebooks.step.{self.step}", self.language)
            self.removed.show(label("notebooks.frame.emptied", self.language, step=name), self.undo)

    def enlarge(self) -> None:
        """Show everything a quarter larger, for a projector, or in its usual size again."""
        is_large = "wk-large" in self._dom_classes
        (self.remove_class if is_large else self.add_class)("wk-large")

    def look(self) -> None:
        """Show what was changed elsewhere, if anything was and nothing is being saved."""
        if not self._turn.acquire(blocking=False):
            return
        try:
            if self.file.changed_elsewhere():
                self._try_again()
            else:
                self._say_saved()
        finally:
            self._turn.release()

    def redraw(self) -> None:
        """Show the workshop again, or what stands in its way."""
        with self._turn:
            workshop = self.file.workshop
            self._header.value = header(workshop, self.language)
            self._strip.layout.display = self._body.layout.display = _shown_if(workshop)
            self.tools.show(self.file.next_undo(), self.file.next_redo())
            if workshop is not None:
                steps = strip(workshop, self.step, self.language)
                self._strip.value = steps + mode_line(workshop, self.step, self.language)
                self.show(workshop)
            self._say_problem()
            self._say_saved()

    def close(self) -> None:
        """Take the form away and stop looking at the file."""
        if self._watching is not None:
            self._watching.cancel()
        super().close()

    def _step_in_time(self, step: Callable[[], str]) -> None:
        with self._turn:
            try:
                said = step()
            except WorkshopKitError as error:
                said = error_text(error, self.language.code)
            self.removed.show(said)
            self.redraw()

    def _try_again(self) -> None:
        with self._turn:
            if self.file.all_saved:
                self.file.read()
            else:
                self.file.save()
            self.redraw()

    def _language_of_workshop(self) -> str:
        workshop = self.file.workshop
        known = workshop is not None and workshop.language in languages()
        return workshop.language if workshop is not None and known else _DEFAULT_LANGUAGE

    def _say_problem(self) -> None:
        error = self.file.error
        sentence = error_text(error, self.language.code) if error else self._copies()
        self._problem.value = line("err" if error else "hint", sentence, "warning")
        self._problem.layout.display = _shown_if(sentence)
        self._again.layout.display = _shown_if(not self.file.all_saved)

    def _copies(self) -> str:
        """Say that a sync client left copies beside the file, or nothing."""
        names = ", ".join(self.file.copies)
        return label("notebooks.saved.copies", self.language, names=names) if names else ""

    def _say_saved(self) -> None:
        written = self.file.written if self.file.error is None else None
        not_saved = self._not_saved()
        if not_saved or written is None:
            self.saved_line.say(not_saved, saved=False, tokens=self._tokens())
        else:
            said = saved_sentence(written, clock.now().date(), self.language)
            self.saved_line.say(said, saved=True, tokens=self._tokens())

    def _tokens(self) -> str:
        """Return the names of what the page sent last, without what has not arrived yet."""
        if not self.page.has_arrived(_text_fields(self)):
            return self._answered
        return f"{self.page.token} {self._answered}".strip()

    def _not_saved(self) -> str:
        """Say that something on screen is not in the file, or nothing."""
        if not self.file.all_saved:
            return label("notebooks.saved.refused", self.language)
        workshop = self.file.workshop
        reasons = self.unsaved(workshop) if workshop is not None else []
        if not reasons:
            return ""
        return label("notebooks.saved.not_saved", self.language, reason=", ".join(reasons))

    def __repr__(self) -> str:
        """Return what stands in the notebook file: an invitation, nothing of the workshop."""
        return label("notebooks.frame.closed", self.language)

    def _ipython_display_(self) -> None:
        invitation = json.dumps(repr(self))
        start = f"window.workshopKit.opened(element, {invitation});"
        script = "".join([*map(packaged_text, self.scripts), start])
        for output in (self._repr_mimebundle_(), {"application/javascript": script}):
            publish_display_data(output)  # type: ignore[no-untyped-call]


def _text_fields(widget: ipywidgets.Widget) -> Iterator[TextField]:
    """Find the text fields of a form."""
    if isinstance(widget, TextField):
        yield widget
    for child in getattr(widget, "children", ()):
        yield from _text_fields(child)


def _shown_if(there: object) -> str | None:
    """Return the value of ``display`` that shows a widget or hides it."""
    return None if there else "none"
