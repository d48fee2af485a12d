import { byId, html } from "./dom.js";
import { actFor, actingFor, known, loadSession, signOut } from "./session.js";

/** Signing in and out, and by which membership the reader acts; shown only where somebody can sign in or has a choice. */
export function account({ onSwitch }) {
  byId("acting").addEventListener("change", ({ target }) => {
    actFor(target.value);
    onSwitch();
  });
  byId("sign-out").addEventListener("click", signOut);

  async function introduce() {
    const session = await loadSession();
    const signedIn = Boolean(session?.csrf);
    byId("account").hidden = !session || (!session.signIn && session.ways.length < 2);
    byId("sign-in").hidden = signedIn || !session?.signIn;
    if (session?.signIn) byId("sign-in").href = session.signIn;
    byId("sign-out").hidden = !signedIn;
    byId("acting-choice").hidden = !session?.ways.length;
    byId("acting").replaceChildren(...(session?.ways ?? []).map(({ id, label }) => html("option", { value: id }, label)));
    byId("acting").value = actingFor() ?? "";
    tellRefusal(signedIn);
    return known();
  }

  /** Who comes back from the identity provider without being let in is told so once. */
  function tellRefusal(signedIn) {
    const refused = new URLSearchParams(location.search).get("connexion") === "refusee";
    byId("refused").hidden = !refused || signedIn;
  }

  return { introduce };
}
