// Tables: real ones, with heads. In one that can be walked, arrow keys go from cell to cell.

import { attribute, make } from "./draw.js";

/** @typedef {import("./draw.js").Node_} Node_ */
/** @typedef {import("./draw.js").Kind} Kind */

const MOVES = {
  ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0],
};

/** What can be reached in a cell. @param {Element} cell @returns {HTMLElement | null} */
const control = (cell) => cell.querySelector("button, textarea, select, input");

/** The cells that are walked; a row that was unfolded under another has its own order. */
/** @param {HTMLTableElement} table */
function stops(table) {
  return [...table.rows]
    .filter((row) => !row.matches(".wk-unfolded"))
    .map((row) => [...row.cells].map(control));
}

/** @param {HTMLTableElement} table @param {HTMLElement} [here] */
function oneStop(table, here) {
  const all = stops(table).flat().filter((stop) => stop !== null);
  const chosen = all.find((stop) => stop === (here ?? document.activeElement))
    ?? all.find((stop) => stop.tabIndex === 0) ?? all[0];
  for (const stop of all) stop.tabIndex = stop === chosen ? 0 : -1;
}

/** @param {HTMLTableElement} table @param {KeyboardEvent} event */
function walk(table, event) {
  const move = MOVES[/** @type {keyof MOVES} */ (event.key)];
  const open = /** @type {HTMLElement} */ (event.target);
  // in a text the arrow keys belong to the text
  if (!move || open.matches("textarea, input, select")) return;
  const grid = stops(table);
  let row = grid.findIndex((line) => line.includes(open));
  if (row < 0) return;
  let column = grid[row]?.indexOf(open) ?? -1;
  do {
    row += move[0];
    column += move[1];
  } while (grid[row]?.[column] === null);
  const next = grid[row]?.[column];
  if (!next) return;
  event.preventDefault();
  oneStop(table, next);
  next.focus();
}

/** @type {Kind} */
const table = {
  make: (node) => {
    const box = make("div");
    const own = /** @type {HTMLTableElement} */ (make("table"));
    own.append(make("tbody"));
    box.append(own);
    if (node.walks) {
      own.addEventListener("keydown", (event) => walk(own, event));
      own.addEventListener("focusin", (event) =>
        oneStop(own, /** @type {HTMLElement} */ (event.target)));
    }
    return box;
  },
  update: (box, node, board) => {
    const own = box.querySelector("table");
    own.setAttribute("aria-label", node.label);
    board.place(own.tBodies[0], node.rows);
    if (node.walks) oneStop(own);
  },
};

/** @type {Kind} */
const row = {
  make: () => make("tr"),
  update: (element, node, board) => board.place(element, node.cells),
};

/** @type {Kind} */
const head = {
  make: () => make("th"),
  update: (element, node, board) => {
    element.scope = node.scope;
    attribute(element, "colspan", node.span > 1 && !node.scope.startsWith("row") ? `${node.span}` : "");
    attribute(element, "rowspan", node.span > 1 && node.scope === "rowgroup" ? `${node.span}` : "");
    board.place(element, node.children ?? []);
  },
};

/** @type {Kind} */
const cell = {
  make: () => make("td"),
  update: (element, node, board) => {
    attribute(element, "colspan", node.span > 1 ? `${node.span}` : "");
    board.place(element, node.children ?? []);
  },
};

export const tables = { table, row, head, cell };
