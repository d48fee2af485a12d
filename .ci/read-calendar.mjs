// Reads a calendar with ical.js and compares what it finds with a table: UID, start, end, SEQUENCE, STATUS and title of each event.
// usage: node read-calendar.mjs calendar.ics expected.tsv
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const [calendar, expected] = process.argv.slice(2).map((file) => readFileSync(file, "utf8"));
const long = calendar.split("\r\n").filter((line) => Buffer.byteLength(line) > 75);
if (long.length > 0) throw new Error(`lines of more than 75 octets: ${long[0]}`);

const root = new ICAL.Component(ICAL.parse(calendar));
const zones = new Map(
  root.getAllSubcomponents("vtimezone").map((zone) => {
    const known = new ICAL.Timezone(zone);
    return [known.tzid, known];
  }),
);
const instant = (property) => {
  const zone = zones.get(property.getParameter("tzid"));
  if (!zone) throw new Error(`no zone of its own: ${property.toICALString()}`);
  const time = property.getFirstValue().clone();
  time.zone = zone;
  return new Date(time.toUnixTime() * 1000).toISOString().replace(".000Z", "Z");
};
const found = root.getAllSubcomponents("vevent").map((event) => {
  const text = (name) => String(event.getFirstPropertyValue(name));
  return {
    uid: text("uid"),
    start: instant(event.getFirstProperty("dtstart")),
    end: instant(event.getFirstProperty("dtend")),
    sequence: text("sequence"),
    status: text("status"),
    summary: text("summary"),
  };
});

const rows = expected.trim().split("\n").map((row) => row.split("\t"));
if (found.length !== rows.length) throw new Error(`${found.length} events instead of ${rows.length}`);
rows.forEach(([uid, start, end, sequence, status, title], i) => {
  const event = found[i];
  const same = event.uid === uid && event.start === start && event.end === end
    && event.sequence === sequence && event.status === status && event.summary.includes(title);
  if (!same) throw new Error(`expected ${rows[i].join(" ")}, found ${Object.values(event).join(" ")}`);
});
console.log(`${rows.length} events, ${zones.size} time zones`);
