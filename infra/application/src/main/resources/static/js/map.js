import { draw } from "./draw.js";

const STEP = 1.2;
const LEAST = 0.4;
const MOST = 2;
/** Fitting stops where text could no longer be read; the rest scrolls. */
const READABLE = 0.6;

/**
 * The drawing in its frame. The frame scrolls as any page does (wheel, touch, scroll bars, keyboard); the mouse may also
 * drag it, and Ctrl with the wheel zooms around the pointer.
 */
export function mapView(frame, canvas) {
  let zoom = 1;
  let last = null;

  function render(rows, look) {
    last = { rows, look };
    draw(canvas, rows, { ...look, zoom });
  }

  function zoomTo(wanted, x = frame.clientWidth / 2, y = frame.clientHeight / 2) {
    const next = Math.min(MOST, Math.max(LEAST, wanted));
    const [left, top] = [(frame.scrollLeft + x) / zoom, (frame.scrollTop + y) / zoom];
    zoom = next;
    if (last) draw(canvas, last.rows, { ...last.look, zoom });
    frame.scrollTo({ left: left * zoom - x, top: top * zoom - y, behavior: "instant" });
  }

  function fit() {
    const { width, height } = canvas.viewBox.baseVal;
    zoomTo(Math.max(READABLE, Math.min(1, frame.clientWidth / width, frame.clientHeight / height)));
  }

  const element = (key) => canvas.querySelector(`[data-key="${CSS.escape(key)}"]`);

  /** Draws again without the node moving under the reader's eyes. */
  function renderAround(key, rows, look) {
    const before = element(key)?.getBoundingClientRect();
    render(rows, look);
    const after = element(key)?.getBoundingClientRect();
    if (before && after && (before.top !== after.top || before.left !== after.left)) frame.scrollBy({ left: after.left - before.left, top: after.top - before.top, behavior: "instant" });
  }

  /** Scrolls as little as possible to show nodes, the first one before the others. */
  function reveal(keys) {
    const rectangles = keys.map(element).filter(Boolean).map((node) => node.querySelector(".box").getBoundingClientRect());
    if (!rectangles.length) return;
    const view = frame.getBoundingClientRect();
    const [first] = rectangles;
    const edges = {
      left: Math.min(...rectangles.map((rectangle) => rectangle.left)),
      right: Math.max(...rectangles.map((rectangle) => rectangle.right)) + 20,
      top: Math.min(...rectangles.map((rectangle) => rectangle.top)),
      bottom: Math.max(...rectangles.map((rectangle) => rectangle.bottom)),
    };
    frame.scrollBy({
      left: step(edges.left, edges.right, first.left, first.right, view.left, view.left + frame.clientWidth),
      top: step(edges.top, edges.bottom, first.top, first.bottom, view.top, view.top + frame.clientHeight),
    });
  }

  frame.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const view = frame.getBoundingClientRect();
      zoomTo(zoom * (event.deltaY < 0 ? STEP : 1 / STEP), event.clientX - view.left, event.clientY - view.top);
    },
    { passive: false },
  );
  dragging(frame);

  return { render, renderAround, reveal, fit, element, zoomIn: () => zoomTo(zoom * STEP), zoomOut: () => zoomTo(zoom / STEP) };
}

const SPACE = 16;

/** How far to scroll along one axis so that [start, end] is seen, never pushing [first, firstEnd] out of sight. */
function step(start, end, first, firstEnd, viewStart, viewEnd) {
  let move = 0;
  if (end > viewEnd - SPACE) move = end - (viewEnd - SPACE);
  if (start - move < viewStart + SPACE) move = start - (viewStart + SPACE);
  if (first - move < viewStart + SPACE) move = first - (viewStart + SPACE);
  if (firstEnd - move > viewEnd - SPACE) move = firstEnd - (viewEnd - SPACE);
  return move;
}

/** Dragging with the mouse; a click that moved is no click. */
function dragging(frame) {
  let from = null;
  let moved = false;
  frame.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop };
    moved = false;
  });
  frame.addEventListener("pointermove", (event) => {
    if (!from) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    if (!moved && Math.hypot(x, y) < 5) return;
    if (!moved) frame.setPointerCapture(event.pointerId);
    moved = true;
    frame.classList.add("dragged");
    frame.scrollTo({ left: from.left - x, top: from.top - y, behavior: "instant" });
  });
  const stop = () => {
    from = null;
    frame.classList.remove("dragged");
  };
  frame.addEventListener("pointerup", stop);
  frame.addEventListener("pointercancel", stop);
  frame.addEventListener(
    "click",
    (event) => {
      if (moved) event.stopPropagation();
      moved = false;
    },
    true,
  );
}
