// Draws a described board and, when it is described anew, changes only what differs.

/**
 * A node as Python describes it; each kind has fields of its own.
 * @typedef {{kind: string, key: string, look?: string, children?: Node_[], [field: string]: any}} Node_
 */

/**
 * What every kind can do: make its element, and bring it up to date.
 * @typedef {object} Kind
 * @property {(node: Node_, board: Board_) => HTMLElement} make
 * @property {(element: any, node: Node_, board: Board_) => void} update
 */

/**
 * What the kinds get to work with: a way to tell Python, and a way to draw what is inside.
 * @typedef {object} Board_
 * @property {(key: string, value?: string) => void} say
 * @property {(parent: Element, nodes: Node_[]) => void} place
 */

const CONTROL = "button, textarea, select, input, summary, a";

/** The description an element was last drawn from. @type {WeakMap<Element, string>} */
const drawn = new WeakMap();

/**
 * Bring the children of an element in line with their descriptions.
 * @param {Element} parent
 * @param {Node_[]} nodes
 * @param {Record<string, Kind>} kinds
 * @param {Board_} board
 */
export function place(parent, nodes, kinds, board) {
  const open = document.activeElement;
  const heir = heirOf(open, parent, nodes);
  const before = kept(parent, nodes);
  let following = parent.firstElementChild;
  for (const node of nodes) {
    const element = before.get(node.key) ?? made(node, kinds, board);
    if (element === following) following = following.nextElementSibling;
    else parent.insertBefore(element, following);
    update(element, node, kinds, board);
  }
  // an element that was moved has lost the focus on its way
  if (open instanceof HTMLElement && open !== document.activeElement && parent.contains(open)) {
    open.focus();
  }
  // without a place of its own the keyboard would begin again at the top of the page
  if (heir && parent.contains(heir)) {
    /** @type {HTMLElement | null} */ (heir.querySelector(CONTROL))?.focus();
  }
}

/**
 * Return the neighbour to which the focus goes when what holds it is about to be removed.
 * @param {Element | null} open
 * @param {Element} parent
 * @param {Node_[]} nodes
 */
function heirOf(open, parent, nodes) {
  if (!open || open === parent || !parent.contains(open)) return null;
  const all = /** @type {HTMLElement[]} */ ([...parent.children]);
  const place = all.findIndex((element) => element.contains(open));
  const staying = new Set(nodes.map((node) => node.key));
  const stays = (/** @type {HTMLElement} */ element) => staying.has(element.dataset.key ?? "");
  if (place < 0 || stays(all[place])) return null;
  // what was unfolded under something gives the focus back to it
  const after = all[place].matches(".wk-unfolded") ? [] : all.slice(place + 1);
  return after.find(stays) ?? all.slice(0, place).reverse().find(stays) ?? null;
}

/**
 * Remove what is described no longer, or as another kind, and return what stays by its key.
 * @param {Element} parent
 * @param {Node_[]} nodes
 */
function kept(parent, nodes) {
  const wanted = new Map(nodes.map((node) => [node.key, node.kind]));
  /** @type {Map<string, HTMLElement>} */
  const staying = new Map();
  for (const element of /** @type {HTMLElement[]} */ ([...parent.children])) {
    const { key, kind } = element.dataset;
    if (key === undefined) continue;
    if (wanted.get(key) === kind) staying.set(key, element);
    else element.remove();
  }
  return staying;
}

/**
 * @param {Node_} node
 * @param {Record<string, Kind>} kinds
 * @param {Board_} board
 */
function made(node, kinds, board) {
  const element = kinds[node.kind].make(node, board);
  element.dataset.key = node.key;
  element.dataset.kind = node.kind;
  return element;
}

/**
 * @param {HTMLElement} element
 * @param {Node_} node
 * @param {Record<string, Kind>} kinds
 * @param {Board_} board
 */
function update(element, node, kinds, board) {
  const description = JSON.stringify(node);
  if (drawn.get(element) === description) return;
  drawn.set(element, description);
  element.className = `wk-${node.kind} ${node.look ?? ""}`.trim();
  kinds[node.kind].update(element, node, board);
}

/**
 * Make an element with classes and text.
 * @param {string} tag
 * @param {string} [classes]
 * @param {string} [text]
 */
export function make(tag, classes = "", text = "") {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  if (text) element.textContent = text;
  return element;
}

/**
 * Keep the notebook from taking a key that is pressed in an element.
 * @template {HTMLElement} E
 * @param {E} element
 * @returns {E}
 */
export function guarded(element) {
  element.setAttribute("data-lm-suppress-shortcuts", "true");
  return element;
}

/**
 * Let Shift+Enter begin a new line: JupyterLab, once it has heard of either key, lets no line
 * break into what lies in a cell of a notebook.
 * @param {KeyboardEvent} event
 */
export function newLine(event) {
  if (event.key === "Shift" || event.key === "Enter") event.stopPropagation();
}

/**
 * Set an attribute, or take it away where there is nothing to say.
 * @param {Element} element
 * @param {string} name
 * @param {string | undefined} value
 */
export function attribute(element, name, value) {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}
