import { bearer } from "./token.js";

/**
 * Who the reader is, where it signed in: what the server tells at /session. The membership it acts by is kept in the browser; the cookie of
 * the session is none of the page's business.
 */

const CHOICE = "convergence.acting-for";

let session = null;

/** Asks anew; without an answer the reader is nobody in particular. */
export async function loadSession() {
  const token = bearer();
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  const answer = await fetch("/session", { cache: "no-store", headers }).catch(() => null);
  session = answer?.ok ? await answer.json().catch(() => null) : null;
  return session;
}

export const known = () => session;

/** The membership the reader acts by: what it chose, else the first; null when it has none. */
export function actingFor() {
  const ways = session?.ways ?? [];
  let kept = null;
  try {
    kept = localStorage.getItem(CHOICE);
  } catch {
    // Storage forbidden: the first one counts.
  }
  return (ways.find(({ id }) => id === kept) ?? ways[0])?.id ?? null;
}

export function actFor(id) {
  try {
    localStorage.setItem(CHOICE, id);
  } catch {
    // Storage forbidden: the choice does not last.
  }
}

/** What is sent with each question beside the cookie. */
export function sessionHeaders() {
  const membership = actingFor();
  return {
    ...(session?.csrf ? { [session.csrf.header]: session.csrf.token } : {}),
    ...(membership ? { "Convergence-Acting-For": membership } : {}),
  };
}

/** Ends the session here, and tells where to go to end it at the identity provider. */
export async function signOut() {
  const answer = await fetch("/logout", { method: "POST", headers: sessionHeaders() }).catch(() => null);
  const told = answer?.ok ? await answer.json().catch(() => null) : null;
  location.assign(told?.location ?? "/");
}
