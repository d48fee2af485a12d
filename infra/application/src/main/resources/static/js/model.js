import { html } from "./dom.js";
import { capitalised, count, day, isWebAddress } from "./words.js";

/** The national model an offer follows, and where the offer says something else. */
export function modelSection({ model, drift }) {
  if (!model) return null;
  return html(
    "div",
    { class: "model" },
    html("p", { class: "note" }, `Suit le modèle « ${model.name} » (version ${model.version})`, state(model), source(model.source)),
    drift.length > 0 && html("p", { class: "drift" }, `${count(drift.length, "écart")} avec le modèle`),
    drift.length > 0 && html("ul", { class: "drifts" }, drift.map(difference)),
    model.current && drift.length === 0 && html("p", { class: "note" }, "Aucun écart avec le modèle."),
  );
}

const state = ({ current, withdrawnOn }) =>
  withdrawnOn ? `, retiré le ${day(withdrawnOn)}` : !current && ", pas en vigueur aujourd’hui";

const source = ({ name, url }) => [
  " — source : ",
  url && isWebAddress(url) ? html("a", { href: url, rel: "noopener noreferrer" }, name) : name,
];

const difference = ({ field, missing, added }) =>
  html("li", {}, `${capitalised(field.label)} : `, [missing.length && `absent ici : ${missing.join(", ")}`, added.length && `propre à cette offre : ${added.join(", ")}`].filter(Boolean).join(" ; "));

/** Gives the values an offer leaves to its model, as they are shown in their place, by the code of their field. */
export function fromModel({ inherited }) {
  const values = new Map(inherited.map(({ field, labels }) => [field.code, labels.join(", ")]));
  return (code) =>
    values.has(code) && [values.get(code), html("span", { class: "tag", title: "L’offre n’en dit rien : c’est ce que dit le modèle qu’elle suit" }, "modèle")];
}
