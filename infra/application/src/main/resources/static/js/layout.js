import { wrapped } from "./measure.js";

/**
 * Where each visible node stands: a horizontal tree, one column per kind, computed from measured text so that nothing
 * overlaps. Widths are fixed: a column must not jump when a branch opens.
 */
export const KINDS = {
  department: { width: 200, gap: 12, label: "600 16px", detail: "13px", lines: 2 },
  group: { width: 296, gap: 7, label: "600 14px", detail: "12.5px", lines: 2 },
  structure: { width: 312, gap: 8, label: "600 13.5px", detail: "12.5px", lines: 2 },
  role: { width: 264, gap: 8, label: "13px", detail: "12.5px", lines: 3 },
  level: { width: 264, gap: 8, label: "600 13px", detail: "12.5px", lines: 1 },
  offer: { width: 290, gap: 6, label: "13px", detail: "12.5px", lines: 2, detailLines: 2 },
  operator: { width: 270, gap: 4, label: "12.5px", detail: "12.5px", lines: 2 },
};

const COLUMN_GAP = 44;
const MARGIN = 20;
export const LINE = 18;
export const DETAIL_LINE = 17;
export const PAD = { x: 14, y: 9 };
/** Room at the right of a node's text for its toggle. */
const TOGGLE = 14;
/** Left of the text: a structure's mark, an offer level's badge. */
export const LEAD = { structure: 18, level: 0 };

/** A long branch hangs below its parent instead of around it: its first lines stay in sight when it opens. */
const MOST_ABOVE = 190;

export function placed(rows) {
  const boxes = new Map();
  const columns = columnStarts(rows);
  for (const row of rows) boxes.set(row, sized(row, columns[row.depth]));
  const bottom = stack(rows[0], MARGIN, boxes);
  const right = Math.max(...[...boxes.values()].map((box) => box.x + box.width));
  return { boxes, width: right + MARGIN + TOGGLE, height: bottom + MARGIN };
}

function columnStarts(rows) {
  const widths = [];
  for (const { depth, node } of rows) widths[depth] = Math.max(widths[depth] ?? 0, KINDS[node.kind].width);
  let start = MARGIN;
  return widths.map((width) => {
    const here = start;
    start += width + COLUMN_GAP;
    return here;
  });
}

function sized({ node }, x) {
  const kind = KINDS[node.kind];
  const room = kind.width - 2 * PAD.x - (LEAD[node.kind] ?? 0) - TOGGLE;
  const label = wrapped(node.label, kind.label, room, kind.lines);
  const details = [node.detail, node.flags?.join(" · ")]
    .filter(Boolean)
    .flatMap((text) => wrapped(text, kind.detail, room, kind.detailLines ?? 1));
  const lines = label.length * LINE + details.length * DETAIL_LINE;
  const extra = (node.kind === "department" ? DETAIL_LINE + 3 : 0) + (node.caption ? 15 : 0);
  return { x, y: 0, width: kind.width, height: lines + extra + 2 * PAD.y, label, details };
}

/** Puts a node and what is below it under a line; returns the lowest point they reach. */
function stack(row, top, boxes) {
  const box = boxes.get(row);
  if (!row.children.length) {
    box.y = top;
    return top + box.height;
  }
  let bottom = top;
  row.children.forEach((child, index) => {
    const gap = index ? KINDS[child.node.kind].gap : 0;
    bottom = stack(child, bottom + gap, boxes);
  });
  const first = centre(boxes.get(row.children[0]));
  const last = centre(boxes.get(row.children.at(-1)));
  const wanted = Math.min((first + last) / 2, first + MOST_ABOVE) - box.height / 2;
  if (wanted < top) {
    for (const child of row.children) shift(child, top - wanted, boxes);
    bottom += top - wanted;
  }
  box.y = Math.max(wanted, top);
  return Math.max(bottom, box.y + box.height);
}

function shift(row, by, boxes) {
  boxes.get(row).y += by;
  for (const child of row.children) shift(child, by, boxes);
}

export const centre = (box) => box.y + box.height / 2;
