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
  /** @type {Map<string, HTMLElement>} */
  const before = new Map();
  for (const element of /** @type {HTMLElement[]} */ ([...parent.children])) {
    if (element.dataset.key !== undefined) before.set(element.dataset.key, element);
  }
  const wanted = new Set(nodes.map((node) => node.key));
  for (const [key, element] of before) if (!wanted.has(key)) element.remove();
  const open = document.activeElement;
  let following = parent.firstElementChild;
  for (const node of nodes) {
    let element = before.get(node.key);
    if (element && element.dataset.kind !== node.kind) {
      if (element === following) following = following.nextElementSibling;
      element.remove();
      element = undefined;
    }
    if (!element) {
      element = kinds[node.kind].make(node, board);
      element.dataset.key = node.key;
      element.dataset.kind = node.kind;
    }
    if (element === following) following = following.nextElementSibling;
    else parent.insertBefore(element, following);
    update(element, node, kinds, board);
  }
  // an element that was moved has lost the focus on its way
  if (open instanceof HTMLElement && open !== document.activeElement && parent.contains(open)) {
    open.focus();
  }
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
 * Set an attribute, or take it away where there is nothing to say.
 * @param {Element} element
 * @param {string} name
 * @param {string | undefined} value
 */
export function attribute(element, name, value) {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}
