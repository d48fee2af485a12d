import { byId, html } from "./dom.js";
import { ask, sentenceOf } from "./graphql.js";
import { keeps, merge, undoMerge } from "./merges.js";
import { DUPLICATES } from "./queries.js";
import { count } from "./words.js";

/**
 * The pairs of structures that may be one, for who keeps the cartography of the department. Asked for when opened: comparing
 * takes the whole department.
 */
export function duplicates({ onOpen, onChanged }) {
  const box = byId("duplicates");
  const status = byId("duplicates-status");
  let department = null;
  let reader = null;

  box.addEventListener("toggle", () => box.open && load());

  function offer(wanted, viewer) {
    box.hidden = !keeps(viewer, wanted);
    if (wanted === department && viewer === reader) return;
    department = wanted;
    reader = viewer;
    status.replaceChildren();
    if (box.open && !box.hidden) load();
  }

  /** @param position what is shown includes it */
  async function load(position = null) {
    const asked = department;
    try {
      const { duplicates: pairs } = await ask(DUPLICATES, { department: asked, position });
      if (asked !== department) return;
      byId("duplicates-count").textContent = `${count(pairs.length, "paire")} de fiches se ressemblent.`;
      byId("duplicates-pairs").replaceChildren(...pairs.map(pair));
    } catch (failure) {
      tell([sentenceOf(failure)]);
    }
  }

  const pair = ({ one, other, score, reasons }) =>
    html(
      "li",
      {},
      html("p", {}, name(one), " et ", name(other)),
      html("p", { class: "note" }, `Ressemblance : ${Math.round(score * 100)} % (${reasons.map(({ label }) => label).join(", ")})`),
      html("p", { class: "choice" }, "Réunir en gardant ", keep(one, other, reasons), keep(other, one, reasons)),
    );

  const name = (structure) => html("button", { type: "button", class: "plain", onclick: () => onOpen(structure.id) }, structure.name);

  const keep = (survivor, merged, reasons) =>
    html(
      "button",
      {
        type: "button",
        "aria-label": `Réunir les deux fiches en gardant ${survivor.name}, ${survivor.territory.commune.name}`,
        onclick: () => done(merge(survivor, merged, reasons), [`« ${merged.name} » est réunie à « ${survivor.name} ». `, undo(survivor, merged)]),
      },
      `« ${survivor.name} »`,
    );

  const undo = (survivor, merged) =>
    html(
      "button",
      { type: "button", onclick: () => done(undoMerge(survivor, merged), [`« ${merged.name} » a de nouveau sa propre fiche.`]) },
      "Annuler cette réunion",
    );

  async function done(change, said) {
    try {
      const position = await change;
      tell(said);
      await load(position);
      onChanged();
    } catch (failure) {
      tell([sentenceOf(failure)]);
    }
  }

  function tell(said) {
    status.replaceChildren(html("p", {}, said));
    status.focus();
  }

  /** Shows again what somebody changed elsewhere on the page. */
  const renew = () => !box.hidden && box.open && load();

  return { offer, renew };
}
