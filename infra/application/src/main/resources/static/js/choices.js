/** What the filters offer: the values the department really has, each with the number of structures that have it. */
export function choicesOf(groups) {
  const structures = new Map(groups.flatMap((group) => group.structures).map((structure) => [structure.id, structure]));
  const choices = { networks: new Map(), themes: new Map(), operators: new Map(), offerLevels: new Map(), freshness: new Map(), kinds: new Map() };
  for (const structure of structures.values()) {
    const offers = structure.levels.flatMap((level) => level.offers);
    tally(choices.networks, structure.networks);
    tally(choices.kinds, structure.kinds);
    tally(choices.freshness, [structure.freshness.level]);
    tally(choices.offerLevels, structure.levels.map(({ level }) => level));
    tally(choices.themes, offers.map(({ theme }) => theme));
    tally(choices.operators, offers.flatMap(({ operators }) => operators.map(({ code, name }) => ({ code, label: name }))));
  }
  return choices;
}

/** A structure counts once for a value, however many of its offers have it. */
function tally(counts, values) {
  for (const { code, label } of new Map(values.map((value) => [value.code, value])).values()) {
    counts.set(code, { code, label, count: (counts.get(code)?.count ?? 0) + 1 });
  }
}

/** In the order of the vocabulary where there is a short one, else the most frequent first. */
export function ordered(values, vocabulary) {
  const rank = new Map(vocabulary?.map(({ code }, index) => [code, index]));
  const place = ({ code }) => rank.get(code) ?? rank.size;
  return [...values].sort((a, b) =>
    vocabulary ? place(a) - place(b) : b.count - a.count || a.label.localeCompare(b.label, "fr"),
  );
}
