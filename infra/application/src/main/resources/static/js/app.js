import { choicesOf } from "./choices.js";
import { byId, html } from "./dom.js";
import { filters } from "./filters.js";
import { ask } from "./graphql.js";
import { listenToKeys } from "./keyboard.js";
import { mapView } from "./map.js";
import { outline } from "./outline.js";
import { panel } from "./panel.js";
import { CHOICES, EPCIS, MIND_MAP, REFERENCE, VIEWER } from "./queries.js";
import { FILTER_LISTS, filterOf, instantOf, isFiltered, read, write } from "./state.js";
import { facts, freshnessLegend, sentence } from "./summary.js";
import { PERSONAS, become, canSwitch, persona, renew } from "./token.js";
import { treeOf, visibleRows } from "./tree.js";
import { day } from "./words.js";

/** Puts the page together: what is chosen, what is asked, what is shown. */

const NARROW = matchMedia("screen and (max-width: 45rem)");
const state = read();
const map = mapView(byId("frame"), byId("canvas"));
const side = panel({ aside: byId("aside"), legend: byId("legend"), dialog: byId("dialog"), onClose: closeCard });
const filterBar = filters({ place: byId("filters"), chips: byId("chips"), state, onChange: () => changed() });

let reference = null;
let tree = null;
let rows = [];
let focused = "departement";
let pending = null;
let choicesFor = null;
let epcisFor = null;
let home = "49";

const view = () => state.view ?? (NARROW.matches ? "liste" : "carte");
const look = () => ({ focused, selected: state.structure, searched: state.text });

/* ---- asking ---- */

async function start() {
  message("Chargement de la carte…", { busy: true });
  try {
    await renew();
    personaChoice();
    const [known, viewer] = await Promise.all([ask(REFERENCE), ask(VIEWER).catch(() => null)]);
    reference = known;
    introduce(viewer?.viewer);
    home = viewer?.viewer.departments[0]?.code ?? home;
    state.department ??= home;
    byId("department").replaceChildren(
      ...reference.departments.map(({ code, name }) => html("option", { value: code }, `${code} – ${name}`)),
    );
    byId("freshness-legend").replaceChildren(...freshnessLegend(reference.freshness));
  } catch (failure) {
    return fail(failure, start);
  }
  await load();
  if (state.structure) openCard({});
}

async function load() {
  pending?.abort();
  const request = (pending = new AbortController());
  const late = setTimeout(() => busy(true), 150);
  showChoices();
  try {
    const asOf = instantOf(state.asOf);
    const asked = { department: state.department, groupBy: state.groupBy, filter: filterOf(state), asOf };
    const [{ mindMap }] = await Promise.all([ask(MIND_MAP, asked, request.signal), loadEpcis(request.signal)]);
    await loadChoices(mindMap, asOf, request.signal);
    show(mindMap);
  } catch (failure) {
    if (failure.name !== "AbortError") fail(failure, load);
  } finally {
    clearTimeout(late);
    if (pending === request) busy(false);
  }
}

async function loadEpcis(signal) {
  if (epcisFor === state.department) return;
  const { epcis } = await ask(EPCIS, { department: state.department }, signal);
  epcisFor = state.department;
  byId("epci").replaceChildren(
    html("option", { value: "" }, "Toutes"),
    ...epcis.map(({ code, name }) => html("option", { value: code }, name)),
  );
  byId("epci").value = state.epci ?? "";
}

/** An unfiltered map already tells what can be chosen; otherwise the whole department is asked for, once. */
async function loadChoices(mindMap, asOf, signal) {
  const wanted = `${state.department} ${state.asOf}`;
  if (choicesFor === wanted) return;
  const whole = isFiltered(state) ? (await ask(CHOICES, { department: state.department, asOf }, signal)).mindMap : mindMap;
  filterBar.offer(choicesOf(whole.groups), {
    networks: reference.networks,
    themes: reference.themes,
    operators: reference.operators,
    offerLevels: reference.levels,
    freshness: reference.freshness,
  });
  choicesFor = wanted;
}

/* ---- showing ---- */

function show(mindMap) {
  tree = treeOf(mindMap, { filtered: isFiltered(state) });
  byId("map-heading").textContent = mindMap.department.name;
  document.title = `${mindMap.department.name} – qui fait quoi – Convergence`;
  byId("facts").replaceChildren(...facts(mindMap, reference.freshness));
  byId("past").hidden = !instantOf(state.asOf);
  byId("past").textContent = state.asOf ? `La carte telle qu’elle était enregistrée le ${day(state.asOf)}.` : "";
  byId("status").textContent = sentence(mindMap);
  if (mindMap.structureCount === 0) return empty(mindMap);
  message(null);
  render();
}

