// One guided notebook on screen: its code out of sight, and a button where its form will be.

const RUN_ICON = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7 4l12 8-12 8z"/></svg>';

export class GuidedNotebook {
  /**
   * @param {Lab.NotebookPanel} panel
   * @param {Readonly<Record<string, string>>} words in the language of the notebook
   * @param {Record<string, any>} libraries of JupyterLab
   */
  constructor(panel, words, { notebook, widgets }) {
    this.panel = panel;
    this.words = words;
    this.actions = notebook.NotebookActions;
    this.isRunning = false;
    panel.addClass("wk-notebook");
    panel.toolbar.insertItem(0, "workshopkit-run", new widgets.Widget({ node: this.toolbarItem() }));
    this.placeOpener();
    const { sessionContext } = panel.context;
    const gone = (/** @type {unknown} */ _, /** @type {string} */ status) => {
      if (status === "dead" || status === "disconnected") this.markLost();
    };
    sessionContext.statusChanged.connect(gone);
    sessionContext.connectionStatusChanged.connect(gone);
  }

  /** Widgets notice that a kernel was started again, but not that it is gone for good. */
  markLost() {
    for (const root of this.panel.node.querySelectorAll(".jp-OutputArea-output .wk")) {
      root.classList.add("jupyter-widgets-disconnected");
    }
  }

  /** Run all cells, so that the forms appear; begin with a new kernel if there is none. */
  async run() {
    if (this.isRunning) return;
    this.say(true);
    const session = this.panel.context.sessionContext;
    try {
      await session.ready;
      if (!session.session?.kernel) await session.startKernel();
      else if (session.session.kernel.status === "dead") await session.restartKernel();
      await this.actions.runAll(this.panel.content, session);
      await this.formShown();
    } finally {
      this.say(false);
    }
    this.goToForm();
  }

  /** @param {boolean} running */
  say(running) {
    this.isRunning = running;
    this.panel.toggleClass("wk-opening", running);
    for (const button of this.panel.node.querySelectorAll(".wk-run")) {
      button.setAttribute("aria-disabled", String(running));
    }
  }

  toolbarItem() {
    const item = document.createElement("div");
    item.append(this.button());
    return item;
  }

  /** A button that says what it would do now; the style sheet chooses among its words. */
  button() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "wk-run";
    button.innerHTML = RUN_ICON;
    for (const state of ["open", "again", "opening"]) {
      const word = document.createElement("span");
      word.className = `wk-run-${state}`;
      word.textContent = this.words[state];
      button.append(word);
    }
    button.addEventListener("click", () => this.run());
    return button;
  }

  /** Put the button into the first cell of hidden code, above its output. */
  placeOpener() {
    const cell = this.formCell();
    if (!cell) return;
    const opener = document.createElement("section");
    opener.className = "wk-opener";
    const [title, sentence] = ["h2", "p"].map((name) => document.createElement(name));
    title.textContent = this.words.closed;
    sentence.textContent = this.words.closed_note;
    opener.append(title, sentence, this.button());
    cell.node.prepend(opener);
    // the next key press is about the form: Tab reaches the button, Shift+Enter opens it too
    const { content } = this.panel;
    if (content.activeCellIndex === 0) content.activeCellIndex = content.widgets.indexOf(cell);
  }

  formCell() {
    return this.panel.content.widgets.find(
      (cell) => cell.model.type === "code" && cell.model.getMetadata("jupyter")?.source_hidden);
  }

  form() {
    const roots = this.panel.node.querySelectorAll(".jp-OutputArea-output .wk");
    return [...roots].find((root) => !root.matches(".jupyter-widgets-disconnected"));
  }

  /** Widgets draw themselves after their cell has run; a cell that failed shows none. */
  formShown() {
    return new Promise((shown) => {
      const done = () => {
        observer.disconnect();
        clearTimeout(patience);
        shown(undefined);
      };
      const observer = new MutationObserver(() => this.form() && done());
      const patience = setTimeout(done, this.form() ? 0 : 5000);
      observer.observe(this.panel.content.node, { childList: true, subtree: true });
    });
  }

  /** The pressed button is gone: go on at the form, or keys would go to the notebook. */
  goToForm() {
    const [form, cell] = [this.form(), this.formCell()];
    if (!form || !cell) return;
    this.panel.content.activeCellIndex = this.panel.content.widgets.indexOf(cell);
    const question = /** @type {HTMLElement | null} */ (form.querySelector("h2")) ?? form;
    question.setAttribute("tabindex", "-1");
    /** @type {HTMLElement} */ (question).focus({ preventScroll: true });
    cell.node.scrollIntoView({ block: "start" });
  }
}
