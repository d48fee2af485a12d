import { ask } from "./graphql.js";
import { card } from "./card.js";
import { html } from "./dom.js";
import { STRUCTURE } from "./queries.js";

const NARROW = matchMedia("screen and (max-width: 60rem)");

/**
 * Where the card of a structure stands: beside the map when there is room, above it as a dialog when there is none. The
 * dialog keeps the keyboard inside and gives the focus back when it closes.
 */
export function panel({ aside, legend, dialog, onClose, onOpen, changesOf }) {
  let pending = null;
  let shown = null;

  dialog.addEventListener("close", () => shown && !pending && onClose());
  NARROW.addEventListener("change", () => shown && settle());

  async function show(id, { past, position = null }) {
    pending?.abort();
    const request = (pending = new AbortController());
    place(html("p", { class: "loading" }, "Chargement de la fiche…"));
    try {
      const { structure } = await ask(STRUCTURE, { id, position }, request.signal);
      place(structure ? card(structure, { past, onClose, onOpen, ...changesOf(structure) }) : message("Cette structure n’existe pas, ou vous ne pouvez pas la voir."));
    } catch (failure) {
      if (failure.name === "AbortError") return;
      place(message(failure.message));
    }
    pending = null;
  }

  const message = (text) =>
    html("div", { class: "card", role: "alert" }, html("p", {}, text), html("button", { type: "button", onclick: onClose }, "Fermer"));

  function place(content) {
    shown = content;
    settle();
  }

  function settle() {
    const host = NARROW.matches ? dialog : aside;
    legend.hidden = !NARROW.matches;
    aside.querySelector(":scope > .card, :scope > .loading")?.remove();
    if (host === dialog) {
      dialog.replaceChildren(shown);
      if (!dialog.open) dialog.showModal();
    } else {
      if (dialog.open) closeSilently();
      aside.append(shown);
      aside.scrollTop = 0;
    }
  }

  function closeSilently() {
    const kept = shown;
    shown = null;
    dialog.close();
    shown = kept;
  }

  function hide() {
    pending?.abort();
    pending = null;
    shown?.remove();
    shown = null;
    legend.hidden = false;
    if (dialog.open) dialog.close();
  }

  return { show, hide };
}
