// Keys that leak: while anything but a text field has the focus, JupyterLab takes “d d” for
// “delete this cell”. It leaves an element alone that carries this mark itself; a mark on what is
// around it does not count, and neither does stopping the event.
export const MARK = "data-lm-suppress-shortcuts";

/**
 * Mark an element of an output of a guided notebook, as soon as it has the focus.
 * @param {{target: EventTarget | null}} event
 */
export function mark({ target }) {
  const element = /** @type {Element | null} */ (target);
  if (element?.closest?.(".wk-notebook :is(.jp-OutputArea-output, .wk-opener)")) {
    element.setAttribute(MARK, "true");
  }
}

/**
 * Guard whatever gets the focus in a page from now on.
 * @param {Document} page
 */
export function guardKeys(page) {
  page.addEventListener("focusin", mark, true);
}
