import { account } from "./account.js";
import { acquaintanceTable, acquaintances } from "./acquaintance.js";
import { choicesOf } from "./choices.js";
import { controls } from "./controls.js";
import { coverageTable } from "./coverage.js";
import { byId } from "./dom.js";
import { duplicates } from "./duplicates.js";
import { explorer } from "./explorer.js";
import { ask } from "./graphql.js";
import { memberships } from "./memberships.js";
import { keeps, split, undoMerge } from "./merges.js";
import { tell, tellFailure, tellLoading, tellNothing } from "./message.js";
import { panel } from "./panel.js";
import { personaSwitch } from "./persona.js";
import { CHOICES, EPCIS, MIND_MAP, REFERENCE } from "./queries.js";
import { filterOf, instantOf, isFiltered, read, write } from "./state.js";
import { facts, freshnessLegend, sentence } from "./summary.js";
import { renew } from "./token.js";
import { treeOf } from "./tree.js";
import { day } from "./words.js";

/** Puts the page together: what is chosen, what is asked, what is shown. */

const NARROW = matchMedia("screen and (max-width: 45rem)");
const state = read();
const view = () => state.view ?? (NARROW.matches ? "liste" : "carte");

const form = controls({ state, view, onChange: () => changed(true), onTyping: () => changed(false), onView: viewChanged });
const walk = explorer({ state, view, onMove: () => write(state, { step: false }), onStructure: openCard });
const side = panel({ aside: byId("aside"), legend: byId("legend"), dialog: byId("dialog"), onClose: closeCard, onOpen: openCard, changesOf });
const coverage = coverageTable({ state, onOpen: openCard });
const acquainted = acquaintanceTable({ state, onOpen: openCard });
const pairs = duplicates({ onOpen: openCard, onChanged: load });
const joining = memberships({ operators: () => reference.operators, onChanged: load });
const mine = account({ onSwitch: async () => readAgain(await who.introduce()) });
const who = personaSwitch({ onSwitch: readAgain, mine });

let home = "49";
let reference = null;
let viewer = null;
let pending = null;
let valuesFor = null;
let epcisFor = null;

async function start() {
  tellLoading();
  try {
    await renew();
    await mine.introduce();
    const [known, reader] = await Promise.all([ask(REFERENCE), who.introduce()]);
    reference = known;
    viewer = reader;
    home = viewer?.departments[0]?.code ?? home;
    state.department ??= home;
    byId("simulated").hidden = !known.store.simulated;
    form.offerDepartments(known.departments);
    byId("freshness-legend").replaceChildren(...freshnessLegend(known.freshness));
  } catch (failure) {
    return tellFailure(failure, start);
  }
  await load();
  if (state.structure) showCard();
}

/* ---- asking ---- */

function changed(step) {
  write(state, { step });
  load();
}

/** The last question wins: the answer to an earlier one is dropped. */
async function load() {
  if (!reference) return start();
  pending?.abort();
  const request = (pending = new AbortController());
  const late = setTimeout(() => waiting(true), 150);
  form.show();
  pairs.offer(state.department, viewer);
  joining.offer(state.department, viewer);
  try {
    const asOf = instantOf(state.asOf);
    const asked = { department: state.department, groupBy: state.groupBy, filter: filterOf(state), asOf };
    const [{ mindMap }] = await Promise.all([ask(MIND_MAP, asked, request.signal), loadEpcis(request.signal)]);
    await loadValues(mindMap, asOf, request.signal);
    show(mindMap);
    await loadCoverage(asOf, request.signal);
    await loadAcquaintances(mindMap, asOf, request.signal);
  } catch (failure) {
    if (failure.name === "AbortError") return;
    byId("status").textContent = "";
    walk.hide();
    tellFailure(failure, load);
  } finally {
    clearTimeout(late);
    if (pending === request) waiting(false);
  }
}

/** Asked for when it is looked at: it counts every commune of the department. */
async function loadCoverage(asOf, signal) {
  const wanted = view() === "couverture";
  byId("coverage-frame").hidden = !wanted;
  if (!wanted) return coverage.hide();
  tellNothing();
  const themeLabel = reference.themes.find(({ code }) => code === state.themes[0])?.label;
  const operatorLabel = reference.operators.find(({ code }) => code === state.operators[0])?.name;
  await coverage.show({ asOf, themeLabel, operatorLabel }, signal);
}

