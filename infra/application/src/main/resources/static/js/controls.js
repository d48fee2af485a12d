import { byId, html } from "./dom.js";
import { filters } from "./filters.js";
import { FILTER_LISTS, isFiltered } from "./state.js";

/** The form above the map: it changes the state and says whether to ask again. */
export function controls({ state, view, onChange, onTyping, onView }) {
  const filterBar = filters({ place: byId("filters"), chips: byId("chips"), state, onChange });

  /** Shows the state in the form, wherever it comes from. */
  function show() {
    byId("department").value = state.department;
    byId("epci").value = state.epci ?? "";
    if (byId("text").value !== state.text) byId("text").value = state.text;
    byId("as-of").value = state.asOf ?? "";
    byId("as-of").max = new Date().toLocaleDateString("sv"); // Swedish writes dates as fields want them.
    document.querySelector(`[name=group-by][value=${state.groupBy}]`).checked = true;
    document.querySelector(`[name=view][value=${view()}]`).checked = true;
    byId("ties").checked = state.ties;
    byId("clear").hidden = !isFiltered(state);
    filterBar.refresh();
  }

  function offerDepartments(departments) {
    byId("department").replaceChildren(...departments.map(({ code, name }) => html("option", { value: code }, `${code} – ${name}`)));
  }

  function offerEpcis(epcis) {
    byId("epci").replaceChildren(
      html("option", { value: "" }, "Toutes"),
      ...epcis.map(({ code, name }) => html("option", { value: code }, name)),
    );
    byId("epci").value = state.epci ?? "";
  }

  function clearFilters() {
    for (const key of FILTER_LISTS) state[key] = [];
    state.epci = null;
    state.text = "";
    onChange();
    byId("text").focus();
  }

  function clearDate() {
    state.asOf = null;
    onChange();
    byId("as-of").focus();
  }

  /** Another department or grouping has other branches. */
  function chooseAnew(change) {
    Object.assign(state, change);
    state.opened.clear();
    state.closed.clear();
    onChange();
  }

  const onChoice = (id, change) => byId(id).addEventListener("change", ({ target }) => change(target.value));

  byId("choices").addEventListener("submit", (event) => event.preventDefault());
  onChoice("department", (department) => chooseAnew({ department, epci: null }));
  onChoice("epci", (epci) => {
    state.epci = epci || null;
    onChange();
  });
  onChoice("as-of", (date) => {
    state.asOf = date || null;
    onChange();
  });
  byId("text").addEventListener("input", afterAPause(() => {
    state.text = byId("text").value;
    onTyping();
  }));
  byId("clear").addEventListener("click", clearFilters);
  for (const choice of document.querySelectorAll("[name=group-by]")) {
    choice.addEventListener("change", () => chooseAnew({ groupBy: choice.value }));
  }
  byId("ties").addEventListener("change", ({ target }) => {
    state.ties = target.checked;
    onChange();
  });
  for (const choice of document.querySelectorAll("[name=view]")) {
    choice.addEventListener("change", () => {
      state.view = choice.value;
      onView();
    });
  }

  return { show, offerDepartments, offerEpcis, offerValues: filterBar.offer, clearFilters, clearDate };
}

/** Asks when the reader pauses, not at each letter. */
function afterAPause(action) {
  let pause = null;
  return () => {
    clearTimeout(pause);
    pause = setTimeout(action, 250);
  };
}
