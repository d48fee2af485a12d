/** Measures text before it is drawn: SVG neither wraps nor shortens by itself. */

const FAMILY = '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';
const pencil = document.createElement("canvas").getContext("2d");

function widthOf(text, font) {
  pencil.font = `${font} ${FAMILY}`;
  return pencil.measureText(text).width;
}

/** Cuts a text into lines of a width; the last line ends in an ellipsis when something is left out. */
export function wrapped(text, font, width, mostLines) {
  const lines = [];
  let line = "";
  const words = text.split(/\s+/).filter(Boolean);
  for (let index = 0; index < words.length; index++) {
    const longer = line ? `${line} ${words[index]}` : words[index];
    if (widthOf(longer, font) <= width || !line) {
      line = longer;
    } else if (lines.length === mostLines - 1) {
      return [...lines, shortened([line, ...words.slice(index)].join(" "), font, width)];
    } else {
      lines.push(line);
      line = words[index];
    }
  }
  return [...lines, shortened(line, font, width)];
}

function shortened(text, font, width) {
  if (widthOf(text, font) <= width) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(`${text.slice(0, middle).trimEnd()}…`, font) <= width) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low).trimEnd()}…`;
}

export { widthOf };
