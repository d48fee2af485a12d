/**
 * Reads the part of the OpenStreetMap opening_hours syntax that the open lists use: days, ranges of days, ranges of hours,
 * "off", public holidays. What it does not know is not guessed: the caller shows the text as it is.
 */

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const IN_FRENCH = ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"];
const DAY = `(?:${DAYS.join("|")}|PH)`;
const RULE = new RegExp(`^(?:((?:${DAY})(?:\\s*[-,]\\s*(?:${DAY}))*)\\s*)?(.*)$`);
const TIMES = /^\d{1,2}:\d{2}-\d{1,2}:\d{2}(?:\s*,\s*\d{1,2}:\d{2}-\d{1,2}:\d{2})*$/;

/**
 * The week as seven lines, [{ day, hours: ["9 h – 12 h"], holiday }]; hours are empty on closed days. Null when the text
 * says more than this understands.
 */
export function week(text) {
  if (text.trim() === "24/7") return IN_FRENCH.map((day) => ({ day, hours: ["24 h sur 24"] }));
  const byDay = new Map();
  let holidays = null;
  for (const rule of text.split(";").map((part) => part.trim()).filter(Boolean)) {
    const read = ruleOf(rule);
    if (!read) return null;
    for (const day of read.days) {
      if (day === "PH") holidays = read.hours;
      else byDay.set(day, read.hours);
    }
  }
  if (![...byDay.values()].some((hours) => hours.length)) return null;
  const lines = DAYS.map((day, index) => ({ day: IN_FRENCH[index], hours: byDay.get(day) ?? [] }));
  return holidays ? [...lines, { day: "Jours fériés", hours: holidays }] : lines;
}

function ruleOf(rule) {
  const [, days, times] = RULE.exec(rule);
  const closed = /^(off|closed)$/i.test(times);
  if (!closed && !TIMES.test(times)) return null;
  const hours = closed ? [] : times.split(",").map((range) => range.trim().split("-").map(hour).join(" – "));
  return { days: days ? daysOf(days) : DAYS, hours };
}

function daysOf(text) {
  return text.split(",").flatMap((part) => {
    const [first, last = first] = part.split("-").map((day) => day.trim());
    if (first === "PH") return ["PH"];
    const start = DAYS.indexOf(first);
    const length = ((DAYS.indexOf(last) - start + 7) % 7) + 1;
    return Array.from({ length }, (_, step) => DAYS[(start + step) % 7]);
  });
}

function hour(text) {
  const [hours, minutes] = text.split(":");
  return minutes === "00" ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

/** Today's line of a week. */
export const todayOf = (now = new Date()) => (now.getDay() + 6) % 7;
