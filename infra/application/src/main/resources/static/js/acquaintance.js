import { byId, html } from "./dom.js";
import { ask } from "./graphql.js";
import { ACQUAINTANCES, ENCOUNTERS } from "./queries.js";
import { filterOf } from "./state.js";
import { count, day, number } from "./words.js";

/** How well structures know each other: as lines on the map, and as a table of who knows whom. */

/** More lines and columns than that nobody reads; filters lead to the others. */
const MOST = 24;

/** Where one grade ends and the next begins, of 1. */
const GRADES = [0.2, 0.45, 0.7];

/** From 0, hardly, to 3, well. */
export const gradeOf = (score) => GRADES.filter((least) => score >= least).length;

const GRADE_NAMES = ["se connaissent à peine", "se connaissent un peu", "se connaissent", "se connaissent bien"];

const percent = (score) => Math.round(100 * score);

/** Pairs of the structures that the map shows; null for who may see none. */
export async function acquaintances(state, asOf, signal) {
  const asked = { department: state.department, groupBy: state.groupBy, filter: filterOf(state), asOf };
  return (await ask(ACQUAINTANCES, asked, signal)).mindMap.acquaintances;
}

export function acquaintanceTable({ state, onOpen }) {
  const frame = byId("acquaintance-frame");

  /** @param structures of the map, by id */
  async function show({ structures, asOf }, signal) {
    const [pairs, encounters] = await Promise.all([acquaintances(state, asOf, signal), suggested(asOf, signal)]);
    if (!pairs) {
      frame.replaceChildren(html("p", { class: "notice" }, "Qui se connaît n’est montré qu’aux professionnels du réseau."));
      return;
    }
    const known = pairs.filter(({ oneId, otherId }) => structures.has(oneId) && structures.has(otherId));
    frame.replaceChildren(
      html("p", {}, summary(known, structures.size)),
      ...(encounters.length ? [html("h2", {}, "Se rencontrer d’abord"), html("ol", { class: "encounters" }, encounters.map(encounter))] : []),
      ...(known.length ? matrix(known, structures) : []),
    );
  }

  async function suggested(asOf, signal) {
    const { suggestedEncounters } = await ask(ENCOUNTERS, { department: state.department, asOf }, signal).catch((failure) => {
      if (failure.name === "AbortError") throw failure;
      return { suggestedEncounters: [] };
    });
    return suggestedEncounters;
  }

  const encounter = ({ visitingId, visiting, hostId, host, sentence }) =>
    html("li", {}, name(visitingId, visiting), " chez ", name(hostId, host), html("span", { class: "note" }, ` ${sentence}`));

  const name = (id, card) => html("button", { type: "button", class: "plain", onclick: () => onOpen(id) }, card?.name ?? "une structure non publiée");

  function matrix(pairs, structures) {
    const { shown, all } = together(pairs, structures, MOST);
    const told = html("div", { class: "told", role: "status" });
    const cells = new Map(pairs.flatMap((pair) => [[`${pair.oneId} ${pair.otherId}`, pair], [`${pair.otherId} ${pair.oneId}`, turned(pair)]]));
    return [
      html("h2", {}, "Qui connaît qui"),
      html("p", { class: "note" }, `${all > shown.length ? `${shown.length} structures qui se connaissent, sur ${number(all)}\u00a0; filtrez pour voir les autres. ` : ""}De 0 à 100, d’après ce qui a été vécu ensemble depuis deux ans. « → » : qui est en ligne a visité qui est en colonne. Choisissez une case pour savoir pourquoi.`),
      html(
        "ul",
        { class: "grades" },
        GRADE_NAMES.map((label, grade) => html("li", {}, html("span", { class: `grade grade-${grade}` }), label)),
        html("li", {}, html("span", { class: "grade never-met" }), "s’adressent des personnes sans s’être rencontrées"),
      ),
      told,
      html(
        "div",
        { class: "matrix-frame", tabindex: "0", role: "region", "aria-label": "Qui connaît qui" },
        html(
          "table",
          { class: "matrix" },
          html("caption", { class: "unseen" }, "Qui connaît qui, de 0 à 100"),
          html("thead", {}, html("tr", {}, html("td", {}), shown.map((one, index) => html("th", { scope: "col", title: one.name }, html("span", { "aria-hidden": "true" }, number(index + 1)), html("span", { class: "unseen" }, one.name))))),
          html("tbody", {}, shown.map((one, index) => html("tr", {}, html("th", { scope: "row", title: `${one.name}, ${one.commune}` }, `${number(index + 1)}. `, name(one.id, one)), shown.map((other) => cell(cells.get(`${one.id} ${other.id}`), one, other, told))))),
        ),
      ),
    ];
  }

  function cell(pair, one, other, told) {
    if (one === other) return html("td", { class: "self" });
    if (!pair) return html("td", {}, html("span", { class: "unseen" }, "rien"));
    const visited = pair.visitsMade > 0;
    const words = `${one.name} et ${other.name} : ${percent(pair.score)} sur 100${visited ? ", visite faite" : ""}${neverMet(pair) ? ", jamais rencontrées" : ""}`;
    return html(
      "td",
      { class: neverMet(pair) ? "never-met" : `grade-${gradeOf(pair.score)}` },
      html("button", { type: "button", "aria-label": words, title: words, onclick: () => told.replaceChildren(...why(pair, one, other)) }, number(percent(pair.score)), visited && html("span", { class: "visited", "aria-hidden": "true" }, "→")),
    );
  }

  const hide = () => frame.replaceChildren();

  return { show, hide };
}

