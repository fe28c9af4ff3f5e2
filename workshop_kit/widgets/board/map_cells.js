// The cells of a map: what stands in them, and the field in which they are written.

import { attribute, guarded, make, newLine } from "./draw.js";
import { sign } from "./signs.js";

/** @typedef {import("./draw.js").Node_} Node_ */
/** @typedef {import("./draw.js").Board_} Board_ */
/** @typedef {import("./draw.js").Kind} Kind */
/** @typedef {{text: string, sign?: string, fixed?: boolean}} Line_ */
/** @typedef {{path?: string, level?: number, sign?: string, said?: string, hollow?: boolean, below?: boolean, weak?: string, truth?: string}} Mark_ */

const SVG = "http://www.w3.org/2000/svg";

/** What each cell was last described as. @type {WeakMap<Element, Node_>} */
const described = new WeakMap();

/** @param {Element} cell @returns {Node_} */
export const nodeOf = (cell) => /** @type {Node_} */ (described.get(cell));

/** @param {Node_} node */
const typedText = (node) =>
  node.typed ??
  (node.lines ?? [])
    .filter((/** @type {Line_} */ line) => !line.fixed)
    .map((/** @type {Line_} */ line) => line.text)
    .join("\n");

/** @param {Line_} line @param {string} lang */
function lineOf(line, lang) {
  const element = make("div", "line");
  const text = make("span", "", line.text);
  attribute(text, "lang", lang);
  element.append(text);
  if (line.sign) element.append(sign(line.sign));
  return element;
}

/** @param {Element} cell @param {Node_} node */
function drawLines(cell, node) {
  const place = /** @type {Element} */ (cell.querySelector(":scope > .lines"));
  const lang = cell.closest(".wk-map")?.getAttribute("data-lang") ?? "";
  const lines = (node.lines ?? []).map((/** @type {Line_} */ line) => lineOf(line, lang));
  if (node.invite) {
    const invite = make("div", "invite");
    invite.append(sign("plus"), make("span", "", node.invite));
    lines.push(invite);
    if (node.example) lines.push(make("div", "example", node.example));
  }
  place.replaceChildren(...(node.mark ? marks(node.mark, lines) : lines));
}

/** @param {Mark_} mark @param {HTMLElement[]} lines */
function marks(mark, lines) {
  const drawn = [];
  if (mark.path) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 100 100");
    svg.setAttribute("preserveAspectRatio", "none");
    svg.setAttribute("aria-hidden", "true");
    svg.setAttribute("class", "curve");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", mark.path);
    svg.append(path);
    drawn.push(svg);
  }
  if (mark.sign) {
    const point = make("div", `point${mark.below ? " below" : ""}${mark.hollow ? " hollow" : ""}`);
    point.style.top = `${mark.level}%`;
    point.append(sign(mark.sign), make("span", "said", mark.said));
    drawn.push(point);
  }
  if (mark.weak) {
    const weak = make("div", "weak");
    weak.append(make("span", "", mark.weak), sign("chain"));
    drawn.push(weak);
  }
  if (mark.truth) {
    const truth = make("div", "truth");
    truth.append(sign("star"), make("span", "", mark.truth));
    drawn.push(truth);
  }
  return [...drawn, ...lines];
}

/**
 * Put an element over a cell. It lies beside the table, because a table is laid out anew, all of
 * it, whenever something changes in one of its cells.
 * @param {HTMLElement} element
 * @param {HTMLElement} cell
 */
export function over(element, cell) {
  const scroll = /** @type {HTMLElement} */ (cell.closest(".wk-scroll"));
  const all = scroll.getBoundingClientRect();
  const at = cell.getBoundingClientRect();
  element.style.left = `${at.left - all.left + scroll.scrollLeft}px`;
  element.style.top = `${at.top - all.top + scroll.scrollTop}px`;
  element.style.width = `${at.width}px`;
  if (element.parentElement !== scroll) scroll.append(element);
  return at.height;
}

/**
 * Open a cell to write in it; ``more`` is what Ctrl+Enter does after that.
 * @param {HTMLElement} cell
 * @param {Board_} board
 * @param {() => void} more
 */
export function write(cell, board, more) {
  const node = nodeOf(cell);
  if (!node.writes) return;
  const waits = node.writes === "left" ? " wk-value" : "";
  const several = node.several ? " wk-multi" : "";
  const box = make("div", `wk-field wk-writing wk-at-${node.key}${waits}${several}`);
  const area = /** @type {HTMLTextAreaElement} */ (guarded(make("textarea")));
  const first = typedText(node);
  let stored = first;
  box.dataset.cell = node.key;
  area.rows = 1;
  area.value = first;
  area.setAttribute("aria-label", cell.textContent?.trim() || node.invite || "");
  attribute(area, "lang", cell.closest(".wk-map")?.getAttribute("data-lang") ?? "");
  area.style.minHeight = `${over(box, cell)}px`;
  const close = () => {
    if (!box.isConnected) return;
    box.remove();
    if (area.value !== first) drawTyped(cell, area.value);
  };
  area.addEventListener("change", () => {
    if (area.value !== stored) board.say(node.key, (stored = area.value));
  });
  // what was typed without a kernel stays to be seen and copied
  area.addEventListener("blur", () => area.dataset.unsaved || close());
  area.addEventListener("keydown", (event) => {
    const ends = event.key === "Enter" && !(event.shiftKey && node.several);
    newLine(event);
    if (event.isComposing || (!ends && event.key !== "Escape")) return;
    event.preventDefault();
    if (event.key === "Escape") {
      area.value = first;
      area.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (area.dataset.unsaved) return;
    cell.focus();
    close();
    if (ends && event.ctrlKey) more();
  });
  area.style.fontWeight = getComputedStyle(cell).fontWeight;
  box.append(area);
  area.focus();
  area.setSelectionRange(first.length, first.length);
}

/** Show what was typed until the answer comes. @param {Element} cell @param {string} typed */
function drawTyped(cell, typed) {
  const node = nodeOf(cell);
  const lines = typed.split("\n").filter((line) => line.trim()).map((text) => ({ text }));
  if (lines.length) drawLines(cell, { ...node, lines, invite: "" });
}

/** @type {Kind} */
const mapcell = {
  make: (node) => {
    const cell = guarded(make(node.scope ? "th" : "td"));
    cell.tabIndex = -1;
    cell.append(make("div", "lines"));
    return cell;
  },
  update: (cell, node) => {
    described.set(cell, node);
    attribute(cell, "scope", node.scope);
    attribute(cell, "colspan", node.span > 1 ? `${node.span}` : "");
    cell.classList.toggle("empty", !(node.lines ?? []).length && !node.mark?.sign);
    cell.classList.toggle("asks", Boolean(node.example));
    cell.classList.toggle("weakest", Boolean(node.mark?.weak));
    cell.classList.toggle("moment", Boolean(node.mark?.truth));
    drawLines(cell, node);
  },
};

export const mapCells = { mapcell };
