import { html } from "./dom.js";
import { markInText } from "./freshness.js";
import { historySection } from "./history.js";
import { mergedSection } from "./merged.js";
import { offersSection } from "./offers.js";
import { splitSection } from "./split.js";
import { todayOf, week } from "./hours.js";
import { brief, capitalised, count, day, isWebAddress, phone, webAddress } from "./words.js";

/** The card of a structure: what a professional reads before sending somebody. */
export function card(structure, { past, onClose, onOpen, onUndo, onSplit }) {
  const corrected = new Set(structure.correctedFields.map((field) => field.code));
  return html(
    "article",
    { class: "card", "aria-labelledby": "card-name" },
    header(structure, onClose),
    past && html("p", { class: "notice" }, "La fiche montre ce qui est connu aujourd’hui, la carte ce qui l’était à la date choisie."),
    warnings(structure),
    section("Rôle", role(structure)),
    section("Pour qui", list(forWhom(structure))),
    offersSection(structure.offers, structure.fadedOffers),
    section("Partenaires", list(structure.partnerships.map(partnership))),
    section("Niveau 2 : qui joindre dans le département", list(structure.operatorReferents.map(referent))),
    section("Contact", list(contact(structure, corrected))),
    section("Horaires", hours(structure.openingHours), corrected.has("OPENING_HOURS")),
    section(structure.places.length > 1 ? "Lieux" : "Lieu", structure.places.map(place)),
    section("Habilitations", list(structure.habilitations.map(habilitation))),
    section("Postes", list(posts(structure))),
    section("Labels et compétences", list(skills(structure))),
    section("Fiabilité", trust(structure)),
    section("Réunion de fiches", mergedSection(structure, onUndo)),
    section("Séparation de fiches", splitSection(structure, { onOpen, onSplit })),
    historySection(structure),
  );
}

const section = (title, content, corrected) => {
  const filled = [content].flat().filter(Boolean);
  return filled.length > 0 && html("section", {}, html("h3", {}, title, corrected && correctedTag()), filled);
};

/** A list of [term, value]; lines without a value are left out. */
function list(lines) {
  const filled = lines.filter(([, value]) => (Array.isArray(value) ? value.length : value));
  return (
    filled.length > 0 &&
    html("dl", {}, filled.map(([term, value, corrected]) => html("div", {}, html("dt", {}, term, corrected && correctedTag()), html("dd", {}, value))))
  );
}

const correctedTag = () => html("span", { class: "tag", title: "Corrigé par une personne, affiché à la place des sources" }, "corrigé");

const labels = (values) => values.map((value) => value.label).join(", ");

function header(structure, onClose) {
  const { commune, epci } = structure.territory;
  return html(
    "header",
    {},
    html("h2", { id: "card-name" }, structure.name),
    html("button", { type: "button", class: "close", onclick: onClose, "aria-label": "Fermer la fiche" }, "×"),
    html("p", { class: "where" }, [commune.name, epci?.name].filter(Boolean).join(" · ")),
    html("ul", { class: "tags" }, [...structure.networks, ...structure.kinds].map(({ label }) => html("li", {}, label))),
    verified(structure.freshness),
  );
}

function verified({ level, knownOn, confirmedOn }) {
  const when = confirmedOn
    ? `vérifié le ${day(confirmedOn)}`
    : knownOn
      ? `information du ${day(knownOn)}, jamais vérifiée depuis`
      : "aucune date connue";
  return html("p", { class: `verified ${level.code.toLowerCase()}` }, markInText(level.code), html("strong", {}, capitalised(brief(level.label))), ` — ${when}`);
}

function warnings(structure) {
  const { status, suspension, closureReason, capacity, constraints } = structure;
  const lines = [
    status.code === "SUSPENDED" && [capitalised(status.label), [suspension?.reason.label, suspension?.until && `jusqu’au ${day(suspension.until)}`]],
    status.code === "CLOSED" && [capitalised(status.label), [closureReason?.label]],
    capacity && [
      `Accueil : ${capacity.status.label}`,
      [`déclaré le ${day(capacity.declaredOn)}`, capacity.until && `valable jusqu’au ${day(capacity.until)}`],
    ],
    constraints && ["À savoir avant d’orienter", [constraints]],
  ].filter(Boolean);
  return (
    lines.length > 0 &&
    html(
      "ul",
      { class: lines.length === 1 && capacity?.status.code === "CAPACITY" ? "warnings calm" : "warnings" },
      lines.map(([head, rest]) => html("li", {}, html("strong", {}, head), rest.some(Boolean) && ` — ${rest.filter(Boolean).join(", ")}`)),
    )
  );
}

const role = ({ roleSummary, roleDetail }) => [
  roleSummary ? html("p", {}, roleSummary) : html("p", { class: "missing" }, "La structure n’a pas encore décrit son rôle."),
  roleDetail && html("p", { class: "long" }, roleDetail),
];

const forWhom = (structure) => [
  ["Publics", structure.publics.length ? labels(structure.publics) : "Tous publics"],
  ["Prise en charge", labels(structure.specialSupport)],
  ["Accès", labels(structure.accessModes)],
  ["Accompagnement", labels(structure.accompanimentModes)],
  ["Frais", labels(structure.fees)],
];

