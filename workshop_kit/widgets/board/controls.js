// Everything with which somebody types, chooses or does something.

import { attribute, guarded, make, newLine } from "./draw.js";
import { sign } from "./signs.js";

/** @typedef {import("./draw.js").Node_} Node_ */
/** @typedef {import("./draw.js").Kind} Kind */
/** @typedef {import("./draw.js").Board_} Board_ */
/** @typedef {{key: string, label: string, sign?: string, detail?: string}} Option_ */

const WHILE_SEARCHING = 150; // milliseconds without a key
let numbered = 0;

/** @param {Element} element @param {string} selector @returns {any} */
const inside = (element, selector) => element.querySelector(selector);

/**
 * A label and the control it belongs to.
 * @param {HTMLElement} control
 * @param {string} [tag]
 */
function labelled(control, tag = "div") {
  const box = make(tag);
  const label = /** @type {HTMLLabelElement} */ (make("label", "label"));
  control.id = `wk-control-${++numbered}`;
  label.htmlFor = control.id;
  box.append(label, guarded(control));
  return box;
}

/** @type {Kind} */
const field = {
  make: (node, board) => {
    const area = /** @type {HTMLTextAreaElement} */ (document.createElement("textarea"));
    const box = labelled(area);
    const advice = make("div", "advice");
    advice.id = `${area.id}-says`;
    advice.setAttribute("role", "status");
    box.append(advice);
    area.rows = 1;
    let stored = node.text ?? "";
    area.addEventListener("change", () => {
      if (area.value !== stored) board.say(node.key, (stored = area.value));
    });
    area.addEventListener("keydown", (event) => {
      newLine(event);
      if (event.key !== "Escape" || area.value === stored) return;
      area.value = stored;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
    // a text that arrives while somebody writes here waits until the field is left
    area.addEventListener("blur", () => {
      if (!area.dataset.unsaved) area.value = stored;
    });
    /** @type {any} */ (box).arrived = (/** @type {string} */ text) => {
      stored = text;
      if (document.activeElement !== area) area.value = text;
    };
    return box;
  },
  update: (box, node) => {
    const area = inside(box, "textarea");
    box.classList.add("wk-field", `wk-at-${node.key}`);
    box.classList.toggle("wk-value", Boolean(node.waits));
    box.classList.toggle("wk-multi", Boolean(node.lines));
    inside(box, "label").textContent = node.label;
    area.placeholder = node.placeholder ?? " ";
    attribute(area, "lang", node.lang);
    box.arrived(node.text ?? "");
    const said = node.problem ?? node.advice ?? "";
    const advice = inside(box, ".advice");
    const line = make("div", node.problem ? "err" : "hint");
    line.append(sign(node.problem ? "warning" : "next"), make("span", "", said));
    advice.replaceChildren(...(said ? [line] : []));
    attribute(area, "aria-describedby", said ? advice.id : undefined);
    attribute(area, "aria-invalid", node.problem ? "true" : undefined);
  },
};

/** @type {Kind} */
const search = {
  make: (node, board) => {
    const input = /** @type {HTMLInputElement} */ (document.createElement("input"));
    input.type = "search";
    input.autocomplete = "off";
    /** @type {number | undefined} */
    let rest;
    input.addEventListener("input", () => {
      clearTimeout(rest);
      rest = setTimeout(() => board.say(node.key, input.value), WHILE_SEARCHING);
    });
    return labelled(input);
  },
  update: (box, node) => {
    const input = inside(box, "input");
    inside(box, "label").textContent = node.label;
    if (document.activeElement !== input) input.value = node.text ?? "";
  },
};

/** @type {Kind} */
const menu = {
  make: (node, board) => {
    const list = /** @type {HTMLSelectElement} */ (document.createElement("select"));
    list.addEventListener("change", () => board.say(node.key, list.value));
    return labelled(list);
  },
  update: (box, node) => {
    const list = inside(box, "select");
    inside(box, "label").textContent = node.label;
    list.replaceChildren(
      ...node.options.map((/** @type {Option_} */ { key = "", label }) => new Option(label, key)),
    );
    list.value = node.chosen ?? "";
  },
};

/**
 * The buttons of a choice: one tab stop, the arrow keys go through them.
 * @param {HTMLElement} box
 * @param {Node_} node
 * @param {Board_} board
 * @param {(button: HTMLElement, chosen: boolean) => void} mark
 */
function options(box, node, board, mark) {
  const chosen = new Set([node.chosen ?? ""].flat());
  const place = inside(box, ".options");
  /** @type {Map<string, HTMLElement>} */
  const before = new Map([...place.children].map((/** @type {any} */ e) => [e.dataset.option, e]));
  for (const option of /** @type {Option_[]} */ (node.options)) {
    const key = option.key ?? "";
    const button = before.get(key) ?? guarded(make("button"));
    before.delete(key);
    if (!button.parentNode) {
      /** @type {HTMLButtonElement} */ (button).type = "button";
      button.dataset.option = key;
      button.addEventListener("click", () => board.say(node.key, key));
    }
    place.append(button);
    const words = make("span", "words", option.label);
    if (option.detail) words.append(make("small", "", option.detail));
    button.replaceChildren(...(option.sign ? [sign(option.sign)] : []), words);
    mark(button, chosen.has(key));
  }
  for (const button of before.values()) button.remove();
}

/** @param {HTMLElement} box @param {string} role */
function walkable(box, role) {
  const place = make("div", "options");
  place.setAttribute("role", role);
  box.append(make("div", "label"), place);
  place.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const all = /** @type {HTMLElement[]} */ ([...place.children]);
    const here = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (!step || here < 0) return;
    event.preventDefault();
    const next = all[(here + step + all.length) % all.length];
    all.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
    next.focus();
  });
  return box;
}

