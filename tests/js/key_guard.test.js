import assert from "node:assert/strict";
import { test } from "node:test";

import { MARK, mark } from "../../workshop_kit/jupyter/labextensions/journey-workshop-kit/page/key_guard.js";

/** An element that stands, or does not stand, in an output of a guided notebook. */
const element = (inside) => ({
  marks: {},
  closest: () => (inside ? {} : null),
  setAttribute(name, value) {
    this.marks[name] = value;
  },
});

test("what gets the focus in an output is marked itself", () => {
  const button = element(true);
  mark({ target: button });
  assert.deepEqual(button.marks, { [MARK]: "true" });
});

test("cells, menus and other notebooks keep their keys", () => {
  const cell = element(false);
  mark({ target: cell });
  assert.deepEqual(cell.marks, {});
});

test("the page itself can have the focus, and nothing at all", () => {
  mark({ target: {} });
  mark({ target: null });
});
