import assert from "node:assert/strict";
import { test } from "node:test";

import { WORDS, wordsFor } from "../../workshop_kit/jupyter/labextensions/journey-workshop-kit/page/words.js";

test("a page in Italian is spoken to in Italian, whatever the country", () => {
  assert.equal(wordsFor("it"), WORDS.it);
  assert.equal(wordsFor("it-CH"), WORDS.it);
});

test("a language that is not spoken is answered in English", () => {
  for (const tag of ["en-GB", "de", "", undefined]) assert.equal(wordsFor(tag), WORDS.en);
});

test("every language has every word", () => {
  for (const words of Object.values(WORDS)) {
    assert.deepEqual(Object.keys(words), Object.keys(WORDS.en));
    for (const word of Object.values(words)) assert.notEqual(word.trim(), "");
  }
});
