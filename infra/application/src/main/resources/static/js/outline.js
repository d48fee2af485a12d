import { html } from "./dom.js";
import { FRESHNESS_LEVELS, countOf, markInText } from "./freshness.js";
import { spoken } from "./tree.js";
import { number, pieces } from "./words.js";

/** The same tree as a nested list: for narrow screens, for print, and for those who prefer to read. */
export function outline(list, rows, { focused, selected, searched }) {
  list.replaceChildren(item(rows[0], { focused, selected, searched }));
}

function item(row, look) {
  const { node } = row;
  const chosen = node.kind === "structure" && node.structureId === look.selected;
  return html(
    "li",
    {
      class: `${node.kind} ${node.offerLevel?.toLowerCase() ?? ""}`,
      role: "treeitem",
      "aria-level": row.depth + 1,
      "aria-posinset": row.position,
      "aria-setsize": row.siblings,
      "aria-expanded": row.expandable ? String(row.open) : null,
      "aria-selected": String(chosen),
      "aria-label": spoken(node),
      tabindex: node.key === look.focused ? "0" : "-1",
      "data-key": node.key,
    },
    html("div", { class: chosen ? "row chosen" : "row" }, toggle(row), lead(node), words(node, look.searched), counts(node)),
    row.children.length > 0 && html("ul", { role: "group" }, row.children.map((child) => item(child, look))),
  );
}

const toggle = (row) =>
  html(
    "span",
    { class: "twist", "aria-hidden": "true", "data-toggle": row.expandable ? "" : null },
    row.expandable ? (row.open ? "−" : "+") : "",
  );

const lead = (node) => node.freshness && markInText(node.freshness.code);

const words = (node, searched) =>
  html(
    "span",
    { class: "words" },
    node.caption && html("span", { class: "caption" }, `${node.caption} : `),
    html("span", { class: "label" }, node.kind === "structure" ? hits(node.label, searched) : node.label),
    node.detail && html("span", { class: "detail" }, node.kind === "structure" ? hits(node.detail, searched) : node.detail),
    node.flags?.length > 0 && html("span", { class: "flags" }, node.flags.join(" · ")),
  );

const hits = (text, searched) =>
  searched ? pieces(text, searched).map(([part, hit]) => (hit ? html("mark", {}, part) : part)) : text;

const counts = (node) =>
  node.counts &&
  html(
    "span",
    { class: "counts" },
    FRESHNESS_LEVELS.map((code) => html("span", {}, markInText(code), number(countOf(node.counts, code)))),
  );
