// What a form needs from the page and cannot say from Python. Runs once, for all forms in it.
//  1. Keys pressed in a form never reach the notebook: there, “d d” deletes a cell.
//  2. “Saved” is only shown while nothing is being typed and nothing is on its way.
//  3. Without a kernel nothing can be changed, and what was typed can still be copied.
(() => {
  if (window.workshopKitForms) return;
  window.workshopKitForms = true;

  const formOf = (node) => node?.closest?.(".wk");
  const isText = (node) => node?.matches?.(".wk textarea");
  const isLost = (form) => form.classList.contains("jupyter-widgets-disconnected");
  const keyOf = (node) => /wk-at-(\S+)/.exec(node?.closest?.(".wk-field")?.className)?.[1] ?? "";
  const on = (type, act) =>
    document.addEventListener(type, (event) => {
      const form = formOf(event.target);
      if (form && !event.target.closest(".wk-page-says")) act(event, form);
    }, true);

  // an invisible field carries the words to Python: which change was sent, which field is open
  const tell = (form) => {
    const field = form.querySelector(".wk-page-says input");
    const editing = isText(document.activeElement) ? keyOf(document.activeElement) : "";
    field.value = `${form.dataset.sent ?? ""} ${editing}`;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const watchSavedLine = (form) => {
    if (form.dataset.watched) return;
    form.dataset.watched = "yes";
    const line = form.querySelector(".wk-saved");
    const check = () => {
      const heard = line.querySelector("[data-token]")?.dataset.token;
      if (form.dataset.state === "saving" && heard === form.dataset.sent) delete form.dataset.state;
    };
    new MutationObserver(check).observe(line, { childList: true, subtree: true });
  };

  const sent = (form) => {
    watchSavedLine(form);
    form.dataset.sent = crypto.randomUUID().slice(0, 8);
    form.dataset.state = "saving";
    // after the widget’s own handler, so that Python reads the change first
    setTimeout(() => tell(form));
  };

  on("focusin", (event, form) => {
    event.target.setAttribute("data-lm-suppress-shortcuts", "true");
    form.lang = form.querySelector("[lang]")?.lang ?? "";
    if (!isLost(form)) tell(form);
  });
  on("focusout", (event, form) => {
    if (!isLost(form)) setTimeout(() => tell(form));
  });

  on("beforeinput", (event, form) => {
    if (isLost(form)) event.preventDefault();
  });
  on("input", (event, form) => {
    if (!isText(event.target)) return;
    event.target.dataset.unsaved = "yes";
    form.dataset.state = "typing";
  });
  on("change", (event, form) => {
    if (isLost(form)) return event.stopImmediatePropagation();
    delete event.target.dataset.unsaved;
    sent(form);
  });
  on("keydown", (event) => {
    if (!isText(event.target) || event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    event.target.dispatchEvent(new Event("change", { bubbles: true }));
  });
  on("click", (event, form) => {
    const button = event.target.closest("button, input[type=checkbox]");
    if (!button) return;
    if (isLost(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (button.matches("button")) {
      sent(form);
      if (button.matches(".wk-add")) writeInNewCard(button.closest(".wk-panel"));
    }
  });

  const writeInNewCard = (panel) => {
    const before = panel.querySelectorAll(".wk-card").length;
    const look = (mutations, observer) => {
      const cards = panel.querySelectorAll(".wk-card");
      if (cards.length === before) return;
      const field = cards[cards.length - 1].querySelector("textarea");
      field?.focus(); // in vain while the card is still hidden
      if (field && document.activeElement === field) observer.disconnect();
    };
    const observer = new MutationObserver(look);
    const changes = { childList: true, subtree: true, attributeFilter: ["style"] };
    observer.observe(panel, changes);
    setTimeout(() => observer.disconnect(), 5000);
  };

  if (CSS.supports("field-sizing", "content")) return;
  on("input", ({ target }) => {
    if (!isText(target)) return;
    target.style.height = "auto";
    target.style.height = `${target.scrollHeight + 2}px`;
  });
})();
