import { html, svg } from "./dom.js";

/**
 * How old the information is, told by colour, by shape and in words: a full disc, a half disc, an empty diamond stay apart
 * without colours, in print and at small size.
 */
const SHAPES = {
  FRESH: () => [svg("circle", { r: 5 })],
  AGEING: () => [svg("circle", { r: 4.5, class: "hollow" }), svg("path", { d: "M0-4.5A4.5 4.5 0 0 0 0 4.5Z" })],
  STALE: () => [svg("path", { d: "M0-5.2 5.2 0 0 5.2-5.2 0Z", class: "hollow" })],
};

export const FRESHNESS_LEVELS = ["FRESH", "AGEING", "STALE"];

/** The mark inside a drawing. */
export const mark = (code, x, y) =>
  svg("g", { class: `mark ${code.toLowerCase()}`, transform: `translate(${x} ${y})` }, SHAPES[code]?.());

/** The mark inside a text. The words beside it say the same, so that it is not read out. */
export const markInText = (code) =>
  html(
    "span",
    { class: "mark-box", "aria-hidden": "true" },
    svg("svg", { width: 12, height: 12, viewBox: "-6 -6 12 12" }, mark(code, 0, 0)),
  );

export const countOf = (counts, code) => counts[code.toLowerCase()];