const contact = (structure, corrected) => [
  ["Téléphone", structure.phone && html("a", { href: `tel:${structure.phone}` }, phone(structure.phone)), corrected.has("PHONE")],
  ["Courriel", stacked(structure.emails.map((email) => html("a", { href: `mailto:${email}` }, email))), corrected.has("EMAILS")],
  ["Rendez-vous", structure.appointmentUrl && webLink(structure.appointmentUrl), corrected.has("APPOINTMENT_URL")],
  ["Site", stacked(structure.websites.map(webLink)), corrected.has("WEBSITES")],
  ["Portée par", structure.parent, corrected.has("PARENT")],
  ["SIRET", structure.siret, corrected.has("SIRET")],
];

const stacked = (items) => items.map((item) => html("div", {}, item));

const webLink = (url) => (isWebAddress(url) ? html("a", { href: url, rel: "noopener noreferrer" }, webAddress(url)) : url);

/** Who works with whom, and whom to call: one that holds no more, or not yet, says so. */
const partnership = ({ kind, partner, operator, subject, since, until, holds, phones, emails }) => [
  partner ? (partner.name ?? "Structure qui n’est plus affichée") : operator.name,
  stacked(
    [
      capitalised(kind.label) + (holds ? "" : " (pas en vigueur aujourd’hui)"),
      subject,
      [since && `depuis le ${day(since)}`, until && `jusqu’au ${day(until)}`].filter(Boolean).join(", "),
      ...phones.map((number) => html("a", { href: `tel:${number}` }, phone(number))),
      ...emails.map((email) => html("a", { href: `mailto:${email}` }, email)),
    ].filter(Boolean),
  ),
];

/** What it was granted, until when: one whose last day has passed, or whose first is to come, says so. */
const habilitation = ({ kind, validFrom, validUntil, inForce, expired, reference }) => [
  kind.label,
  stacked(
    [
      expired
        ? html("strong", {}, `Expirée : elle valait jusqu’au ${day(validUntil)}`)
        : [inForce ? `depuis le ${day(validFrom)}` : `à partir du ${day(validFrom)}`, validUntil && `jusqu’au ${day(validUntil)}`].filter(Boolean).join(", "),
      reference,
    ].filter(Boolean),
  ),
];

/** Whom the department may reach at an operator for what a France services may not decide itself. */
const referent = ({ operator, service, phones, emails, openingHours, note, freshness: { knownOn, confirmedOn } }) => [
  operator.name,
  stacked(
    [
      service,
      ...phones.map((number) => html("a", { href: `tel:${number}` }, phone(number))),
      ...emails.map((email) => html("a", { href: `mailto:${email}` }, email)),
      openingHours && hours(openingHours),
      note,
      html("span", { class: "note" }, confirmedOn ? `vérifié le ${day(confirmedOn)}` : `déclaré le ${day(knownOn)}`),
    ].filter(Boolean),
  ),
];

/** In how many places it may be at once, beside what it was granted. */
const posts = ({ id, posts: all, postsGranted }) => [
  ...all.map(({ label, employers, openSince, open }) => [
    label,
    stacked(
      [
        `${open ? "depuis le" : "à partir du"} ${day(openSince)}`,
        ...employers.filter((employer) => employer.id !== id).map(({ name }) => `partagé avec ${name ?? "une structure qui n’est plus affichée"}`),
      ],
    ),
  ]),
  ["Postes accordés", postsGranted && `${count(postsGranted, "poste")} de conseiller numérique, ${count(all.length, "ouvert")} ici`],
];

function hours(text) {
  if (!text) return html("p", { class: "missing" }, "Horaires inconnus.");
  const lines = week(text);
  if (!lines) return html("p", {}, text);
  const today = todayOf();
  return html(
    "table",
    { class: "hours" },
    html(
      "tbody",
      {},
      lines.map(({ day: name, hours: open }, index) =>
        html(
          "tr",
          { class: index === today ? "today" : open.length ? null : "shut" },
          html("th", { scope: "row" }, name, index === today && html("span", { class: "note" }, " aujourd’hui")),
          html("td", {}, open.length ? open.join(", ") : "fermé"),
        ),
      ),
    ),
  );
}

function place({ name, address, addressComplement, postcode, commune, itinerance, accessibilityUrl, open }) {
  return html(
    "address",
    {},
    html("strong", {}, name),
    [address, addressComplement, [postcode, commune.name].filter(Boolean).join(" ")].filter(Boolean).map((line) => html("div", {}, line)),
    itinerance && html("div", { class: "note" }, itinerance.label),
    !open && html("div", { class: "note" }, "On n’y est plus reçu."),
    accessibilityUrl && isWebAddress(accessibilityUrl) && html("div", {}, html("a", { href: accessibilityUrl, rel: "noopener noreferrer" }, "Accessibilité du lieu")),
  );
}

const skills = (structure) => [
  ["Compétences", structure.competencies.join(", ")],
  ["Formations et labels", [...structure.trainingLabels.map(({ label }) => label), ...structure.otherLabels].join(", ")],
];

const trust = ({ sources, correctedFields, quality }) => [
  list([
    ["Complétude", `${Math.round(quality.score * 100)} %`],
    ["À compléter", quality.criteria.filter(({ value }) => value < 1).map(({ criterion }) => criterion.label).join(", ")],
    ["Champs corrigés", labels(correctedFields)],
  ]),
  sources.length > 0
    ? html(
        "ul",
        { class: "sources" },
        sources.map(({ format, id, reportedOn }) =>
          html("li", {}, `${capitalised(format.label)}, donnée du ${day(reportedOn)} `, html("span", { class: "note" }, id)),
        ),
      )
    : html("p", {}, "Saisie à la main, sans source extérieure."),
];
