import { html } from "./dom.js";
import { markInText } from "./freshness.js";
import { fromModel, modelSection } from "./model.js";
import { brief, capitalised, day } from "./words.js";

/** The offers of a structure, grouped by how official they are: the three levels the professionals asked to see apart. */
export function offersSection(offers, faded) {
  const levels = Map.groupBy(offers, (offer) => offer.level.code);
  return html(
    "section",
    { class: "offers" },
    html("h3", {}, "Offres"),
    offers.length
      ? [...levels.values()].map((ofLevel) => level(ofLevel[0].level, ofLevel))
      : html("p", { class: "missing" }, "Aucune offre décrite."),
    faded.length > 0 && fadedOffers(faded),
  );
}

const level = ({ code, label }, offers) =>
  html(
    "div",
    { class: `offer-level ${code.toLowerCase()}` },
    html("h4", {}, `Offre ${label}`),
    code === "INFORMAL" && html("p", { class: "note" }, "Dépend des personnes en place : à confirmer avant d’orienter."),
    html("ul", {}, offers.map(offerItem)),
  );

/** What nobody has vouched for within a year is not to be counted on: named here only, so that somebody can confirm it. */
const fadedOffers = (offers) =>
  html(
    "div",
    { class: "offer-level informal" },
    html("h4", {}, "Offres informelles effacées de la carte, faute de confirmation"),
    html("ul", {}, offers.map(({ name, theme, freshness }) =>
      html("li", {}, `${name ?? theme.label}${freshness.knownOn ? ` · connue le ${day(freshness.knownOn)}` : ""}`))),
  );

function offerItem(offer) {
  const model = fromModel(offer);
  const operators = offer.operators.length && html("ul", { class: "tags" }, offer.operators.map(operator));
  const lines = [
    [operatorsTerm(offer), operators || model("OPERATORS")],
    ["Démarches", offer.procedures.join(", ") || model("PROCEDURES")],
    ["Niveau", offer.interventionLevel?.label ?? model("INTERVENTION_LEVEL")],
    ["Modes", labels(offer.modes) || model("MODES")],
    ["Publics", labels(offer.publics) || model("PUBLICS")],
    ["Accès", labels(offer.accessModes) || model("ACCESS_MODES")],
    ["Frais", labels(offer.fees) || model("FEES")],
    ["Il faut", offer.preconditions.join(", ") || model("PRECONDITIONS")],
    ["À apporter", offer.documents.join(", ") || model("DOCUMENTS")],
    ["Données personnelles", offer.personalData?.label ?? model("PERSONAL_DATA")],
    ["Ne fait pas", offer.exclusions.join(", ") || model("EXCLUSIONS")],
  ].filter(([, value]) => value);
  return html(
    "li",
    {},
    html("p", { class: "offer-name" }, offer.name ?? offer.theme.label),
    offer.name && html("p", { class: "note" }, offer.theme.label),
    lines.length > 0 && html("dl", {}, lines.map(([term, value]) => html("div", {}, html("dt", {}, term), html("dd", {}, value)))),
    modelSection(offer),
    html("p", { class: "note age" }, markInText(offer.freshness.level.code), age(offer)),
  );
}

const operatorsTerm = ({ operators }) =>
  operators.length > 1 ? `${operators.length} opérateurs` : operators.length ? "Opérateur" : "Opérateurs";

const operator = ({ name, confirmed }) => html("li", {}, confirmed ? name : `${name} (à confirmer)`);

const labels = (values) => values.map(({ label }) => label).join(", ");

function age({ freshness, updateRhythm, fadesOn }) {
  const { level: { label }, knownOn, confirmedOn } = freshness;
  const when = confirmedOn ? `vérifiée le ${day(confirmedOn)}` : knownOn ? `donnée du ${day(knownOn)}` : "sans date";
  return [capitalised(brief(label)), when, updateRhythm && `à revoir ${updateRhythm.label}`, fadesOn && `s’efface le ${day(fadesOn)} si personne ne la confirme`].filter(Boolean).join(" · ");
}