/** The pair as the other one sees it. */
const turned = (pair) => ({
  ...pair,
  visitsMade: pair.visitsReceived,
  visitsReceived: pair.visitsMade,
  referralsSent: pair.referralsReceived,
  referralsReceived: pair.referralsSent,
});

/**
 * Those that know each other stand together: the best pair first, then always who knows those before best.
 *
 * @param most how many; all that know another are counted
 */
function together(pairs, structures, most) {
  const known = new Map();
  const tie = (one, other, weight) => known.set(one, (known.get(one) ?? new Map()).set(other, weight));
  for (const { oneId, otherId, score } of pairs) {
    // Even to have sent each other people without success is more than nothing.
    tie(oneId, otherId, score + 0.01);
    tie(otherId, oneId, score + 0.01);
  }
  const strength = new Map([...known].map(([id, others]) => [id, Math.max(...others.values())]));
  const left = new Set([...known.keys()].sort((one, other) => structures.get(one).name.localeCompare(structures.get(other).name, "fr")));
  const chosen = [];
  const toChosen = new Map();
  while (left.size && chosen.length < most) {
    const worth = (id) => 10 * (toChosen.get(id) ?? 0) + strength.get(id);
    const best = [...left].reduce((one, other) => (worth(other) > worth(one) ? other : one));
    left.delete(best);
    chosen.push(structures.get(best));
    for (const [other, weight] of known.get(best)) toChosen.set(other, (toChosen.get(other) ?? 0) + weight);
  }
  return { shown: chosen, all: known.size };
}

const neverMet = (pair) => pair.lastMetOn === null && pair.referralsSent + pair.referralsReceived > 0;

function summary(pairs, structureCount) {
  if (!pairs.length) return "Aucune de ces structures n’a encore rien vécu avec une autre : ni visite, ni permanence, ni rencontre, ni orientation depuis deux ans.";
  const known = new Set(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId])).size;
  const blind = pairs.filter(neverMet).length;
  return [
    `${count(known, "structure")} sur ${number(structureCount)} en connaissent au moins une autre (${count(pairs.length, "paire")})`,
    blind > 0 && `${count(blind, "paire")} s’adressent des personnes sans s’être jamais rencontrées`,
  ].filter(Boolean).join(" ; ").concat(".");
}

/** What a pair has lived together, both ways told apart. */
const why = (pair, one, other) => [
  html("p", {}, html("strong", {}, `${one.name} et ${other.name}`), ` : ${pair.sentence}`),
  html(
    "ul",
    {},
    [
      [pair.visitsMade, `${count(pair.visitsMade, "visite")} : ${one.name} chez ${other.name}`],
      [pair.visitsReceived, `${count(pair.visitsReceived, "visite")} : ${other.name} chez ${one.name}`],
      [pair.visitsAhead, `${count(pair.visitsAhead, "visite")} à venir`],
      [pair.sessionsTogether, `${count(pair.sessionsTogether, "permanence tenue", "permanences tenues")} ensemble, sur ${number(pair.sessionsDue)}`],
      [pair.gatheringsTogether, `${count(pair.gatheringsTogether, "rencontre")} où les deux étaient`],
      [pair.referralsSent, `${count(pair.referralsSent, "orientation")} : ${one.name} vers ${other.name}`],
      [pair.referralsReceived, `${count(pair.referralsReceived, "orientation")} : ${other.name} vers ${one.name}`],
      [pair.goodOutcomes, `${count(pair.goodOutcomes, "orientation aboutie", "orientations abouties")}`],
    ]
      .filter(([times]) => times > 0)
      .map(([, words]) => html("li", {}, words)),
    html("li", {}, pair.lastMetOn ? `Ensemble pour la dernière fois le ${day(pair.lastMetOn)}` : "Jamais rencontrées"),
  ),
];
