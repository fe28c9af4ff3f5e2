import assert from "node:assert/strict";
import { test } from "node:test";

import { firstNotebook } from "../../workshop_kit/jupyter/labextensions/journey-workshop-kit/page/first_notebook.js";

const entry = (name, type = "notebook") => ({ name, path: `acme/${name}`, type });

test("a workshop begins with its lowest number", () => {
  const folder = [entry("01_goals.ipynb"), entry("00_start.ipynb"), entry("07_publish.ipynb")];
  assert.equal(firstNotebook(folder), "acme/00_start.ipynb");
});

test("a workshop without a start begins with its goals", () => {
  assert.equal(firstNotebook([entry("02_research.ipynb"), entry("01_goals.ipynb")]), "acme/01_goals.ipynb");
});

test("other notebooks, files and folders do not count", () => {
  const folder = [entry("Untitled.ipynb"), entry("00_start.txt", "file"), entry("00_old.ipynb", "directory")];
  assert.equal(firstNotebook(folder), undefined);
  assert.equal(firstNotebook([]), undefined);
});
