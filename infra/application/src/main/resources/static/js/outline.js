import { html } from "./dom.js";
import { FRESHNESS_LEVELS, countOf, markInText } from "./freshness.js";
import { saidOfAge } from "./tree.js";
import { number, pieces } from "./words.js";

/** The same tree as a nested list: for narrow screens, for print, and for those who prefer to read. */
export function outline(list, rows, { focused, selected, searched }) {
  list.replaceChildren(item(rows[0], { focused, selected, searched }));
}

/** The row is the tree item, named by its own text; the branch below is tied to it by its id. */
function item(row, look) {
  const { node } = row;
  const chosen = node.kind === "structure" && node.structureId === look.selected;
  const branch = `branch-${node.key}`;
  return html(
    "li",
    { class: `${node.kind} ${node.offerLevel?.toLowerCase() ?? ""}`, role: "none" },
    html(
      "div",
      {
        class: chosen ? "row chosen" : "row",
        role: "treeitem",
        "aria-level": row.depth + 1,
        "aria-posinset": row.position,
        "aria-setsize": row.siblings,
        "aria-expanded": row.expandable ? String(row.open) : null,
        "aria-selected": String(chosen),
        "aria-owns": row.open ? branch : null,
        tabindex: node.key === look.focused ? "0" : "-1",
        "data-key": node.key,
      },
      toggle(row),
      node.freshness && markInText(node.freshness.code),
      words(node, look.searched),
      counts(node),
    ),
    row.open && html("ul", { role: "group", id: branch }, row.children.map((child) => item(child, look))),
  );
}

const toggle = (row) =>
  html(
    "span",
    { class: "twist", "aria-hidden": "true", "data-toggle": row.expandable ? "" : null },
    row.expandable ? (row.open ? "−" : "+") : "",
  );

const words = (node, searched) =>
  html(
    "span",
    { class: "words" },
    node.caption && html("span", { class: "caption" }, `${node.caption} : `),
    html("span", { class: "label" }, node.kind === "structure" ? hits(node.label, searched) : node.label),
    node.detail && html("span", { class: "detail" }, html("span", { class: "unseen" }, ", "), node.kind === "structure" ? hits(node.detail, searched) : node.detail),
    node.flags?.length > 0 && html("span", { class: "flags" }, node.flags.join(" · ")),
    saidOfAge(node) && html("span", { class: "unseen" }, `, ${saidOfAge(node)}`),
  );

const hits = (text, searched) =>
  searched ? pieces(text, searched).map(([part, hit]) => (hit ? html("mark", {}, part) : part)) : text;

const counts = (node) =>
  node.counts &&
  html(
    "span",
    { class: "counts", "aria-hidden": "true" },
    FRESHNESS_LEVELS.map((code) => html("span", {}, markInText(code), number(countOf(node.counts, code)))),
  );
