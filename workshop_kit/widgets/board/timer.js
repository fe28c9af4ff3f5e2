// Minutes that run down in the page, without the kernel: it may be busy.

import { guarded, make } from "./draw.js";

/** @typedef {import("./draw.js").Kind} Kind */

/** @param {Element} element @param {string} selector @returns {any} */
const inside = (element, selector) => element.querySelector(selector);

const MINUTE = 60_000;

/** @param {number} left milliseconds */
export function clockFace(left) {
  const seconds = Math.ceil(Math.abs(left) / 1000);
  const sign_ = left < 0 ? "+" : "";
  return `${sign_}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** @type {Kind} */
export const timer = {
  make: (node) => {
    const box = make("div");
    const pressed = guarded(make("button"));
    box.append(make("span", "label"), make("span", "face"), make("span", "said"), pressed);
    inside(box, ".said").setAttribute("role", "status");
    /** @type {number | undefined} */
    let running;
    const show = (/** @type {number} */ left) => {
      inside(box, ".face").textContent = clockFace(left);
      // a description that changes takes the classes away
      box.classList.toggle("running", running !== undefined);
      box.classList.toggle("over", left < 0);
      // said once: the same words put there again would be read out again
      const over = left < 0 ? node.over : "";
      if (inside(box, ".said").textContent !== over) inside(box, ".said").textContent = over;
    };
    const stop = () => {
      clearInterval(running);
      running = undefined;
      pressed.textContent = node.start;
      show(node.minutes * MINUTE);
    };
    pressed.addEventListener("click", (event) => {
      event.stopPropagation(); // nothing is saved
      if (running) return stop();
      const end = Date.now() + node.minutes * MINUTE;
      running = setInterval(() => (box.isConnected ? show(end - Date.now()) : stop()), 250);
      pressed.textContent = node.stop;
    });
    stop();
    return box;
  },
  update: (box, node) => {
    inside(box, ".label").textContent = node.label;
  },
};
