// A map: one table, one tab stop. Arrow keys go from cell to cell, Enter writes, Space opens more.

import { guarded, make } from "./draw.js";
import { mapCells, nodeOf, over, write } from "./map_cells.js";
import { sign } from "./signs.js";

/** @typedef {import("./draw.js").Node_} Node_ */
/** @typedef {import("./draw.js").Board_} Board_ */
/** @typedef {import("./draw.js").Kind} Kind */
/**
 * What a map remembers between two descriptions.
 * @typedef {object} State
 * @property {Node_} node
 * @property {string} [opened]
 * @property {{after: string, columns: number}} [awaited] a column that is on its way
 */

const CELL = '[data-kind="mapcell"]';
const MARGIN = 8;
/** What of the details is reached first. */
const FIRST = 'button:not(.wk-quiet, [tabindex="-1"]), textarea, select';

/** @type {Record<string, [number, number]>} */
const MOVES = {
  ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0],
};
const WALKS = new Set([...Object.keys(MOVES), "Home", "End"]);
const OPENS = new Set([" ", "ContextMenu"]);
const WRITES = new Set(["Enter", "F2"]);
/** @type {Record<string, string>} */
const STEPS = { "+": "up", "=": "up", "-": "down", "−": "down", Delete: "unknown" };

/** @type {WeakMap<Element, State>} */
const states = new WeakMap();

/** @param {HTMLElement} box */
const stateOf = (box) => /** @type {State} */ (states.get(box));

/** Without a kernel the map is there to be read. @param {Element} box */
const isLost = (box) => box.closest(".jupyter-widgets-disconnected") !== null;

/** @param {Element} place @param {string} key @returns {HTMLElement | null} */
const cellAt = (place, key) => place.querySelector(`${CELL}[data-key="${CSS.escape(key)}"]`);

/** The cells by row and column; a merged one stands at each of its columns. @param {Element} box */
function grid(box) {
  const table = /** @type {HTMLTableElement} */ (box.querySelector("table"));
  return [...table.rows].map((row) =>
    [...row.cells]
      .filter((cell) => cell.matches(CELL))
      .flatMap((cell) => Array.from({ length: cell.colSpan }, () => /** @type {HTMLElement} */ (cell))),
  );
}

/** @param {HTMLElement} box @param {HTMLElement | null} cell */
function stopAt(box, cell) {
  const before = box.querySelector(`${CELL}[tabindex="0"]`);
  const stop = cell ?? before ?? box.querySelector(CELL);
  if (before && before !== stop) before.setAttribute("tabindex", "-1");
  stop?.setAttribute("tabindex", "0");
}

/** @param {HTMLElement} box @param {HTMLElement} cell @param {string} key */
function neighbour(box, cell, key) {
  const cells = grid(box);
  let row = cells.findIndex((line) => line.includes(cell));
  let column = cells[row].indexOf(cell);
  if (key === "Home") return cells[row][0];
  if (key === "End") return cells[row][cells[row].length - 1];
  const [down, right] = MOVES[key];
  do {
    row += down;
    column += right;
  } while (cells[row]?.[column] === cell);
  return cells[row]?.[column];
}

/** @param {HTMLElement} box @param {HTMLElement} cell @param {Board_} board */
function insert(box, cell, board) {
  const { column } = nodeOf(headOf(box, cell));
  if (!column) return;
  const state = stateOf(box);
  state.awaited = { after: column, columns: state.node.columns };
  change(cell, state.node.insert.key, column, board);
}

/**
 * Say what a key changes; the form is told, too, and says *Saved* only when it is.
 * @param {HTMLElement} cell
 * @param {string} key
 * @param {string} value
 * @param {Board_} board
 */
function change(cell, key, value, board) {
  cell.dispatchEvent(new Event("change", { bubbles: true }));
  board.say(key, value);
}

/** The cell of the action over or under a cell. @param {HTMLElement} box @param {HTMLElement} cell */
function headOf(box, cell) {
  const cells = grid(box);
  const line = cells.find((row) => row.includes(cell)) ?? [];
  const actions = cells.find((row) => row.some((one) => nodeOf(one).column)) ?? line;
  return actions[line.indexOf(cell)] ?? cell;
}

