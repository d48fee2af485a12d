import { byId, html } from "./dom.js";
import { ask } from "./graphql.js";
import { COVERAGE } from "./queries.js";
import { filterOf } from "./state.js";
import { count, number } from "./words.js";

/** Commune by commune, where something is offered and how far to go where it is not: the widest gaps first. */
export function coverageTable({ state, onOpen }) {
  const frame = byId("coverage-frame");

  /** @param labels of what is chosen, for the caption */
  async function show({ asOf, themeLabel, operatorLabel }, signal) {
    if (state.themes.length > 1 || state.operators.length > 1) {
      frame.replaceChildren(html("p", { class: "notice" }, "La couverture se lit pour un thème et un opérateur à la fois : n’en gardez qu’un de chaque dans les filtres."));
      return;
    }
    const asked = { department: state.department, theme: state.themes[0] ?? null, operator: state.operators[0] ?? null, asOf };
    const { coverage } = await ask(COVERAGE, asked, signal);
    const what = [themeLabel, operatorLabel].filter(Boolean).map((label) => `« ${label} »`).join(" et ") || "une offre, quelle qu’elle soit";
    frame.replaceChildren(
      html("p", {}, summary(coverage, what)),
      ...(othersChosen(state) ? [html("p", { class: "note" }, "Tout le département, quels que soient les autres filtres.")] : []),
      table(coverage.communes, what),
    );
  }

  function table(communes, what) {
    return html(
      "table",
      { class: "coverage" },
      html("caption", { class: "unseen" }, `Où trouver ${what}`),
      html("thead", {}, html("tr", {}, ["Commune", "Habitants", "Structures", "Offres", "Sinon, la plus proche"].map((title) => html("th", { scope: "col" }, title)))),
      html("tbody", {}, communes.toSorted(byGap).map(line)),
    );
  }

  const line = ({ commune, population, structureCount, offerCount, nearest }) =>
    html(
      "tr",
      { class: structureCount ? null : "gap" },
      html("th", { scope: "row" }, commune.name),
      html("td", {}, population === null ? "" : number(population)),
      html("td", {}, number(structureCount)),
      html("td", {}, number(offerCount)),
      html("td", {}, structureCount ? "" : nearest ? toNearest(nearest) : html("span", { class: "note" }, "distance inconnue")),
    );

  const toNearest = ({ structureId, name, commune, distanceKm }) => [
    html("button", { type: "button", class: "plain", onclick: () => onOpen(structureId) }, name),
    ` à ${commune.name}, ${number(distanceKm)} km à vol d’oiseau`,
  ];

  const hide = () => frame.replaceChildren();

  return { show, hide };
}

const othersChosen = (state) => Object.keys(filterOf(state)).some((key) => key !== "themes" && key !== "operators");

/** Where nothing is offered, before where it is; the more people live there, the earlier. */
const byGap = (one, other) => (one.structureCount > 0) - (other.structureCount > 0) || (other.population ?? 0) - (one.population ?? 0);

function summary({ servedCount, communes }, what) {
  const without = communes.filter(({ structureCount }) => structureCount === 0).reduce((sum, { population }) => sum + (population ?? 0), 0);
  const all = communes.reduce((sum, { population }) => sum + (population ?? 0), 0);
  const share = all ? ` (${Math.round((100 * without) / all)} %)` : "";
  return `On trouve ${what} dans ${count(servedCount, "commune")} sur ${number(communes.length)} ; ${count(without, "habitant")}${share} vivent dans une commune où l’on n’en trouve pas.`;
}
