import assert from "node:assert/strict";
import { test } from "node:test";

import { fileAddress } from "../../workshop_kit/widgets/board/controls.js";

const ADDRESSES = {
  "/lab/tree/car/07_publish.ipynb": "/files/car/car-deck-en.pptx",
  "/doc/tree/07_publish.ipynb": "/files/car-deck-en.pptx",
  "/lab/workspaces/auto-x/tree/my%20work/car/07_publish.ipynb": "/files/my%20work/car/car-deck-en.pptx",
  "/user/anna/lab/tree/car/07_publish.ipynb": "/user/anna/files/car/car-deck-en.pptx",
  "/notebooks/car/07_publish.ipynb": "/files/car/car-deck-en.pptx",
};

test("a file beside the notebook is asked for where JupyterLab hands files out", () => {
  for (const [page, address] of Object.entries(ADDRESSES)) {
    assert.equal(fileAddress("car-deck-en.pptx", page), address);
  }
});

test("a name with signs that mean something in an address stays a name", () => {
  assert.equal(fileAddress("50%? #1.pptx", "/lab/tree/a/b.ipynb"), "/files/a/50%25%3F%20%231.pptx");
});

test("elsewhere a link stays relative", () => {
  assert.equal(fileAddress("car.pptx", "/voila/render/b.ipynb"), "car.pptx");
});