/** Asked for when it is looked at, as a table or as lines on the map. */
async function loadAcquaintances(mindMap, asOf, signal) {
  const wanted = view() === "connaissance";
  byId("acquaintance-frame").hidden = !wanted;
  walk.tie(state.ties && view() === "carte" ? ((await acquaintances(state, asOf, signal)) ?? []) : []);
  if (!wanted) return acquainted.hide();
  tellNothing();
  const structures = mindMap.groups.flatMap((group) => group.structures);
  await acquainted.show({ structures: new Map(structures.map((structure) => [structure.id, structure])), asOf }, signal);
}

async function loadEpcis(signal) {
  const wanted = state.department;
  if (epcisFor === wanted) return;
  const { epcis } = await ask(EPCIS, { department: wanted }, signal);
  form.offerEpcis(epcis);
  epcisFor = wanted;
}

/** An unfiltered map already tells what can be chosen; otherwise the whole department is asked for, once. */
async function loadValues(mindMap, asOf, signal) {
  const wanted = `${state.department} ${state.asOf}`;
  if (valuesFor === wanted) return;
  const whole = isFiltered(state) ? (await ask(CHOICES, { department: state.department, asOf }, signal)).mindMap : mindMap;
  form.offerValues(choicesOf(whole.groups), {
    networks: reference.networks,
    themes: reference.themes,
    operators: reference.operators,
    offerLevels: reference.levels,
    freshness: reference.freshness,
  });
  valuesFor = wanted;
}

function waiting(yes) {
  byId("frame").setAttribute("aria-busy", String(yes));
  document.body.classList.toggle("waiting", yes);
}

/* ---- showing ---- */

function show(mindMap) {
  const past = Boolean(instantOf(state.asOf));
  byId("map-heading").textContent = mindMap.department.name;
  document.title = `${mindMap.department.name} – qui fait quoi – Convergence`;
  byId("facts").replaceChildren(...facts(mindMap, reference.freshness));
  byId("status").textContent = sentence(mindMap);
  byId("past").hidden = !past;
  byId("past").textContent = past ? `La carte telle qu’elle était enregistrée le ${day(state.asOf)}.` : "";
  if (mindMap.structureCount === 0) {
    walk.hide();
    return tellEmpty(mindMap.department.name);
  }
  tellNothing();
  walk.show(treeOf(mindMap, { filtered: isFiltered(state) }));
}

function tellEmpty(department) {
  if (isFiltered(state)) {
    tell(["Aucune structure ne correspond à ce que vous cherchez."], { button: { label: "Tout effacer", action: form.clearFilters } });
  } else if (instantOf(state.asOf)) {
    tell([`Rien n’était encore enregistré à cette date (${department}).`], { button: { label: "Revenir à aujourd’hui", action: form.clearDate } });
  } else {
    tell([`Aucune structure n’est encore enregistrée dans ce département (${department}).`]);
  }
}

function viewChanged() {
  write(state, { step: false });
  const asked = ["coverage-frame", "acquaintance-frame"].some((id) => !byId(id).hidden);
  if (asked || state.ties || ["couverture", "connaissance"].includes(view())) return load();
  walk.render();
}

/* ---- the card ---- */

function openCard(id) {
  state.structure = id;
  write(state, { step: true });
  showCard();
}

function showCard(position) {
  document.body.classList.add("with-card");
  return side.show(state.structure, { past: Boolean(instantOf(state.asOf)), position });
}

/** How to take a structure apart, for who may. */
function changesOf(structure) {
  if (!keeps(viewer, structure.territory.department.code)) return {};
  return {
    onUndo: (merged) => undoMerge(structure, merged).then(showChanged, (failure) => tellFailure(failure, load)),
    /** Answers why it could not be done. */
    onSplit: (part) => split(structure, part).then(showChanged, (failure) => failure.message),
  };
}

/** @param position of the change: the card waits until that can be read */
async function showChanged(position) {
  await showCard(position);
  pairs.renew();
  load();
}

function hideCard() {
  document.body.classList.remove("with-card");
  side.hide();
}

function closeCard() {
  if (!state.structure) return;
  state.structure = null;
  write(state, { step: true });
  hideCard();
  walk.render();
  walk.giveFocus();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.closest("[role=tree], #aside")) closeCard();
});

/* ---- coming back, turning the screen, changing persona ---- */

addEventListener("popstate", () => {
  Object.assign(state, read());
  state.department ??= home;
  if (state.structure) showCard();
  else hideCard();
  load();
});

NARROW.addEventListener("change", () => {
  form.show();
  walk.render();
});

function readAgain(reader) {
  viewer = reader;
  valuesFor = null;
  load();
  if (state.structure) showCard();
}

start();