/**
 * What a key does in a cell, if anything.
 * @param {HTMLElement} box
 * @param {HTMLElement} cell
 * @param {KeyboardEvent} event
 * @param {Board_} board
 * @returns {(() => void) | undefined}
 */
function meaning(box, cell, event, board) {
  const { key } = event;
  const { writes, mark, key: own } = nodeOf(cell);
  if (event.ctrlKey) return key === "Enter" ? () => insert(box, cell, board) : undefined;
  if (event.altKey) return moving(box, cell, key, board);
  if (WALKS.has(key)) return () => neighbour(box, cell, key)?.focus();
  if (mark && key in STEPS) return () => change(cell, own, STEPS[key], board);
  if (OPENS.has(key) || (key === "F10" && event.shiftKey)) return () => open(box, cell, board);
  if (WRITES.has(key)) return () => (writes ? begin(box, cell, board) : open(box, cell, board));
  // the letter then goes into the field that has the focus by now
  if (key.length === 1) begin(box, cell, board);
  return undefined;
}

/** @param {HTMLElement} box @param {HTMLElement} cell @param {string} key @param {Board_} board */
function moving(box, cell, key, board) {
  const { node } = stateOf(box);
  const way = { ArrowLeft: node.left, ArrowRight: node.right }[key];
  const { column } = nodeOf(headOf(box, cell));
  return way && column ? () => change(cell, way.key, column, board) : undefined;
}

/** @param {HTMLElement} box @param {HTMLElement} cell @param {Board_} board */
const begin = (box, cell, board) => write(cell, board, () => insert(box, cell, board));

/** @param {HTMLElement} box @param {KeyboardEvent} event @param {Board_} board */
function pressed(box, event, board) {
  const cell = event.target;
  if (!(cell instanceof HTMLElement) || !cell.matches(CELL)) return;
  if (event.isComposing || event.metaKey || isLost(box)) return;
  const act = meaning(box, cell, event, board);
  if (!act) return;
  event.preventDefault();
  act();
}

/** @param {HTMLElement} box @param {MouseEvent} event @param {Board_} board */
function clicked(box, event, board) {
  const target = /** @type {Element} */ (event.target);
  const cell = target.closest(CELL);
  if (!(cell instanceof HTMLElement) || isLost(box)) return;
  if (target.closest(".shape") || !nodeOf(cell).writes) open(box, cell, board);
  else begin(box, cell, board);
}

/** @param {HTMLElement} box @param {HTMLElement} cell @param {Board_} board */
function open(box, cell, board) {
  cell.focus();
  board.say(stateOf(box).node.select.key, nodeOf(cell).key);
}

/** Keep what lies over and beside cells with them. @param {HTMLElement} box */
function settle(box) {
  const writing = /** @type {HTMLElement | null} */ (box.querySelector(".wk-writing"));
  const written = writing && cellAt(box, writing.dataset.cell ?? "");
  if (writing && written) over(writing, written);
  beside(box);
}

/** Put the details beside their cell, inside the map’s width. @param {HTMLElement} box */
function beside(box) {
  const details = /** @type {HTMLElement} */ (box.querySelector(":scope > .wk-beside"));
  const cell = cellAt(box, stateOf(box).opened ?? "");
  details.hidden = !cell;
  if (!cell) return;
  const at = cell.getBoundingClientRect();
  const all = box.getBoundingClientRect();
  const left = Math.min(at.left - all.left, all.width - details.offsetWidth);
  details.style.left = `${Math.max(0, left)}px`;
  details.style.top = `${at.bottom - all.top + MARGIN}px`;
  // the page grows with the details of the last rows
  box.style.minHeight = `${at.bottom - all.top + details.offsetHeight + 2 * MARGIN}px`;
}

