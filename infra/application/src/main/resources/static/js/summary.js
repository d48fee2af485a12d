import { html } from "./dom.js";
import { FRESHNESS_LEVELS, countOf, markInText } from "./freshness.js";
import { brief, capitalised, count, number } from "./words.js";

/** The figures above the map. */
export const facts = (map, labels) => [
  html("li", {}, html("strong", {}, number(map.structureCount)), map.structureCount < 2 ? " structure" : " structures"),
  html("li", {}, html("strong", {}, number(map.offerCount)), map.offerCount < 2 ? " offre" : " offres"),
  ...FRESHNESS_LEVELS.map((code) =>
    html(
      "li",
      { class: code.toLowerCase() },
      markInText(code),
      html("strong", {}, number(countOf(map.freshness, code))),
      ` ${brief(labels.find((label) => label.code === code).label)}`,
    ),
  ),
];

/** The same, for those who do not see the figures change. */
export const sentence = (map) => `${count(map.structureCount, "structure")}, ${count(map.offerCount, "offre")}.`;

export const freshnessLegend = (labels) =>
  labels.map(({ code, label }) =>
    html("li", {}, markInText(code), html("span", {}, html("strong", {}, capitalised(brief(label))), label.slice(brief(label).length))),
  );
