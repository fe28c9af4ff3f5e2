// Draws a line between every two linked goals that stand side by side. The same links stand as
// codes on both cards, so nothing is lost where the lines are not drawn: to a reader of the page,
// on a narrow screen, on paper.
window.workshopKit.setUps.goalLines = (/** @type {HTMLElement} */ form) => {
  const board = form.querySelector(".wk-board:has(.wk-path)");
  if (!board) return;
  const lines = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  lines.setAttribute("class", "wk-lines");
  lines.setAttribute("aria-hidden", "true");
  board.append(lines);

  /** @param {Element} card */
  const idOf = (card) =>
    /wk-at-(\S+)--/.exec(card.querySelector(".wk-field")?.className ?? "")?.[1];
  /**
   * @param {string} panel
   * @returns {HTMLElement[]}
   */
  const cardsIn = (panel) => {
    /** @type {NodeListOf<HTMLElement>} */
    const cards = board.querySelectorAll(`.wk-${panel} .wk-card`);
    return [...cards].filter((card) => card.offsetParent);
  };

  /** @typedef {[HTMLElement, HTMLElement]} Pair */
  /** @returns {Pair[]} */
  const pairs = () => {
    const right = new Map(cardsIn("path").map((card) => [idOf(card), card]));
    return cardsIn("business").flatMap((left) =>
      [...left.querySelectorAll(".chip")].flatMap((chip) => {
        const card = right.get(chip.getAttribute("data-goal") ?? "");
        return card ? [/** @type {Pair} */ ([left, card])] : [];
      }));
  };

  // lines that meet at one card arrive side by side, not in one point
  /**
   * @param {Pair[]} linked
   * @param {0 | 1} side
   * @param {number} top
   */
  const heights = (linked, side, top) => {
    /** @type {Map<HTMLElement, Pair[]>} */
    const places = new Map();
    for (const pair of linked) places.set(pair[side], [...(places.get(pair[side]) ?? []), pair]);
    return (/** @type {Pair} */ pair) => {
      const together = places.get(pair[side]) ?? [];
      const box = pair[side].getBoundingClientRect();
      const place = together.indexOf(pair) - (together.length - 1) / 2;
      return Math.round(box.top - top + box.height / 2 + place * 12);
    };
  };

  const draw = () => {
    const box = board.getBoundingClientRect();
    const linked = pairs();
    const [start, end] = [heights(linked, 0, box.top), heights(linked, 1, box.top)];
    const drawn = linked.map((pair) => {
      const x1 = Math.round(pair[0].getBoundingClientRect().right - box.left);
      const x2 = Math.round(pair[1].getBoundingClientRect().left - box.left);
      const [y1, y2, bend] = [start(pair), end(pair), (x2 - x1) / 2];
      if (bend < 0) return "";
      return `<path d="M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}"/>
        <circle cx="${x1}" cy="${y1}" r="4.5"/><circle cx="${x2}" cy="${y2}" r="4.5"/>`;
    }).join("");
    if (lines.innerHTML !== drawn) lines.innerHTML = drawn;
  };

  const soon = () => requestAnimationFrame(draw);
  new ResizeObserver(soon).observe(board);
  new MutationObserver((changes) => {
    if (changes.some((change) => !lines.contains(change.target))) soon();
  }).observe(board, { childList: true, subtree: true, attributeFilter: ["style"] });
};
