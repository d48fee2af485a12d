import { html } from "./dom.js";

/** What was split off a record, or from which it was, and how to split it for who may. */
export function splitSection(structure, { onOpen, onSplit }) {
  return [...kinship(structure, onOpen), onSplit && structure.places.length + structure.offers.length > 0 && form(structure, onSplit)];
}

const kinship = ({ splitFrom, splitInto }, onOpen) => [
  splitFrom && html("p", {}, "Fiche séparée de celle de ", link(splitFrom, onOpen), "."),
  ...splitInto.map((part) => html("p", {}, link(part, onOpen), " en a été séparée.")),
];

const link = ({ id, name }, onOpen) => html("button", { type: "button", class: "plain", onclick: () => onOpen(id) }, `« ${name} »`);

function form(structure, onSplit) {
  const name = html("input", { type: "text", required: true, maxlength: 150, autocomplete: "off" });
  const places = boxes(structure.places.filter(({ open }) => open));
  const offers = boxes(structure.offers.map((offer) => ({ id: offer.id, name: offer.name ?? offer.theme.label })));
  const status = html("p", { role: "alert" });
  const send = async (event) => {
    event.preventDefault();
    const part = { placeIds: chosen(places), offerIds: chosen(offers) };
    if (part.placeIds.length + part.offerIds.length === 0) {
      status.textContent = "Choisissez au moins un lieu ou une offre.";
      return;
    }
    status.textContent = (await onSplit({ details: { name: name.value, commune: structure.territory.commune.insee }, ...part })) ?? "";
  };
  return html(
    "details",
    { class: "split" },
    html("summary", {}, "Cette fiche parle de deux structures"),
    html(
      "form",
      { onsubmit: send },
      html("label", {}, "Nom de la seconde structure", name),
      choice("Les lieux où c’est elle qui accueille", places),
      choice("Ce que c’est elle qui propose", offers),
      html("p", { class: "note" }, "Elle aura sa propre fiche. Pour revenir en arrière, on réunira les deux."),
      html("button", {}, "Séparer"),
      status,
    ),
  );
}

const boxes = (items) => items.map(({ id, name }) => ({ name, box: html("input", { type: "checkbox", value: id }) }));

const choice = (legend, all) =>
  all.length > 0 && html("fieldset", {}, html("legend", {}, legend), all.map(({ name, box }) => html("label", {}, box, ` ${name}`)));

const chosen = (all) => all.filter(({ box }) => box.checked).map(({ box }) => box.value);
