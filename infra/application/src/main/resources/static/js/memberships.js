import { byId, html } from "./dom.js";
import { act, ask, sentenceOf } from "./graphql.js";
import { keeps } from "./merges.js";
import { CONFIRM_MEMBERSHIP, DECLINE_MEMBERSHIP, FIND_STRUCTURES, MEMBERSHIPS, MY_MEMBERSHIPS, REQUEST_MEMBERSHIP, WITHDRAW_MEMBERSHIP } from "./queries.js";
import { known } from "./session.js";
import { count, day } from "./words.js";

/** The roles that are held in a structure; the others are in a department. */
const IN_STRUCTURE = ["AGENT", "MEDIATOR", "STRUCTURE_ADMINISTRATOR"];

/**
 * Who says it works where. A person without any membership asks to be confirmed; who coordinates the department, or answers for the
 * structure, confirms or refuses.
 */
export function memberships({ operators, onChanged }) {
  const box = byId("memberships");
  const status = byId("memberships-status");
  let department = null;
  let reader = null;

  byId("request").addEventListener("submit", request);
  byId("request-role").addEventListener("change", shape);
  byId("request-search").addEventListener("input", () => find(byId("request-search").value));

  function offer(wanted, viewer) {
    const decides = keeps(viewer, wanted) || viewer?.role.code === "STRUCTURE_ADMINISTRATOR";
    const newcomer = viewer?.role.code === "PUBLIC" && Boolean(known()?.person);
    box.hidden = !decides && !newcomer;
    if (wanted === department && viewer === reader) return;
    department = wanted;
    reader = viewer;
    status.replaceChildren();
    byId("request").hidden = !newcomer;
    byId("memberships-title").textContent = newcomer ? "Dire où vous travaillez" : "Demandes d’appartenance";
    if (newcomer) propose();
    if (!box.hidden) load();
  }

  /* ---- asking ---- */

  /** What the identity provider told of the reader's establishment comes first. */
  function propose() {
    const proposed = known()?.proposed ?? [];
    byId("request-structure").replaceChildren(...proposed.map(option));
    byId("request-operator").replaceChildren(...operators().map(({ code, name }) => option({ id: code, name })));
    byId("request-proposed").hidden = !proposed.length;
    shape();
  }

  const option = ({ id, name }) => html("option", { value: id }, name);

  function shape() {
    const role = byId("request-role").value;
    const inStructure = IN_STRUCTURE.includes(role);
    byId("request-here").hidden = inStructure;
    byId("request-of").hidden = role !== "OPERATOR";
    byId("request-where").hidden = !inStructure;
    byId("request-structure").required = inStructure;
  }

  async function find(text) {
    if (text.trim().length < 3) return;
    try {
      const { structures } = await ask(FIND_STRUCTURES, { department, text });
      byId("request-structure").replaceChildren(...structures.edges.map(({ node }) => option(node)));
    } catch (failure) {
      tell(sentenceOf(failure));
    }
  }

  async function request(event) {
    event.preventDefault();
    const role = byId("request-role").value;
    const where = IN_STRUCTURE.includes(role) ? { structureId: byId("request-structure").value } : { department };
    if (role === "OPERATOR") where.operator = byId("request-operator").value;
    const introduction = byId("request-introduction").value.trim() || null;
    await done(REQUEST_MEMBERSHIP, { role, introduction, ...where }, "Votre demande est transmise à la coordination du département.");
  }

  /* ---- deciding ---- */

  async function load(position = null) {
    const newcomer = !byId("request").hidden;
    try {
      const asked = newcomer ? ask(MY_MEMBERSHIPS, { position }) : ask(MEMBERSHIPS, { department, position });
      const { memberships: found } = await asked;
      const waiting = found.edges.map(({ node }) => node);
      byId("memberships-count").textContent = newcomer
        ? waiting.length ? "Vos demandes en attente :" : ""
        : `${count(found.totalCount, "personne attend", "personnes attendent")} une réponse.`;
      byId("memberships-waiting").replaceChildren(...waiting.map((one) => (newcomer ? mine(one) : theirs(one))));
    } catch (failure) {
      tell(sentenceOf(failure));
    }
  }

  const named = (code) => operators().find((operator) => operator.code === code)?.name ?? code;

  const what = ({ role, structure, department: code, operator }) =>
    [role.label, operator && named(operator), structure ? structure.name : code && `département ${code}`].filter(Boolean).join(", ");

  const mine = (one) =>
    html(
      "li",
      {},
      html("p", {}, `${what(one)}, demandée le ${day(one.requestedOn)}`),
      html("p", { class: "choice" }, button("Retirer ma demande", one, () => done(WITHDRAW_MEMBERSHIP, { membershipId: one.id }, "Votre demande est retirée."))),
    );

  const theirs = (one) =>
    html(
      "li",
      {},
      html("p", {}, html("strong", {}, one.introduction ?? "Sans présentation"), html("br"), what(one)),
      html("p", { class: "note" }, one.siretVouched ? "Son fournisseur d’identité confirme l’établissement. " : "L’établissement n’est confirmé que par la personne. ", `Demandée le ${day(one.requestedOn)}.`),
      html(
        "p",
        { class: "choice" },
        button("Confirmer", one, () => done(CONFIRM_MEMBERSHIP, { membershipId: one.id }, "L’appartenance est confirmée : elle compte dès maintenant.")),
        button("Refuser", one, () => done(DECLINE_MEMBERSHIP, { membershipId: one.id }, "La demande est refusée.")),
      ),
    );

  const button = (label, one, onclick) => html("button", { type: "button", "aria-label": `${label} : ${one.introduction ?? what(one)}`, onclick }, label);

  async function done(mutation, input, said) {
    try {
      const position = await act(mutation, input);
      tell(said);
      await load(position);
      onChanged();
    } catch (failure) {
      tell(sentenceOf(failure));
    }
  }

  function tell(said) {
    status.replaceChildren(html("p", {}, said));
    status.focus();
  }

  return { offer };
}
