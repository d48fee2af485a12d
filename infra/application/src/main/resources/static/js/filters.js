import { ordered } from "./choices.js";
import { html } from "./dom.js";
import { markInText } from "./freshness.js";
import { number } from "./words.js";

const TITLES = {
  networks: "Réseau",
  themes: "Thème",
  operators: "Opérateur",
  offerLevels: "Niveau d’offre",
  freshness: "Fraîcheur",
  kinds: "Type de structure",
};

/** The filters as drop-down lists of boxes to tick, and the chips that recall what is ticked. */
export function filters({ place, chips, state, onChange }) {
  const boxes = Object.keys(TITLES).map((key) => dropDown(key, TITLES[key]));
  place.replaceChildren(...boxes.map((box) => box.element));
  closeOutside(place);
  let known = null;

  function dropDown(key, title) {
    const badge = html("span", { class: "badge" });
    const fieldset = html("fieldset", {}, html("legend", { class: "unseen" }, title));
    const element = html("details", { class: "filter" }, html("summary", {}, title, badge), fieldset);
    element.addEventListener("toggle", () => element.open && boxes.forEach((other) => other.element !== element && (other.element.open = false)));
    fieldset.addEventListener("change", ({ target }) => {
      state[key] = target.checked ? [...state[key], target.value] : state[key].filter((code) => code !== target.value);
      refresh();
      onChange();
    });
    return { key, element, badge, fieldset };
  }

  function offer(choices, vocabularies) {
    known = choices;
    for (const { key, fieldset } of boxes) {
      const values = ordered(choices[key].values(), vocabularies[key]);
      fieldset.replaceChildren(fieldset.firstElementChild, ...values.map((value) => tickBox(key, value)));
      if (!values.length) fieldset.append(html("p", { class: "note" }, "Aucune valeur connue ici."));
    }
    refresh();
  }

  const tickBox = (key, { code, label, count }) =>
    html(
      "label",
      {},
      html("input", { type: "checkbox", value: code }),
      html("span", {}, key === "freshness" && markInText(code), label),
      html("span", { class: "note" }, number(count)),
    );

  function refresh() {
    for (const { key, badge, fieldset, element } of boxes) {
      badge.textContent = state[key].length ? String(state[key].length) : "";
      element.classList.toggle("active", state[key].length > 0);
      for (const box of fieldset.querySelectorAll("input")) box.checked = state[key].includes(box.value);
    }
    const active = boxes.flatMap(({ key }) => state[key].map((code) => ({ key, code })));
    chips.replaceChildren(...active.map(chip));
  }

  const chip = ({ key, code }) => {
    const label = known?.[key].get(code)?.label ?? code;
    const remove = () => {
      state[key] = state[key].filter((other) => other !== code);
      refresh();
      onChange();
      (chips.querySelector("button") ?? place.querySelector("summary")).focus();
    };
    return html(
      "li",
      {},
      html("button", { type: "button", onclick: remove, "aria-label": `Retirer le filtre ${TITLES[key]} : ${label}` }, label, html("span", { "aria-hidden": "true" }, "×")),
    );
  };

  return { offer, refresh };
}

function closeOutside(place) {
  const opened = () => place.querySelector("details[open]");
  document.addEventListener("pointerdown", ({ target }) => {
    const details = opened();
    if (details && !details.contains(target)) details.open = false;
  });
  place.addEventListener("keydown", (event) => {
    const details = opened();
    if (event.key !== "Escape" || !details) return;
    details.open = false;
    details.querySelector("summary").focus();
  });
}
