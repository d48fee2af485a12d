import { html } from "./dom.js";
import { capitalised, day } from "./words.js";

/** Of which records a card is made, where they differ, and how to take them apart again. */
export function mergedSection({ mergedFrom }, onUndo) {
  return mergedFrom.map((merged) =>
    html(
      "div",
      { class: "merged" },
      html("p", {}, "Fiche issue de la réunion de cette structure et de ", html("strong", {}, `« ${merged.name ?? "structure sans nom"} »`), "."),
      html(
        "p",
        { class: "note" },
        `Réunies le ${day(merged.mergedAt)} (${merged.by.label}) : ${merged.reasons.map(({ label }) => label).join(", ")}.`,
      ),
      merged.differences.length > 0 && [
        html("p", {}, "Cette fiche dit autrement :"),
        html(
          "dl",
          {},
          merged.differences.map(({ field, labels }) => html("div", {}, html("dt", {}, capitalised(field.label)), html("dd", {}, labels.join(", ")))),
        ),
      ],
      onUndo &&
        html(
          "button",
          { type: "button", "aria-label": `Annuler la réunion avec ${merged.name ?? merged.id}`, onclick: () => onUndo(merged) },
          "Annuler cette réunion",
        ),
    ),
  );
}
