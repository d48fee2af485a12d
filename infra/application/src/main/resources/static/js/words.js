/** French wording of counts, dates and contacts. */

const NUMBER = new Intl.NumberFormat("fr-FR");
const DAY = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric" });

export const number = (value) => NUMBER.format(value);

/** "1 structure", "247 structures"; French counts zero as one. */
export const count = (value, singular, plural = `${singular}s`) => `${number(value)} ${value < 2 ? singular : plural}`;

/** A day without hours: read as a local date, or it would slip by one day west of Greenwich. */
export function day(iso) {
  const [year, month, date] = iso.slice(0, 10).split("-").map(Number);
  const first = date === 1 ? "1er " : null;
  const text = DAY.format(new Date(year, month - 1, date));
  return first ? text.replace(/^1 /, first) : text;
}

/** +33241300632 is read "02 41 30 06 32"; another country's number is left as it is. */
export function phone(international) {
  const national = /^\+33(\d{9})$/.exec(international);
  return national ? `0${national[1]}`.replace(/(\d{2})(?=\d)/g, "$1\u00a0") : international;
}

/** The address without what a reader does not need. */
export const webAddress = (url) => url.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "");

/** Only web addresses become links: a record may hold anything, a script included. */
export const isWebAddress = (url) => /^https?:\/\//i.test(url);

/** A label without the explanation it gives in brackets. */
export const brief = (label) => label.split(" (")[0];

export const capitalised = (text) => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);

/** Text without accents and capitals, as the search compares it; of the same length, so that positions still fit. */
export const folded = (text) => Array.from(text, foldedLetter).join("");

function foldedLetter(letter) {
  const plain = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.length === letter.length ? plain : letter;
}

/** Cuts a text where the searched words stand: [text, whether it was searched]. */
export function pieces(text, searched) {
  const words = folded(searched).split(/\s+/).filter(Boolean);
  const plain = folded(text);
  const hit = new Array(text.length).fill(false);
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
      hit.fill(true, at, at + word.length);
    }
  }
  const parts = [];
  for (let start = 0, end = 1; start < text.length; start = end, end = start + 1) {
    while (end < text.length && hit[end] === hit[start]) end++;
    parts.push([text.slice(start, end), hit[start]]);
  }
  return parts;
}
