/**
 * The token of a demonstration persona. Only the embedded mode has the address that gives them; elsewhere the page reads
 * what is published, without a token. The token stays in memory, the choice of persona in the browser.
 */

const CHOICE = "convergence.persona";
const NOBODY = "public";
const NEWCOMER = "newcomer";

export const PERSONAS = [
  ["coordinator", "coordinatrice"],
  ["agent", "agent France services"],
  ["mediator", "médiatrice numérique"],
  ["structure_administrator", "responsable de structure"],
  ["network_animator", "animatrice de réseau"],
  ["operator", "opérateur"],
  ["hub", "hub ou région"],
  ["observer", "élue (observatrice)"],
  ["auditor", "auditeur"],
  ["partner", "application partenaire"],
  ["administrator", "administration technique"],
  [NEWCOMER, "personne qui vient d’arriver"],
  [NOBODY, "personne en particulier (public)"],
];

let token = null;
let personasExist = false;

export function persona() {
  try {
    const kept = localStorage.getItem(CHOICE);
    return PERSONAS.some(([code]) => code === kept) ? kept : "coordinator";
  } catch {
    return "coordinator"; // A browser may forbid storage; the page works without.
  }
}

export function become(code) {
  try {
    localStorage.setItem(CHOICE, code);
  } catch {
    // Storage forbidden: the choice lasts as long as the page.
  }
  return renew(code);
}

/** Asks for a fresh token; without an issuer there is none, and that is no error. */
export async function renew(code = persona()) {
  const wanted = code === NOBODY ? "coordinator" : code;
  const asked = code === NEWCOMER ? `person=${NEWCOMER}` : `persona=${encodeURIComponent(wanted)}`;
  const answer = await fetch(`/dev/token?${asked}`).catch(() => null);
  const given = answer?.ok ? await answer.json().catch(() => null) : null;
  personasExist = Boolean(given?.access_token);
  token = code === NOBODY ? null : (given?.access_token ?? null);
}

export const bearer = () => token;

export const canSwitch = () => personasExist;
