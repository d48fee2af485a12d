import { brief, count, phone } from "./words.js";

/**
 * The carte mentale as nodes: department, group, structure, then its role and its offers by level, then operators. A node's
 * key is its path, because a structure in several networks stands in each of them.
 */
export function treeOf(map, expectations) {
  const few = map.groups.length === 1 || (expectations.filtered && map.structureCount <= 12);
  const alone = map.structureCount === 1;
  return {
    key: "departement",
    kind: "department",
    label: map.department.name,
    detail: `${count(map.structureCount, "structure")} · ${count(map.offerCount, "offre")}`,
    counts: map.freshness,
    openByDefault: true,
    children: map.groups.map((group) => groupNode(group, few, alone)),
  };
}

function groupNode(group, few, alone) {
  return {
    key: group.code,
    kind: "group",
    label: group.label,
    detail: `${count(group.structureCount, "structure")} · ${count(group.offerCount, "offre")}`,
    counts: group.freshness,
    openByDefault: few,
    children: [
      ...group.operatorReferents.map((referent) => referentNode(referent, group.code)),
      ...group.structures.map((structure) => structureNode(structure, group.code, alone)),
    ],
  };
}

/** Whom the department may reach at the operator that the group is. */
const referentNode = ({ id, service, phones, emails, note }, groupKey) => ({
  key: `${groupKey}/${id}`,
  kind: "role",
  label: service,
  caption: "Niveau 2",
  detail: [...phones.map(phone), ...emails, note].filter(Boolean).join(" · "),
  children: [],
});

function structureNode(structure, groupKey, alone) {
  const key = `${groupKey}/${structure.id}`;
  return {
    key,
    kind: "structure",
    label: structure.name,
    detail: [structure.commune, ...structure.networks.map((network) => network.label)].join(" · "),
    structureId: structure.id,
    freshness: structure.freshness.level,
    flags: flagsOf(structure),
    openByDefault: alone,
    children: [roleNode(structure, key), ...structure.levels.map((level) => levelNode(level, structure.id, key))],
  };
}

/** What a professional must see before sending somebody. */
function flagsOf(structure) {
  const flags = [];
  if (structure.status.code !== "ACTIVE") flags.push(structure.status.label);
  if (structure.capacity && structure.capacity.code !== "CAPACITY") flags.push(structure.capacity.label);
  return flags;
}

const roleNode = (structure, parentKey) => ({
  key: `${parentKey}/role`,
  kind: "role",
  label: structure.role,
  caption: "Rôle",
  structureId: structure.id,
  children: [],
});

function levelNode({ level, offers }, structureId, parentKey) {
  const key = `${parentKey}/${level.code}`;
  return {
    key,
    kind: "level",
    label: `Offre ${level.label}`,
    detail: count(offers.length, "offre"),
    offerLevel: level.code,
    structureId,
    openByDefault: true,
    children: offers.map((offer) => offerNode(offer, level.code, structureId, key)),
  };
}

function offerNode(offer, offerLevel, structureId, parentKey) {
  const key = `${parentKey}/${offer.id}`;
  const how = [offer.interventionLevel?.label.split(" : ")[0], ...offer.modes.map((mode) => mode.label)];
  return {
    key,
    kind: "offer",
    label: offer.name ?? offer.theme.label,
    detail: [offer.name ? offer.theme.label : null, ...how, modelOf(offer)].filter(Boolean).join(" · "),
    offerLevel,
    structureId,
    children: offer.operators.map((operator) => ({
      key: `${key}/${operator.code}`,
      kind: "operator",
      label: operator.name,
      structureId,
      children: [],
    })),
  };
}

/** The national model it follows, and in how many fields it says something else. */
const modelOf = ({ model, driftCount }) =>
  model && [`modèle « ${model.name} »`, driftCount > 0 && count(driftCount, "écart")].filter(Boolean).join(", ");

/**
 * The nodes one sees, from top to bottom, each with its place among its siblings: what the drawing, the list and the
 * keyboard share.
 */
export function visibleRows(root, { opened, closed }) {
  const rows = [];
  const walk = (node, parent, depth, position, siblings) => {
    const expandable = node.children.length > 0;
    const open = expandable && (opened.has(node.key) || (Boolean(node.openByDefault) && !closed.has(node.key)));
    const row = { node, parent, depth, position, siblings, expandable, open, children: [] };
    rows.push(row);
    if (open) {
      row.children = node.children.map((child, index) => walk(child, row, depth + 1, index + 1, node.children.length));
    }
    return row;
  };
  walk(root, null, 0, 1, 1);
  return rows;
}

/** What a screen reader says of a node: first the words that are drawn, then what the drawing shows by its shape. */
export const spoken = (node) =>
  [node.caption, node.label, node.detail, ...(node.flags ?? []), saidOfAge(node)].filter(Boolean).join(", ");

/** The marks of freshness, in words; the figures first and together, as they are seen. */
export function saidOfAge({ freshness, counts }) {
  if (freshness) return `information ${brief(freshness.label)}`;
  if (!counts) return null;
  const { fresh, ageing, stale } = counts;
  return `${fresh}, ${ageing}, ${stale} : moins de six mois, moins de deux ans, plus ancien`;
}
