import { byId, html } from "./dom.js";
import { sentenceOf } from "./graphql.js";

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

export function tellFailure(failure, again) {
  tell([sentenceOf(failure)], { alert: true, button: { label: "Réessayer", action: again } });
}

export function tellNothing() {
  byId("message").hidden = true;
}