function render(around) {
  if (!tree || !byId("message").hidden) return;
  rows = visibleRows(tree, state);
  if (!rows.some((row) => row.node.key === focused)) focused = nearest(focused);
  const inTree = document.activeElement?.closest?.("[role=tree]");
  const asMap = view() === "carte";
  byId("map-area").hidden = !asMap;
  byId("list-frame").hidden = asMap;
  document.body.dataset.view = view();
  if (!asMap) outline(byId("outline"), rows, look());
  else if (around) map.renderAround(around, rows, look());
  else map.render(rows, look());
  if (inTree) nodeElement(focused)?.focus({ preventScroll: true });
}

/** A branch that closed gives its focus to what is left of its path. */
function nearest(key) {
  const keys = new Set(rows.map((row) => row.node.key));
  for (let path = key; path.includes("/"); path = path.slice(0, path.lastIndexOf("/"))) if (keys.has(path)) return path;
  return keys.has(key.split("/")[0]) ? key.split("/")[0] : rows[0].node.key;
}

const nodeElement = (key) =>
  view() === "carte" ? map.element(key) : byId("outline").querySelector(`[data-key="${CSS.escape(key)}"]`);

function message(content, { busy: waiting = false, alert = false } = {}) {
  const place = byId("message");
  place.hidden = content === null;
  place.toggleAttribute("data-busy", waiting);
  if (alert) place.setAttribute("role", "alert");
  else place.removeAttribute("role");
  place.replaceChildren(...[content ?? []].flat().map((part) => (typeof part === "string" ? html("p", {}, part) : part)));
  if (content !== null) byId("map-area").hidden = byId("list-frame").hidden = true;
}

function empty({ department }) {
  const reasons = isFiltered(state)
    ? ["Aucune structure ne correspond à ce que vous cherchez.", button("Tout effacer", clearFilters)]
    : instantOf(state.asOf)
      ? [`Rien n’était encore enregistré à cette date dans ce département (${department.name}).`, button("Revenir à aujourd’hui", clearDate)]
      : [`Aucune structure n’est encore enregistrée dans ce département (${department.name}).`];
  message(reasons);
}

function fail(failure, again) {
  byId("status").textContent = "";
  message([failure.message, button("Réessayer", again)], { alert: true });
}

const button = (label, action) => html("button", { type: "button", onclick: () => action() }, label);

function busy(waiting) {
  byId("frame").setAttribute("aria-busy", String(waiting));
  document.body.classList.toggle("waiting", waiting);
}

/* ---- moving in the tree ---- */

const actions = {
  rows: () => rows,
  focus(key) {
    nodeElement(focused)?.setAttribute("tabindex", "-1");
    focused = key;
    const element = nodeElement(key);
    element.setAttribute("tabindex", "0");
    element.focus({ preventScroll: view() === "carte" });
    if (view() === "carte") map.reveal([key]);
  },
  toggle(row) {
    if (!row.expandable) return;
    setOpen(row.node, !row.open);
    focused = row.node.key;
    write(state, { step: false });
    render(row.node.key);
    revealBranch(row.node.key);
  },
  /** A structure opens with its card; chosen again, it closes. Anything else opens or closes, or leads to its structure. */
  choose(row) {
    const { structureId, kind } = row.node;
    const same = !structureId || state.structure === structureId;
    if (!same) {
      state.structure = structureId;
      write(state, { step: true });
      openCard({});
    }
    if (row.expandable && (kind !== "structure" || same || !row.open)) actions.toggle(row);
    else render(row.node.key);
  },
  openSiblings(row) {
    for (const sibling of row.parent?.node.children ?? [row.node]) if (sibling.children.length) setOpen(sibling, true);
    write(state, { step: false });
    render(row.node.key);
  },
};

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

/* ---- the card ---- */

function openCard({ focus = false }) {
  document.body.classList.add("with-card");
  side.show(state.structure, { past: Boolean(instantOf(state.asOf)), focus });
}

function closeCard() {
  if (!state.structure) return;
  state.structure = null;
  write(state, { step: true });
  side.hide();
  document.body.classList.remove("with-card");
  render(focused);
  nodeElement(focused)?.focus({ preventScroll: true });
}

