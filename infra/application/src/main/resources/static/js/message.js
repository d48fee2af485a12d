import { byId, html } from "./dom.js";
import { Unanswered } from "./graphql.js";

/** What stands in place of the map: loading, nothing found, no answer. */

/** Shows lines of text and at most one button, { label, action }. */
export function tell(lines, { button = null, waiting = false, alert = false } = {}) {
  const place = byId("message");
  place.hidden = false;
  place.toggleAttribute("data-busy", waiting);
  if (alert) place.setAttribute("role", "alert");
  else place.removeAttribute("role");
  place.replaceChildren(
    ...lines.map((line) => html("p", {}, line)),
    ...(button ? [html("button", { type: "button", onclick: () => button.action() }, button.label)] : []),
  );
  byId("map-area").hidden = true;
  byId("list-frame").hidden = true;
  byId("coverage-frame").hidden = true;
}

export const tellLoading = () => tell(["Chargement de la carte…"], { waiting: true });

/** A refusal says why; a fault of the page itself is for the console, and a reader only learns that there was one. */
export function tellFailure(failure, again) {
  const known = failure instanceof Unanswered;
  if (!known) console.error(failure);
  const sentence = known ? failure.message : "La page a rencontré un problème. Réessayez, ou rechargez-la.";
  tell([sentence], { alert: true, button: { label: "Réessayer", action: again } });
}

export function tellNothing() {
  byId("message").hidden = true;
}
