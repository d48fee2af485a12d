import { byId } from "./dom.js";
import { listenToKeys } from "./keyboard.js";
import { mapView } from "./map.js";
import { outline } from "./outline.js";
import { visibleRows } from "./tree.js";

/**
 * The tree one walks through, drawn or listed: which branches are open, where the focus is, what a click or a key does.
 */
export function explorer({ state, view, onMove, onStructure }) {
  const map = mapView(byId("frame"), byId("canvas"));
  let tree = null;
  let rows = [];
  let focused = "departement";
  let ties = [];

  const look = () => ({ focused, selected: state.structure, searched: state.text, ties });

  const nodeElement = (key) =>
    view() === "carte" ? map.element(key) : byId("outline").querySelector(`[data-key="${CSS.escape(key)}"]`);

  function show(newTree) {
    tree = newTree;
    render();
  }

  /** Draws how well structures know each other beside the map, or does not any more. */
  function tie(pairs) {
    const before = ties.length;
    ties = pairs;
    if (before || pairs.length) render(focused);
  }

  function hide() {
    tree = null;
    rows = [];
  }

  /** Draws or lists what is open; the node given does not move under the reader's eyes, and the focus is kept. */
  function render(around) {
    if (!tree) return;
    rows = visibleRows(tree, state);
    focused = nearest(focused);
    const inTree = document.activeElement?.closest?.("[role=tree]");
    for (const button of [byId("open-groups"), byId("close-all")]) button.hidden = !["carte", "liste"].includes(view());
    byId("ties-choice").hidden = view() !== "carte";
    byId("ties-legend").hidden = view() !== "carte" || !state.ties;
    byId("map-area").hidden = view() !== "carte";
    byId("list-frame").hidden = view() !== "liste";
    if (view() === "liste") outline(byId("outline"), rows, look());
    else if (view() === "carte" && around) map.renderAround(around, rows, look());
    else if (view() === "carte") map.render(rows, look());
    if (inTree) nodeElement(focused)?.focus({ preventScroll: true });
  }

  /** A branch that closed gives its focus to what is left of its path. */
  function nearest(key) {
    const keys = new Set(rows.map((row) => row.node.key));
    let path = key;
    while (!keys.has(path) && path.includes("/")) path = path.slice(0, path.lastIndexOf("/"));
    return keys.has(path) ? path : rows[0].node.key;
  }

  function focus(key) {
    nodeElement(focused)?.setAttribute("tabindex", "-1");
    focused = key;
    const element = nodeElement(key);
    element.setAttribute("tabindex", "0");
    element.focus({ preventScroll: view() === "carte" });
    if (view() === "carte") map.reveal([key]);
  }

  function toggle(row) {
    if (!row.expandable) return;
    setOpen(row.node, !row.open);
    focused = row.node.key;
    onMove();
    render(row.node.key);
    revealBranch(row.node.key);
  }

  /** A structure opens with its card; chosen again, it closes. Anything else opens or closes, or leads to its structure. */
  function choose(row) {
    const { structureId, kind, key } = row.node;
    const same = !structureId || state.structure === structureId;
    focused = key;
    if (!same) onStructure(structureId);
    if (row.expandable && (kind !== "structure" || same || !row.open)) toggle(row);
    else render(key);
  }

  function openSiblings(row) {
    const siblings = row.parent?.node.children ?? [row.node];
    for (const sibling of siblings) if (sibling.children.length) setOpen(sibling, true);
    onMove();
    render(row.node.key);
  }

  function openGroups() {
    if (!tree) return;
    for (const group of tree.children) setOpen(group, true);
    onMove();
    render("departement");
  }

  function closeAll() {
    if (!tree) return;
    state.opened.clear();
    state.closed = new Set(tree.children.filter((group) => group.openByDefault).map((group) => group.key));
    onMove();
    render();
  }

  /** Only what differs from how a branch stands by itself is remembered. */
  function setOpen(node, open) {
    state.opened.delete(node.key);
    state.closed.delete(node.key);
    if (open !== Boolean(node.openByDefault)) (open ? state.opened : state.closed).add(node.key);
  }

  function revealBranch(key) {
    if (view() !== "carte") return;
    const row = rows.find((other) => other.node.key === key);
    map.reveal([key, ...row.children.flatMap((child) => [child, ...child.children]).map((child) => child.node.key)]);
  }

  function clicked({ target }) {
    const key = target.closest("[data-key]")?.dataset.key;
    const row = rows.find((other) => other.node.key === key);
    if (!row) return;
    if (target.closest("[data-toggle]")) toggle(row);
    else choose(row);
  }

  for (const place of [byId("canvas"), byId("outline")]) {
    listenToKeys(place, { rows: () => rows, focus, toggle, choose, openSiblings });
    place.addEventListener("click", clicked);
  }
  byId("open-groups").addEventListener("click", openGroups);
  byId("close-all").addEventListener("click", closeAll);
  byId("zoom-in").addEventListener("click", map.zoomIn);
  byId("zoom-out").addEventListener("click", map.zoomOut);
  byId("fit").addEventListener("click", map.fit);
  // The printed page shows the list: it breaks across pages where a drawing would be cut.
  addEventListener("beforeprint", () => rows.length && outline(byId("outline"), rows, look()));

  return { show, hide, tie, render: () => render(focused), giveFocus: () => nodeElement(focused)?.focus({ preventScroll: true }) };
}
