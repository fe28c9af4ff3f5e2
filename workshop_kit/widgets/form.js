// What forms need from the page and cannot say from Python.
//  1. Keys pressed in a form never reach the notebook: there, “d d” deletes a cell.
//  2. “Saved” is only shown while nothing is being typed and nothing is on its way.
//  3. Without a kernel nothing can be changed, and what was typed can still be copied.
//  4. A notebook opened later says how to open the form, not that a widget is missing.
// It runs with every form that is shown, and sets itself up once a page.
window.workshopKit ??= (() => {
  const REST = 800; // milliseconds without a key after which a sentence is saved
  const SILENCE = 8000; // milliseconds after which “Saving…” would be a guess

  const formOf = (node) => node?.closest?.(".wk");
  const isText = (node) => node?.matches?.(".wk textarea");
  const isLost = (form) => form.classList.contains("jupyter-widgets-disconnected");
  const keyOf = (node) => /wk-at-(\S+)/.exec(node?.closest?.(".wk-field")?.className)?.[1] ?? "";
  const on = (type, act) =>
    document.addEventListener(type, (event) => {
      const form = formOf(event.target);
      if (form && !event.target.closest(".wk-page-says")) act(event, form);
    }, true);

  // an invisible field carries the words to Python: what was sent last, which field is open
  const tell = (form) => {
    const field = form.querySelector(".wk-page-says input");
    if (!field || isLost(form)) return;
    const open = document.activeElement;
    field.value = `${form.dataset.sent ?? ""} ${isText(open) ? keyOf(open) : ""}`;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const watchSavedLine = (form) => {
    const line = form.querySelector(".wk-saved");
    const check = () => {
      const heard = line.querySelector("[data-token]")?.dataset.token;
      if (heard === form.dataset.sent && form.dataset.state !== "typing") delete form.dataset.state;
    };
    new MutationObserver(check).observe(line, { childList: true, subtree: true });
  };

  const sent = (form) => {
    const token = crypto.getRandomValues(new Uint32Array(1))[0].toString(36);
    form.dataset.sent = token;
    form.dataset.state = "saving";
    setTimeout(() => {
      if (form.dataset.state === "saving" && form.dataset.sent === token) form.dataset.state = "silent";
    }, SILENCE);
    // after the widget’s own handler, so that Python reads the change first
    setTimeout(() => tell(form));
  };

  on("focusin", (event, form) => {
    event.target.setAttribute("data-lm-suppress-shortcuts", "true");
    tell(form);
  });
  on("focusout", (event, form) => setTimeout(() => tell(form)));

  on("beforeinput", (event, form) => {
    if (isLost(form)) event.preventDefault();
  });
  const commit = (field) => field.dispatchEvent(new Event("change", { bubbles: true }));
  let rest;
  on("input", ({ target: field }, form) => {
    if (!isText(field)) return;
    field.dataset.unsaved = "yes";
    form.dataset.state = "typing";
    clearTimeout(rest);
    // half a date or number would be called unclear: those wait until they are left
    if (field.closest(".wk-value")) return;
    rest = setTimeout(() => field.dataset.unsaved && commit(field), REST);
  });
  on("change", (event, form) => {
    if (isLost(form)) return event.stopImmediatePropagation();
    delete event.target.dataset.unsaved;
    sent(form);
  });
  on("keydown", (event) => {
    if (!isText(event.target) || event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    commit(event.target);
  });
  on("click", (event, form) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (isLost(form)) return event.stopImmediatePropagation();
    sent(form);
    if (button.matches(".wk-add")) writeInNewCard(button.closest(".wk-panel"));
  });

  const writeInNewCard = (panel) => {
    const before = panel.querySelectorAll(".wk-card").length;
    const look = (changes, observer) => {
      const cards = panel.querySelectorAll(".wk-card");
      if (cards.length === before) return;
      const field = cards[cards.length - 1].querySelector("textarea");
      field?.focus(); // in vain while the card is still hidden
      if (field && document.activeElement === field) observer.disconnect();
    };
    const observer = new MutationObserver(look);
    observer.observe(panel, { childList: true, subtree: true, attributeFilter: ["style"] });
    setTimeout(() => observer.disconnect(), 5000);
  };

  const setUps = {}; // what single forms add, by name

  if (!CSS.supports("field-sizing", "content")) {
    const grow = (field) => {
      field.style.height = "auto";
      field.style.height = `${field.scrollHeight + 2}px`;
    };
    on("input", ({ target }) => isText(target) && grow(target));
    setUps.grow = (form) =>
      new ResizeObserver(() => form.querySelectorAll("textarea").forEach(grow)).observe(form);
  }

  const setUp = (form) => {
    form.lang = form.querySelector("[lang]")?.lang ?? "";
    watchSavedLine(form);
    for (const act of Object.values(setUps)) act(form);
  };

  // a saved notebook keeps the place of the form, but not the form
  const invite = (area, sentence) => {
    for (const node of area.querySelectorAll(".jupyter-widgets")) {
      if (node.textContent.startsWith("Error displaying widget")) node.textContent = sentence;
    }
  };

  const opened = (output, sentence, patience = 100) => {
    const area = output?.closest?.(".jp-OutputArea");
    if (!area) {
      // outputs are made first and put into the page afterwards
      if (patience) setTimeout(() => opened(output, sentence, patience - 1), 100);
      return;
    }
    const look = () => {
      const form = area.querySelector(".wk:has(.wk-saved)");
      if (!form) return invite(area, sentence);
      observer.disconnect();
      setUp(form);
    };
    const observer = new MutationObserver(look);
    observer.observe(area, { childList: true, subtree: true });
    look();
  };

  return { opened, setUps };
})();