/* ---- what is chosen ---- */

function changed() {
  write(state, { step: true });
  load();
}

function showChoices() {
  byId("department").value = state.department;
  byId("epci").value = state.epci ?? "";
  if (byId("text").value !== state.text) byId("text").value = state.text;
  byId("as-of").value = state.asOf ?? "";
  byId("as-of").max = new Date().toLocaleDateString("sv");
  document.querySelector(`[name=group-by][value=${state.groupBy}]`).checked = true;
  document.querySelector(`[name=view][value=${view()}]`).checked = true;
  byId("clear").hidden = !isFiltered(state);
  filterBar.refresh();
}

function clearFilters() {
  for (const key of FILTER_LISTS) state[key] = [];
  state.epci = null;
  state.text = "";
  changed();
  byId("text").focus();
}

function clearDate() {
  state.asOf = null;
  changed();
  byId("as-of").focus();
}

function resetBranches() {
  state.opened.clear();
  state.closed.clear();
}

function listenToChoices() {
  byId("choices").addEventListener("submit", (event) => event.preventDefault());
  byId("department").addEventListener("change", ({ target }) => {
    Object.assign(state, { department: target.value, epci: null });
    resetBranches();
    changed();
  });
  byId("epci").addEventListener("change", ({ target }) => {
    state.epci = target.value || null;
    changed();
  });
  byId("as-of").addEventListener("change", ({ target }) => {
    state.asOf = target.value || null;
    changed();
  });
  byId("clear").addEventListener("click", clearFilters);
  listenToText();
  for (const choice of document.querySelectorAll("[name=group-by]")) {
    choice.addEventListener("change", () => {
      state.groupBy = choice.value;
      resetBranches();
      changed();
    });
  }
  for (const choice of document.querySelectorAll("[name=view]")) {
    choice.addEventListener("change", () => {
      state.view = choice.value;
      write(state, { step: false });
      render();
    });
  }
}

/** Asks when the reader pauses, not at each letter. */
function listenToText() {
  let pause = null;
  byId("text").addEventListener("input", ({ target }) => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      state.text = target.value;
      write(state, { step: false });
      load();
    }, 250);
  });
}

function listenToTree() {
  for (const place of [byId("canvas"), byId("outline")]) {
    listenToKeys(place, actions);
    place.addEventListener("click", ({ target }) => {
      const key = target.closest("[data-key]")?.dataset.key;
      const row = rows.find((other) => other.node.key === key);
      if (!row) return;
      focused = key;
      if (target.closest("[data-toggle]")) actions.toggle(row);
      else actions.choose(row);
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.closest("[role=tree], #aside")) closeCard();
  });
  byId("close-all").addEventListener("click", () => {
    state.opened.clear();
    state.closed = new Set(tree.children.filter((group) => group.openByDefault).map((group) => group.key));
    write(state, { step: false });
    render();
  });
  byId("open-groups").addEventListener("click", () => {
    for (const group of tree.children) setOpen(group, true);
    write(state, { step: false });
    render("departement");
  });
  byId("zoom-in").addEventListener("click", map.zoomIn);
  byId("zoom-out").addEventListener("click", map.zoomOut);
  byId("fit").addEventListener("click", map.fit);
}

/** The printed page shows the list: it breaks across pages where a drawing would be cut. */
function listenToPrint() {
  addEventListener("beforeprint", () => rows.length && outline(byId("outline"), rows, look()));
}

function listenToHistory() {
  addEventListener("popstate", () => {
    Object.assign(state, read());
    state.department ??= home;
    if (state.structure) openCard({});
    else {
      side.hide();
      document.body.classList.remove("with-card");
    }
    load();
  });
  NARROW.addEventListener("change", () => {
    showChoices();
    render();
  });
}

/* ---- who reads ---- */

function personaChoice() {
  byId("persona-choice").hidden = !canSwitch();
  byId("persona").replaceChildren(...PERSONAS.map(([code, label]) => html("option", { value: code }, label)));
  byId("persona").value = persona();
}

function introduce(viewer) {
  byId("viewer").textContent = viewer ? `Consultation : ${viewer.role.label}.` : "";
}

byId("persona").addEventListener("change", async ({ target }) => {
  await become(target.value);
  introduce((await ask(VIEWER).catch(() => null))?.viewer);
  choicesFor = null;
  load();
  if (state.structure) openCard({});
});

listenToChoices();
listenToTree();
listenToPrint();
listenToHistory();
start();