/** @param {HTMLElement} box @param {Node_} node */
function named(box, node) {
  const label = inside(box, ":scope > .label");
  label.textContent = node.label;
  label.id ||= `wk-label-${++numbered}`;
  inside(box, ".options").setAttribute("aria-labelledby", label.id);
}

/** One tab stop: what is chosen, or else the first. @param {HTMLElement} box @param {string} of */
function oneStop(box, of) {
  const all = /** @type {HTMLElement[]} */ ([...inside(box, ".options").children]);
  const stop =
    all.find((button) => button === document.activeElement) ??
    all.find((button) => button.getAttribute(of) === "true") ??
    all[0];
  for (const button of all) button.tabIndex = button === stop ? 0 : -1;
}

/** @type {Kind} */
const choice = {
  make: () => walkable(make("div"), "radiogroup"),
  update: (box, node, board) => {
    named(box, node);
    options(box, node, board, (button, chosen) => {
      button.setAttribute("role", "radio");
      button.setAttribute("aria-checked", String(chosen));
    });
    oneStop(box, "aria-checked");
  },
};

/** @type {Kind} */
const chips = {
  make: () => walkable(make("div"), "group"),
  update: (box, node, board) => {
    named(box, node);
    options(box, node, board, (button, chosen) =>
      button.setAttribute("aria-pressed", String(chosen)));
    oneStop(box, "none");
  },
};

/** @type {Kind} */
const button = {
  make: (node, board) => {
    const box = make("div");
    const pressed = /** @type {HTMLButtonElement} */ (guarded(make("button")));
    pressed.type = "button";
    pressed.addEventListener("click", () => {
      if (pressed.getAttribute("aria-disabled") !== "true") board.say(node.key);
    });
    box.append(pressed, make("small", "reason"));
    return box;
  },
  update: (box, node) => {
    const pressed = inside(box, "button");
    pressed.className = node.look ?? "";
    const words = make("span", "words", node.label);
    if (node.detail) words.append(make("small", "", node.detail));
    pressed.replaceChildren(...(node.icon ? [sign(node.icon)] : []), words);
    attribute(pressed, "aria-label", node.name);
    attribute(pressed, "aria-expanded", node.expanded);
    attribute(pressed, "aria-disabled", node.reason ? "true" : undefined);
    inside(box, ".reason").textContent = node.reason ?? "";
  },
};

/**
 * Where JupyterLab hands out a file that lies beside the notebook of a page.
 * @param {string} name
 * @param {string} page the path of the page, for example “/lab/tree/car/07_publish.ipynb”
 */
export function fileAddress(name, page) {
  const found = /^(.*?)\/(?:lab|doc|notebooks)(?:\/workspaces\/[^/]+)?(?:\/tree)?\/(.*\/)?[^/]*$/.exec(page);
  return found ? `${found[1]}/files/${found[2] ?? ""}${encodeURIComponent(name)}` : name;
}

/** @type {Kind} */
const link = {
  make: () => {
    const way = guarded(document.createElement("a"));
    // by now the page may have got another address: that of the notebook it shows
    way.addEventListener("click", () => {
      if (way.hasAttribute("download")) {
        way.href = fileAddress(way.getAttribute("download") ?? "", location.pathname);
      }
    });
    return way;
  },
  update: (element, node) => {
    element.replaceChildren(...(node.icon ? [sign(node.icon)] : []), make("span", "", node.label));
    element.href = node.file ? fileAddress(node.href, location.pathname) : node.href;
    attribute(element, "aria-label", node.name);
    attribute(element, "download", node.file ? node.href : undefined);
    element.target = "_blank";
    element.rel = "noopener";
  },
};

export const controls = { field, search, menu, choice, chips, button, link };
