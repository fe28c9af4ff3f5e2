// A field for what comes to mind: Enter hands over what is typed, and the field is empty again.

import { attribute, guarded, make } from "./draw.js";

/** @typedef {import("./draw.js").Node_} Node_ */
/** @typedef {import("./draw.js").Kind} Kind */

let numbered = 0;

/** @type {Kind} */
const collect = {
  make: (node, board) => {
    const box = make("div");
    const label = /** @type {HTMLLabelElement} */ (make("label", "label"));
    const area = /** @type {HTMLTextAreaElement} */ (guarded(document.createElement("textarea")));
    area.rows = 1;
    area.id = `wk-collect-${++numbered}`;
    label.htmlFor = area.id;
    box.append(label, area);
    let handed = "";
    area.addEventListener("change", () => {
      // the same text a second time is a second event, not a second thought
      if (area.value.trim() && area.value !== handed) board.say(node.key, (handed = area.value));
    });
    // only what has been taken goes; what was typed since stays
    /** @type {any} */ (box).taken = () => {
      if (handed && area.value.startsWith(handed)) area.value = area.value.slice(handed.length);
      handed = "";
    };
    return box;
  },
  update: (box, node) => {
    const [label, area] = box.children;
    // the form saves a text at rest; half a thought is none
    box.classList.add("wk-field", "wk-value", `wk-at-${node.key}`);
    box.classList.toggle("wk-multi", Boolean(node.lines));
    label.textContent = node.label;
    area.placeholder = node.placeholder ?? " ";
    attribute(area, "lang", node.lang);
    const taken = node.taken ?? "";
    if (box.dataset.taken !== taken) box.taken();
    box.dataset.taken = taken;
  },
};

export const collecting = { collect };
