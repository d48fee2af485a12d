import { gradeOf } from "./acquaintance.js";
import { svg } from "./dom.js";
import { FRESHNESS_LEVELS, countOf, mark } from "./freshness.js";
import { DETAIL_LINE, KINDS, LEAD, LINE, PAD, centre, placed } from "./layout.js";
import { widthOf } from "./measure.js";
import { spoken } from "./tree.js";
import { number, pieces } from "./words.js";

/** Draws the visible nodes; returns their boxes by key, for scrolling to them. */
export function draw(canvas, rows, { focused, selected, searched, ties, zoom }) {
  const { boxes, width: needed, height } = placed(rows);
  const { drawn, reach } = tied(rows, boxes, ties, selected);
  const width = Math.max(needed, reach);
  canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
  canvas.setAttribute("width", Math.round(width * zoom));
  canvas.setAttribute("height", Math.round(height * zoom));
  canvas.replaceChildren(
    svg("g", { class: "links", "aria-hidden": "true" }, rows.filter((row) => row.parent).map((row) => link(row, boxes))),
    svg("g", { class: selected ? "ties one-chosen" : "ties", "aria-hidden": "true" }, drawn),
    ...rows.map((row) => nodeOf(row, boxes.get(row), { focused, selected, searched })),
  );
  return new Map([...boxes].map(([row, box]) => [row.node.key, box]));
}

/** How far a line goes out beside the structures: the farther, the farther they are apart. */
const OUT = { least: 26, most: 140, share: 0.2 };

/** Lines between structures that are in sight, where each stands first; beside what is open, which they leave readable. */
function tied(rows, boxes, ties, selected) {
  const first = new Map();
  for (const row of rows) {
    if (row.node.kind === "structure" && !first.has(row.node.structureId)) first.set(row.node.structureId, boxes.get(row));
  }
  let reach = 0;
  const drawn = ties
    .filter(({ oneId, otherId }) => first.has(oneId) && first.has(otherId))
    .toSorted((one, other) => one.score - other.score)
    .map((pair) => {
      const [from, to] = [first.get(pair.oneId), first.get(pair.otherId)];
      const [x, y, end] = [from.x + from.width, centre(from), centre(to)];
      const out = Math.min(OUT.most, OUT.least + OUT.share * Math.abs(end - y));
      reach = Math.max(reach, x + out + 20);
      const ofChosen = [pair.oneId, pair.otherId].includes(selected);
      return svg(
        "path",
        {
          class: [`grade-${gradeOf(pair.score)}`, pair.lastMetOn === null && "never-met", ofChosen && "of-chosen"].filter(Boolean).join(" "),
          d: `M${x} ${y}C${x + out * 1.3} ${y} ${to.x + to.width + out * 1.3} ${end} ${to.x + to.width} ${end}`,
        },
        svg("title", {}, pair.sentence),
      );
    });
  return { drawn, reach };
}

function link(row, boxes) {
  const from = boxes.get(row.parent);
  const to = boxes.get(row);
  const start = from.x + from.width;
  return svg("path", {
    class: row.node.offerLevel === "INFORMAL" ? "informal" : null,
    d: bend(start, centre(from), to.x, centre(to)),
  });
}

/** Siblings share one stem and leave it by a curve: fifty links to fifty structures stay one line, not a bundle. */
function bend(x, y, endX, endY) {
  const stem = (x + endX) / 2 + 2;
  const radius = Math.min(endX - stem, Math.abs(endY - y) / 2);
  const turn = endY > y ? radius : -radius;
  return `M${x} ${y}H${stem - radius}Q${stem} ${y} ${stem} ${y + turn}V${endY - turn}Q${stem} ${endY} ${stem + radius} ${endY}H${endX}`;
}

function nodeOf(row, box, { focused, selected, searched }) {
  const { node } = row;
  const chosen = node.kind === "structure" && node.structureId === selected;
  return svg(
    "g",
    {
      class: ["node", node.kind, node.offerLevel?.toLowerCase(), chosen && "chosen"].filter(Boolean).join(" "),
      transform: `translate(${box.x} ${box.y})`,
      role: "treeitem",
      "aria-level": row.depth + 1,
      "aria-posinset": row.position,
      "aria-setsize": row.siblings,
      "aria-expanded": row.expandable ? String(row.open) : null,
      "aria-selected": String(chosen),
      "aria-label": spoken(node),
      tabindex: node.key === focused ? "0" : "-1",
      "data-key": node.key,
    },
    svg(
      "g",
      { "aria-hidden": "true" },
      svg("title", {}, [node.label, node.detail, ...(node.flags ?? []), node.freshness?.label].filter(Boolean).join("\n")),
      svg("rect", { class: "box", width: box.width, height: box.height, rx: node.kind === "group" ? 10 : 7 }),
      words(node, box, searched),
    ),
    row.expandable && toggle(row.open, box),
  );
}

function words(node, box, searched) {
  const kind = KINDS[node.kind];
  const x = PAD.x + (LEAD[node.kind] ?? 0);
  const drawn = [];
  let y = PAD.y;
  if (node.caption) {
    drawn.push(svg("text", { class: "caption", x, y: y + 10 }, node.caption));
    y += 15;
  }
  if (node.freshness) drawn.push(mark(node.freshness.code, PAD.x + 4, y + LINE / 2));
  for (const line of box.label) {
    drawn.push(svg("text", { class: "label", x, y: y + 13.5 }, hits(line, node.kind === "structure" ? searched : "")));
    y += LINE;
  }
  box.details.forEach((line, index) => {
    const flags = node.flags?.length && index === box.details.length - 1;
    drawn.push(svg("text", { class: flags ? "flags" : "detail", x, y: y + 13 }, hits(line, flags ? "" : searchedIn(node, searched))));
    y += DETAIL_LINE;
  });
  if (node.kind === "department") drawn.push(countsLine(node.counts, x, y + 11, kind.detail));
  if (node.kind === "group") {
    drawn.push(countsLine(node.counts, x + widthOf(box.details[0], kind.detail) + 16, y - DETAIL_LINE + 9, kind.detail));
  }
  return spaced(drawn);
}

/** Lines are separate words to whoever compares what is seen with what is said (WCAG 2.5.3). */
const spaced = (drawn) => drawn.flat().flatMap((element) => [element, " "]);

const searchedIn = (node, searched) => (node.kind === "structure" ? searched : "");

const hits = (line, searched) =>
  searched ? pieces(line, searched).map(([text, hit]) => svg("tspan", { class: hit ? "hit" : null }, text)) : line;

function countsLine(counts, start, y, font) {
  const parts = [];
  let x = start;
  for (const code of FRESHNESS_LEVELS) {
    const text = number(countOf(counts, code));
    parts.push(mark(code, x + 5, y), svg("text", { class: "detail", x: x + 15, y: y + 4.5 }, text));
    x += 15 + widthOf(text, font) + 10;
  }
  return parts;
}

const toggle = (open, box) =>
  svg(
    "g",
    { class: "toggle", transform: `translate(${box.width} ${box.height / 2})`, "data-toggle": "", "aria-hidden": "true" },
    svg("circle", { class: "reach", r: 16 }),
    svg("circle", { class: "disc", r: 9 }),
    svg("path", { d: open ? "M-4 0H4" : "M-4 0H4M0-4V4" }),
  );
