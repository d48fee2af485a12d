/** What the reader looks at, kept in the address so that a view can be shared. Parameters are in French: people read them. */

const LISTS = {
  networks: "reseau",
  themes: "theme",
  operators: "operateur",
  offerLevels: "niveau",
  freshness: "fraicheur",
  kinds: "type",
};

const GROUPINGS = { EPCI: null, NETWORK: "reseau", THEME: "theme", OPERATOR: "operateur" };

export const FILTER_LISTS = Object.keys(LISTS);

export function read(search = location.search) {
  const given = new URLSearchParams(search);
  const list = (name) => (given.get(name) ?? "").split(",").filter(Boolean);
  return {
    department: given.get("departement"),
    view: ["carte", "liste", "couverture", "connaissance"].includes(given.get("vue")) ? given.get("vue") : null,
    groupBy: Object.keys(GROUPINGS).find((key) => GROUPINGS[key] && GROUPINGS[key] === given.get("grouper")) ?? "EPCI",
    ties: given.get("liens") === "oui",
    epci: given.get("epci"),
    text: given.get("recherche") ?? "",
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(given.get("au") ?? "") ? given.get("au") : null,
    structure: given.get("fiche"),
    opened: new Set(list("ouvert")),
    closed: new Set(list("ferme")),
    ...Object.fromEntries(FILTER_LISTS.map((key) => [key, list(LISTS[key])])),
  };
}

function address(state) {
  const parts = [
    ["departement", state.department],
    ["vue", state.view],
    ["liens", state.ties && "oui"],
    ["grouper", GROUPINGS[state.groupBy]],
    ["epci", state.epci],
    ["recherche", state.text.trim()],
    ...FILTER_LISTS.map((key) => [LISTS[key], state[key].join(",")]),
    ["au", state.asOf],
    ["fiche", state.structure],
    ["ouvert", [...state.opened].join(",")],
    ["ferme", [...state.closed].join(",")],
  ];
  const query = parts
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%2F", "/")}`)
    .join("&");
  return query ? `?${query}` : location.pathname;
}

/** Opening a branch or typing does not fill the history; choosing does, so that "back" goes to the view before. */
export function write(state, { step }) {
  const next = address(state);
  if (next === location.search) return;
  history[step ? "pushState" : "replaceState"](null, "", next);
}

export function filterOf(state) {
  const filter = {};
  if (state.epci) filter.epci = state.epci;
  if (state.text.trim()) filter.text = state.text.trim();
  for (const key of FILTER_LISTS) if (state[key].length) filter[key] = state[key];
  return filter;
}

export const isFiltered = (state) => Object.keys(filterOf(state)).length > 0;

/** The end of a past day, here; nothing for today, which is the present. */
export function instantOf(date, now = new Date()) {
  if (!date) return null;
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  const end = new Date(year, month - 1, dayOfMonth, 23, 59, 59, 999);
  return end < now ? end.toISOString() : null;
}
