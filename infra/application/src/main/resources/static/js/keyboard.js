import { folded } from "./words.js";

/**
 * The keys of a tree, as the ARIA practices give them; the same for the drawing and for the list. Typing letters goes to
 * the next node whose name begins so.
 */
export function listenToKeys(element, tree) {
  const typed = typeAhead();
  element.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = event.target.closest("[data-key]")?.dataset.key;
    const rows = tree.rows();
    const at = rows.findIndex((row) => row.node.key === key);
    if (at < 0) return;
    const action = ACTIONS[event.key] ?? (event.key.length === 1 ? typed.letter(event.key) : null);
    if (!action) return;
    if (ACTIONS[event.key]) typed.forget();
    event.preventDefault();
    action(tree, rows, at);
  });
}

const goTo = (tree, row) => row && tree.focus(row.node.key);

const ACTIONS = {
  ArrowDown: (tree, rows, at) => goTo(tree, rows[at + 1]),
  ArrowUp: (tree, rows, at) => goTo(tree, rows[at - 1]),
  Home: (tree, rows) => goTo(tree, rows[0]),
  End: (tree, rows) => goTo(tree, rows.at(-1)),
  ArrowRight: (tree, rows, at) => {
    if (rows[at].expandable && !rows[at].open) tree.toggle(rows[at]);
    else goTo(tree, rows[at].children[0]);
  },
  ArrowLeft: (tree, rows, at) => {
    if (rows[at].open && rows[at].parent) tree.toggle(rows[at]);
    else goTo(tree, rows[at].parent);
  },
  Enter: (tree, rows, at) => tree.choose(rows[at]),
  " ": (tree, rows, at) => tree.toggle(rows[at]),
  "*": (tree, rows, at) => tree.openSiblings(rows[at]),
};

/** Letters typed within a second make one word, unless another key comes between. */
function typeAhead() {
  let word = "";
  let last = 0;
  const forget = () => (word = "");
  const letter = (typed) => (tree, rows, at) => {
    const now = performance.now();
    word = now - last < 1000 ? word + folded(typed) : folded(typed);
    last = now;
    const from = word.length === 1 ? at + 1 : at;
    const inOrder = [...rows.slice(from), ...rows.slice(0, from)];
    goTo(tree, inOrder.find((row) => folded(row.node.label).startsWith(word)));
  };
  return { letter, forget };
}
