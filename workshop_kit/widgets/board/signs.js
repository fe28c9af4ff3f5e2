// Small drawings. A word always stands beside them, so readers of the page skip them.

const SVG = "http://www.w3.org/2000/svg";

/** Lines on a grid of 24. @type {Record<string, string>} */
const ICONS = {
  check: "M4 12l6 6L20 6",
  warning: "M12 3l10 18H2zM12 10v5M12 18v.5",
  idea: "M9 18h6M10 21h4M12 3a6 6 0 0 0-4 10.5c1 1 1 2 1 3h6c0-1 0-2 1-3A6 6 0 0 0 12 3z",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 1 0 0-8zM4 21c0-6 16-6 16 0",
  next: "M9 6l6 6-6 6",
  back: "M15 6l-6 6 6 6",
  up: "M6 15l6-6 6 6",
  down: "M6 9l6 6 6-6",
  plus: "M12 5v14M5 12h14",
  more: "M5 12h.5M12 12h.5M19 12h.5",
  minus: "M5 12h14",
  close: "M6 6l12 12M18 6L6 18",
  search: "M10 4a6 6 0 1 0 0 12 6 6 0 1 0 0-12zM15 15l5 5",
  eye: "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 1 0 0-6z",
  undo: "M9 7L4 12l5 5M4 12h10a5 5 0 0 1 0 10h-3",
  redo: "M15 7l5 5-5 5M20 12H10a5 5 0 0 0 0 10h3",
  note: "M5 4h14v11l-5 5H5zM14 20v-5h5",
  grid: "M4 4h16v16H4zM4 10h16M4 15h16M10 4v16M15 4v16",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  folder: "M3 6h6l2 2h10v11H3z",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18zM12 7v5l4 2",
  gap: "M12 3l10 18H2zM12 10v5M12 18v.5",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
  chain: "M8 9a4 3 0 1 0 0 6h2M16 9a4 3 0 1 1 0 6h-2M9 12h6",
  star: "M12 3l2.7 5.8 6.3.8-4.6 4.4 1.2 6.2-5.6-3-5.6 3 1.2-6.2L3 9.6l6.3-.8z",
};

/**
 * Filled signs that mean something by their shape: emotions, evidence, strength of an idea.
 * @type {Record<string, string>}
 */
const SHAPES = {
  "emotion-2-": "M12 1L23 12 12 23 1 12z",
  "emotion-1-": "M12 5l7 7-7 7-7-7z",
  "emotion-0": "M6 9h12a3 3 0 0 1 0 6H6a3 3 0 0 1 0-6z",
  "emotion-1": "M12 6a6 6 0 1 0 0 12 6 6 0 1 0 0-12z",
  "emotion-2": "M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20z",
  "emotion-unknown": "M5 5h14v14H5z",
  evidence: "M4 4h16v16H4z",
  assumption: "M4 4h16v16H4z",
  unknown: "M4 4h16v16H4z",
  solves: "M12 4a8 8 0 1 0 0 16 8 8 0 1 0 0-16z",
  helps: "M12 4a8 8 0 1 0 0 16 8 8 0 1 0 0-16z",
};

/** What stands inside some of the shapes. @type {Record<string, string>} */
const INNER = { evidence: "M8 12l3 3 5-6" };

/**
 * Draw a sign by its name; one that is not known draws nothing. “hollow” after the name of a
 * shape draws only its outline, dashed: what it stands for was not checked.
 * @param {string} named
 * @returns {SVGSVGElement}
 */
export function sign(named) {
  const [name, ...more] = named.split(" ");
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", name in SHAPES ? ["shape", `shape-${name}`, ...more].join(" ") : "i");
  for (const [d, inner] of [[ICONS[name] ?? SHAPES[name], ""], [INNER[name], "inner"]]) {
    if (!d) continue;
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    if (inner) path.setAttribute("class", inner);
    svg.append(path);
  }
  if (name === "unknown" || name === "emotion-unknown") {
    const mark = document.createElementNS(SVG, "text");
    mark.setAttribute("x", "12");
    mark.setAttribute("y", "16.5");
    mark.setAttribute("text-anchor", "middle");
    mark.textContent = "?";
    svg.append(mark);
  }
  return svg;
}
