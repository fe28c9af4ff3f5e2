// A board: texts, groups and controls as Python describes them. It decides nothing.

import { collecting } from "./collect.js";
import { controls } from "./controls.js";
import { attribute, guarded, make, place } from "./draw.js";
import { maps } from "./map.js";
import { sign } from "./signs.js";
import { tables } from "./tables.js";
import { timer } from "./timer.js";

/** @typedef {import("./draw.js").Node_} Node_ */
/** @typedef {import("./draw.js").Kind} Kind */

/** @type {Record<string, Kind>} */
const containers = {
  text: {
    make: (node) => document.createElement(node.tag),
    update: (element, node) => {
      element.replaceChildren(...(node.icon ? [sign(node.icon)] : []), node.text ?? "");
      attribute(element, "lang", node.lang);
      attribute(element, "role", node.status ? "status" : undefined);
    },
  },
  marked: {
    make: () => make("p"),
    update: (element, node) =>
      element.replaceChildren(
        ...(node.pieces ?? []).map((/** @type {{text: string, marked?: boolean}} */ piece) =>
          piece.marked ? make("mark", "", piece.text) : piece.text),
      ),
  },
  group: {
    make: (node) => document.createElement(node.tag),
    update: (element, node, board) => {
      attribute(element, "aria-label", node.label);
      attribute(element, "role", node.label && node.tag === "div" ? "group" : undefined);
      board.place(element, node.children ?? []);
    },
  },
  fold: {
    make: (node) => {
      const fold = /** @type {HTMLDetailsElement} */ (document.createElement("details"));
      fold.open = Boolean(node.opened);
      fold.append(guarded(make("summary")), make("div", "inside"));
      return fold;
    },
    update: (element, node, board) => {
      element.querySelector("summary").textContent = node.title;
      board.place(element.querySelector(":scope > .inside"), node.children ?? []);
    },
  },
  picture: {
    make: () => document.createElement("img"),
    update: (element, node) => {
      // as the source of an image no script in it would run and nothing in it is loaded
      element.src = `data:image/svg+xml,${encodeURIComponent(node.svg)}`;
      element.alt = node.alt;
    },
  },
};

/** @type {Record<string, Kind>} */
const kinds = { ...containers, ...controls, ...collecting, ...tables, ...maps, timer };

/** @param {{model: any, el: HTMLElement}} widget */
function render({ model, el }) {
  // every message carries the name of what somebody did last: Python repeats it once that is done
  let told = el.dataset.token;
  /** @param {object} deed */
  const send = (deed) => {
    told = el.dataset.token;
    model.send({ ...deed, token: told ?? "" });
  };
  /** @type {import("./draw.js").Board_} */
  const board = {
    say: (key, value = "") => {
      // what is done by keys or by dragging has no name yet: form.js gives it one
      if (el.dataset.token === told) el.dispatchEvent(new Event("workshopkit:deed", { bubbles: true }));
      send({ key, value });
    },
    place: (parent, nodes) => place(parent, nodes, kinds, board),
  };
  const draw = () => {
    const view = model.get("view");
    place(el, view.kind ? [view] : [], kinds, board);
  };
  const sent = () => {
    if (el.dataset.token !== told) send({});
  };
  el.dataset.board = "";
  el.addEventListener("workshopkit:sent", sent);
  model.on("change:view", draw);
  draw();
  return () => {
    model.off("change:view", draw);
    el.removeEventListener("workshopkit:sent", sent);
  };
}

export default { render };
