// What forms need from the page and cannot say from Python.
//  1. Keys pressed in a form never reach the notebook: there, “d d” deletes a cell.
//  2. “Saved” is only shown while nothing is being typed and nothing is on its way.
//  3. Without a kernel nothing can be changed, and what was typed can still be copied.
//  4. A notebook opened later says how to open the form, not that a widget is missing.
// It runs with every form that is shown, and sets itself up once a page.
window.workshopKit ??= (() => {
  const REST = 800; // milliseconds without a key after which a sentence is saved
  const SILENCE = 8000; // milliseconds after which “Saving…” would be a guess

  /** @type {(node: EventTarget | null) => node is HTMLTextAreaElement} */
  const isText = (node) => node instanceof HTMLTextAreaElement && node.matches(".wk textarea");
  /** @param {Element} form */
  const isLost = (form) => form.classList.contains("jupyter-widgets-disconnected");
  /** @param {Element} node */
  const keyOf = (node) =>
    /wk-at-(\S+)/.exec(node.closest(".wk-field")?.className ?? "")?.[1] ?? "";
  /**
   * Act on what happens anywhere in a form.
   * @template {keyof DocumentEventMap} Type
   * @param {Type} type
   * @param {(event: DocumentEventMap[Type] & {target: HTMLElement}, form: HTMLElement) => unknown} act
   */
  const on = (type, act) =>
    document.addEventListener(type, (event) => {
      if (!(event.target instanceof Element)) return;
      const form = event.target.closest(".wk");
      if (!form || event.target.closest(".wk-page-says")) return;
      act(/** @type {any} */ (event), /** @type {HTMLElement} */ (form));
    }, true);

  // an invisible field carries the words to Python: what stock widgets sent last, and where
  // somebody writes; see page.py. Boards name what they send themselves.
  /** @type {WeakMap<HTMLElement, {token: string, at: string, text: string}>} */
  const handed = new WeakMap();
  /** @param {HTMLElement} form */
  const tell = (form) => {
    /** @type {HTMLInputElement | null} */
    const field = form.querySelector(".wk-page-says input");
    if (!field || isLost(form)) return;
    const open = document.activeElement;
    const editing = isText(open) ? keyOf(open) : "";
    field.value = JSON.stringify({ ...handed.get(form), editing });
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  /** @param {HTMLElement} form */
  const watchSavedLine = (form) => {
    const line = form.querySelector(".wk-saved");
    if (!line) return;
    const check = () => {
      const said = /** @type {HTMLElement | null} */ (line.querySelector("[data-tokens]"));
      const heard = said?.dataset.tokens?.split(" ") ?? [];
      if (!heard.includes(form.dataset.sent ?? "") || form.dataset.state === "typing") return;
      delete form.dataset.state;
    };
    new MutationObserver(check).observe(line, { childList: true, subtree: true });
  };

  /**
   * @param {HTMLElement} form
   * @param {HTMLElement} control
   */
  const sent = (form, control) => {
    const token = crypto.getRandomValues(new Uint32Array(1))[0].toString(36);
    form.dataset.sent = token;
    form.dataset.state = "saving";
    setTimeout(() => {
      if (form.dataset.state === "saving" && form.dataset.sent === token) form.dataset.state = "silent";
    }, SILENCE);
    /** @type {HTMLElement | null} */
    const board = control.closest("[data-board]");
    if (board) {
      board.dataset.token = token;
      // after its own handlers, which may have nothing to say
      setTimeout(() => board.dispatchEvent(new Event("workshopkit:sent")));
      return;
    }
    // a text may wait in the page for the answer to the one before, while this is under way
    const text = isText(control) && { at: keyOf(control), text: control.value };
    const waits = handed.get(form) ?? { at: "", text: "" };
    handed.set(form, { ...waits, ...text, token });
    setTimeout(() => tell(form));
  };

  on("focusin", (event, form) => {
    event.target.setAttribute("data-lm-suppress-shortcuts", "true");
    tell(form);
  });
  on("focusout", (_event, form) => setTimeout(() => tell(form)));

  on("beforeinput", (event, form) => {
    if (isLost(form)) event.preventDefault();
  });
  /** @param {HTMLElement} field */
  const commit = (field) => field.dispatchEvent(new Event("change", { bubbles: true }));
  /** @type {number | undefined} */
  let rest;
  on("input", ({ target: field }, form) => {
    if (!isText(field)) return;
    field.dataset.unsaved = "yes";
    form.dataset.state = "typing";
    clearTimeout(rest);
    // half a date or number would be called unclear: those wait until they are left
    if (field.closest(".wk-value")) return;
    rest = window.setTimeout(() => field.dataset.unsaved && commit(field), REST);
  });
  on("change", (event, form) => {
    if (isLost(form)) return event.stopImmediatePropagation();
    // a field that is left says once more what was sent when its sentence ended
    if (event.isTrusted && isText(event.target) && !event.target.dataset.unsaved) return;
    delete event.target.dataset.unsaved;
    sent(form, event.target);
  });
  on("keydown", (event) => {
    if (!isText(event.target) || event.key !== "Enter" || event.isComposing) return;
    if (event.shiftKey && event.target.closest(".wk-multi")) return; // a new line
    event.preventDefault();
    commit(event.target);
  });
  on("click", (event, form) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (isLost(form)) {
      event.stopImmediatePropagation();
      // the lab extension hears it; without that, this button is not shown
      if (button.matches(".wk-again")) {
        button.dispatchEvent(new CustomEvent("workshopkit:run-all", { bubbles: true }));
      }
      return;
    }
    sent(form, button);
    // what some buttons add or open appears elsewhere in the form
    const place = button.matches(".wk-anywhere")
      ? form
      : button.matches(".wk-add") && button.closest(".wk-panel");
    if (place) writeInNewCard(place);
  });

  document.addEventListener("workshopkit:deed", ({ target: board }) => {
    if (!(board instanceof HTMLElement)) return;
    /** @type {HTMLElement | null} */
    const form = board.closest(".wk");
    if (form && !isLost(form)) sent(form, board);
  });

  /** @param {Element} panel */
  const writeInNewCard = (panel) => {
    const before = new Set(panel.querySelectorAll(".wk-card"));
    /** @type {MutationCallback} */
    const look = (_changes, observer) => {
      const cards = [...panel.querySelectorAll(".wk-card")];
      const field = cards.find((card) => !before.has(card))?.querySelector("textarea");
      field?.focus(); // in vain while the card is still hidden
      if (field && document.activeElement === field) observer.disconnect();
    };
    const observer = new MutationObserver(look);
    observer.observe(panel, { childList: true, subtree: true, attributeFilter: ["style"] });
    setTimeout(() => observer.disconnect(), 5000);
  };

  /** @type {Record<string, (form: HTMLElement) => void>} */
  const setUps = {}; // what single forms add, by name

  if (!CSS.supports("field-sizing", "content")) {
    /** @param {HTMLTextAreaElement} field */
    const grow = (field) => {
      field.style.height = "auto";
      field.style.height = `${field.scrollHeight + 2}px`;
    };
    on("input", ({ target }) => isText(target) && grow(target));
    setUps.grow = (form) =>
      new ResizeObserver(() => form.querySelectorAll("textarea").forEach(grow)).observe(form);
  }

  /** @param {HTMLElement} form */
  const setUp = (form) => {
    form.lang = form.querySelector("[lang]")?.getAttribute("lang") ?? "";
    watchSavedLine(form);
    for (const act of Object.values(setUps)) act(form);
  };

  // a saved notebook keeps the place of the form, but not the form
  /**
   * @param {Element} area
   * @param {string} sentence
   */
  const invite = (area, sentence) => {
    for (const node of area.querySelectorAll(".jupyter-widgets")) {
      if (node.textContent?.startsWith("Error displaying widget")) node.textContent = sentence;
    }
  };

  /**
   * @param {Element | null} output
   * @param {string} sentence
   * @param {number} patience
   */
  const opened = (output, sentence, patience = 100) => {
    const area = output?.closest?.(".jp-OutputArea");
    if (!area) {
      // outputs are made first and put into the page afterwards
      if (patience) setTimeout(() => opened(output, sentence, patience - 1), 100);
      return;
    }
    const look = () => {
      /** @type {HTMLElement | null} */
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
