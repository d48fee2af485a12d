import { byId, html } from "./dom.js";
import { ask } from "./graphql.js";
import { VIEWER } from "./queries.js";
import { known } from "./session.js";
import { PERSONAS, become, canSwitch, persona } from "./token.js";

/** The switch of demonstration personas, shown only where their tokens exist, and who the server takes us for. */
export function personaSwitch({ onSwitch, mine }) {
  byId("persona").replaceChildren(...PERSONAS.map(([code, label]) => html("option", { value: code }, label)));
  byId("persona").addEventListener("change", async ({ target }) => {
    await become(target.value);
    await mine.introduce();
    onSwitch(await introduce());
  });

  /** A visitor who may not even ask who he is reads on without a name. */
  async function introduce() {
    byId("persona-choice").hidden = !canSwitch();
    byId("persona").value = persona();
    const answer = await ask(VIEWER).catch(() => null);
    byId("viewer").textContent = answer ? `Consultation : ${answer.viewer.role.code === "PUBLIC" && known()?.person ? "personne connectée, sans appartenance" : answer.viewer.role.label}.` : "";
    return answer?.viewer ?? null;
  }

  return { introduce };
}