/** The button that opens more about the cell under the pointer. @param {HTMLElement} box @param {Board_} board */
function moreButton(box, board) {
  const place = make("div", "wk-more");
  const button = guarded(make("button"));
  button.tabIndex = -1;
  button.append(sign("more"));
  place.append(button);
  /** @type {HTMLElement | null} */
  let here = null;
  button.addEventListener("click", () => here?.isConnected && open(box, here, board));
  return (/** @type {Event} */ event) => {
    const cell = /** @type {Element} */ (event.target).closest(CELL);
    if (!(cell instanceof HTMLElement) || cell === here) return;
    here = cell;
    button.setAttribute("aria-label", stateOf(box).node.more);
    over(place, cell);
  };
}

/** @param {HTMLElement} box @param {Board_} board */
function listen(box, board) {
  const table = /** @type {HTMLTableElement} */ (box.querySelector("table"));
  const reach = moreButton(box, board);
  table.addEventListener("keydown", (event) => pressed(box, event, board));
  table.addEventListener("click", (event) => clicked(box, event, board));
  table.addEventListener("mouseover", reach);
  table.addEventListener("focusin", (event) => {
    reach(event);
    const cell = /** @type {Element} */ (event.target).closest(CELL);
    if (cell instanceof HTMLElement) stopAt(box, cell);
    const { node, opened } = stateOf(box);
    if (opened && cell && nodeOf(cell).key !== opened) board.say(node.select.key, "");
  });
  box.querySelector(":scope > .wk-beside")?.addEventListener("keydown", (event) => {
    const { key, target } = /** @type {KeyboardEvent} */ (event);
    if (key !== "Escape" || /** @type {HTMLElement} */ (target).dataset.unsaved) return;
    const { node, opened } = stateOf(box);
    cellAt(box, opened ?? "")?.focus();
    board.say(node.select.key, "");
  });
  box.querySelector(":scope > .wk-scroll")?.addEventListener("scroll", () => beside(box));
  new ResizeObserver(() => settle(box)).observe(box);
}

/** Open a column that has arrived. @param {HTMLElement} box @param {Board_} board */
function receive(box, board) {
  const { awaited, node } = stateOf(box);
  if (!awaited || node.columns <= awaited.columns) return;
  delete stateOf(box).awaited;
  const row = grid(box).find((line) => line.some((cell) => nodeOf(cell).column)) ?? [];
  const arrived = row[row.findIndex((cell) => nodeOf(cell).column === awaited.after) + 1];
  if (!arrived) return;
  arrived.focus();
  begin(box, arrived, board);
}

/** @type {Kind} */
const map = {
  make: (_node, board) => {
    const box = make("div");
    const scroll = make("div", "wk-scroll");
    const table = make("table");
    table.setAttribute("role", "grid");
    // two columns of heads: their widths would otherwise be shared out evenly
    const heads = make("colgroup");
    heads.append(make("col", "wk-rail-col"), make("col", "wk-head-col"));
    table.append(heads, make("tbody"));
    scroll.append(table);
    box.append(scroll, make("div", "wk-beside"));
    states.set(box, { node: _node });
    listen(box, board);
    return box;
  },
  update: (box, node, board) => {
    const state = stateOf(box);
    const isNew = state.node === node;
    state.node = node;
    const table = box.querySelector("table");
    table.setAttribute("aria-label", node.label);
    box.dataset.lang = node.lang;
    box.style.setProperty("--columns", String(node.columns));
    const held = box.contains(document.activeElement);
    board.place(table.tBodies[0], node.rows);
    const details = box.querySelector(":scope > .wk-beside");
    board.place(details, node.details ? [node.details] : []);
    stopAt(box, null);
    const opens = node.opened && node.opened !== state.opened && !isNew;
    const closes = state.opened && !node.opened ? cellAt(box, state.opened) : null;
    state.opened = node.opened;
    if (!node.opened) box.style.minHeight = "";
    settle(box);
    const lost = held && !box.contains(document.activeElement);
    // the board gives the focus back to where it was, so it is moved after that
    queueMicrotask(() => {
      if (opens) {
        details.querySelector(FIRST)?.focus();
        details.scrollIntoView({ block: "nearest" });
      } else if (lost) (closes ?? box.querySelector(`${CELL}[tabindex="0"]`))?.focus();
      receive(box, board);
    });
  },
};

export const maps = { map, ...mapCells };
