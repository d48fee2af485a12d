import { html } from "./dom.js";
import { markInText } from "./freshness.js";
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
  const lines = [
    [operatorsTerm(offer), offer.operators.length && html("ul", { class: "tags" }, offer.operators.map(operator))],
    ["Démarches", offer.procedures.join(", ")],
    ["Niveau", offer.interventionLevel?.label],
    ["Modes", labels(offer.modes)],
    ["Publics", labels(offer.publics)],
    ["Accès", labels(offer.accessModes)],
    ["Frais", labels(offer.fees)],
    ["Il faut", offer.preconditions.join(", ")],
    ["À apporter", offer.documents.join(", ")],
    ["Données personnelles", offer.personalData?.label],
    ["Ne fait pas", offer.exclusions.join(", ")],
  ].filter(([, value]) => value);
  return html(
    "li",
    {},
    html("p", { class: "offer-name" }, offer.name ?? offer.theme.label),
    offer.name && html("p", { class: "note" }, offer.theme.label),
    lines.length > 0 && html("dl", {}, lines.map(([term, value]) => html("div", {}, html("dt", {}, term), html("dd", {}, value)))),
    html("p", { class: "note age" }, markInText(offer.freshness.level.code), age(offer)),
  );
}

const operatorsTerm = ({ operators }) => (operators.length > 1 ? `${operators.length} opérateurs` : "Opérateur");

const operator = ({ name, confirmed }) => html("li", {}, confirmed ? name : `${name} (à confirmer)`);

const labels = (values) => values.map(({ label }) => label).join(", ");

function age({ freshness, updateRhythm, fadesOn }) {
  const { level: { label }, knownOn, confirmedOn } = freshness;
  const when = confirmedOn ? `vérifiée le ${day(confirmedOn)}` : knownOn ? `donnée du ${day(knownOn)}` : "sans date";
  return [capitalised(brief(label)), when, updateRhythm && `à revoir ${updateRhythm.label}`, fadesOn && `s’efface le ${day(fadesOn)} si personne ne la confirme`].filter(Boolean).join(" · ");
}
