// The cells of a map: what stands in them, and the field in which they are written.

import { attribute, guarded, make } from "./draw.js";
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

/** The field in which a cell is written, if it is open. @param {Element} cell */
export const fieldOf = (cell) =>
  /** @type {HTMLTextAreaElement | null} */ (cell.querySelector(":scope > .wk-field > textarea"));

/**
 * Open a cell to write in it.
 * @param {HTMLElement} cell
 * @param {Board_} board
 */
export function write(cell, board) {
  const node = nodeOf(cell);
  if (!node.writes || fieldOf(cell)) return;
  const waits = node.writes === "left" ? " wk-value" : "";
  const several = node.several ? " wk-multi" : "";
  const box = make("div", `wk-field wk-at-${node.key}${waits}${several}`);
  const area = /** @type {HTMLTextAreaElement} */ (guarded(make("textarea")));
  const first = typedText(node);
  let stored = first;
  area.rows = 1;
  area.value = first;
  area.setAttribute("aria-label", cell.textContent?.trim() || node.invite || "");
  attribute(area, "lang", cell.closest(".wk-map")?.getAttribute("data-lang") ?? "");
  const grow = () => {
    area.style.height = "auto";
    area.style.height = `${Math.max(area.scrollHeight + 4, cell.clientHeight)}px`;
  };
  const close = () => {
    if (!box.isConnected) return;
    box.remove();
    cell.classList.remove("writing");
    if (area.value !== first) drawTyped(cell, area.value);
  };
  area.addEventListener("input", grow);
  area.addEventListener("change", () => {
    if (area.value !== stored) board.say(node.key, (stored = area.value));
  });
  // what was typed without a kernel stays to be seen and copied
  area.addEventListener("blur", () => area.dataset.unsaved || close());
  area.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const ends = event.key === "Enter" && !(event.shiftKey && node.several);
    if (!ends && event.key !== "Escape") return event.stopPropagation();
    event.preventDefault();
    if (event.key === "Escape") {
      area.value = first;
      area.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (area.dataset.unsaved) return;
    cell.focus();
    close();
    if (!event.ctrlKey) event.stopPropagation();
  });
  box.append(area);
  cell.append(box);
  cell.classList.add("writing");
  area.focus();
  area.setSelectionRange(first.length, first.length);
  grow();
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
    cell.classList.toggle("writing", fieldOf(cell) !== null);
    cell.classList.toggle("weakest", Boolean(node.mark?.weak));
    cell.classList.toggle("moment", Boolean(node.mark?.truth));
    drawLines(cell, node);
  },
};

export const mapCells = { mapcell };
