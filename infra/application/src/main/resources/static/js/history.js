import { html } from "./dom.js";
import { ask } from "./graphql.js";
import { HISTORY } from "./queries.js";
import { capitalised, day } from "./words.js";

/** How the record came to say what it says: asked for when it is opened. */
export function historySection({ id }) {
  const changes = html("div", { "aria-live": "polite" });
  const details = html("details", { class: "history" }, html("summary", {}, "Historique de la fiche"), changes);
  details.addEventListener("toggle", () => details.open && !changes.hasChildNodes() && fill(changes, id));
  return details;
}

async function fill(place, id) {
  place.replaceChildren(html("p", { class: "loading" }, "Chargement de l’historique…"));
  try {
    const { structureHistory } = await ask(HISTORY, { id });
    place.replaceChildren(
      structureHistory.length > 0
        ? html("ul", {}, structureHistory.map(change))
        : html("p", { class: "missing" }, "Rien n’a été enregistré."),
    );
  } catch (failure) {
    place.replaceChildren(html("p", { role: "alert" }, failure.message));
  }
}

const change = ({ field, beforeLabels, afterLabels, at, corrected }) =>
  html(
    "li",
    {},
    html("p", {}, html("strong", {}, capitalised(field.label)), ` : ${said(afterLabels)}`),
    html(
      "p",
      { class: "note" },
      `Le ${day(at)}, ${corrected ? "d’après des personnes" : "d’après les listes"}`,
      beforeLabels.length > 0 && ` ; avant : ${said(beforeLabels)}`,
    ),
  );

const said = (labels) => labels.join(", ") || "effacé";
