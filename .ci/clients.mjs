// Partner applications as others write them, against an application that runs: the libraries of the npm registry that judge it.
// usage: node clients.mjs <base address> <token of a coordinator> <token of a partner application>
import { Parser } from "@asyncapi/parser";
import { HTTP } from "cloudevents";
import { auditServer } from "graphql-http";
import { createClient as overSse } from "graphql-sse";
import { createClient as overWebSocket } from "graphql-ws";
import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";
import WebSocket from "ws";

const [base, token, partner] = process.argv.slice(2);
const headers = { Authorization: `Bearer ${token}` };
const SOME = 25;

function demand(condition, what) {
  if (!condition) throw new Error(what);
}

function throws(action) {
  try {
    action();
    return false;
  } catch {
    return true;
  }
}

async function page(query) {
  const answer = await fetch(`${base}/events?${query}`, { headers });
  demand(answer.status === 200, `GET /events?${query}: ${answer.status}`);
  return { answer, text: await answer.text() };
}

/** GraphQL over HTTP: what the specification says must be. */
async function audit() {
  const asking = (url, request) => fetch(url, { ...request, headers: { ...request?.headers, ...headers } });
  const results = await auditServer({ url: `${base}/graphql`, fetchFn: asking });
  const failed = (status) => results.filter((result) => result.status === status);
  for (const { name, reason } of [...failed("error"), ...failed("warn")]) console.log(`  ${name}: ${reason}`);
  demand(failed("error").length === 0, "GraphQL over HTTP: a MUST is not kept");
  console.log(`graphql-http: ${results.length} audits, 0 of what MUST be fail, ${failed("warn").length} of what SHOULD be`);
}

/** The first events there are, by pages; each read as a CloudEvent. */
async function pages() {
  const { answer, text } = await page(`limit=${SOME}`);
  const events = HTTP.toEvent({ headers: { "content-type": answer.headers.get("content-type") }, body: text });
  demand(Array.isArray(events) && events.length === SOME, `a batch of ${SOME} was expected`);
  events.forEach((event) => event.validate());
  demand(throws(() => events[0].cloneWith({ type: "" })), "an event without type was not refused");
  demand(new Set(events.map(({ id }) => id)).size === SOME, "an identifier came twice");
  console.log(`cloudevents: ${events.length} events of a batch are valid`);
  return events;
}

async function contract() {
  const text = await (await fetch(`${base}/asyncapi.json`, { headers })).text();
  const { document, errors } = await parsed(text);
  demand(document && errors.length === 0, `asyncapi: ${JSON.stringify(errors.slice(0, 3))}`);
  const changed = await parsed(text.replace('"address"', '"adress"'));
  demand(changed.errors.length > 0, "asyncapi: a document that was changed was not refused");
  console.log(`@asyncapi/parser: ${document.version()}, ${document.messages().all().length} messages, no error`);
}

async function parsed(text) {
  const { document, diagnostics } = await new Parser().parse(text);
  return { document, errors: diagnostics.filter(({ severity }) => severity === 0) };
}

/** The same events by a subscription that begins after the first of them. */
async function subscription(name, client, cursor, expected) {
  const ids = [];
  const query = "subscription ($after: String) { events(after: $after) { id } }";
  for await (const { data, errors } of client.iterate({ query, variables: { after: cursor } })) {
    demand(!errors, `${name}: ${JSON.stringify(errors)}`);
    ids.push(data.events.id);
    if (ids.length === expected.length) break;
  }
  demand(JSON.stringify(ids) === JSON.stringify(expected), `${name}: others than by pages: ${ids}`);
  console.log(`${name}: ${ids.length} events, the same in the same order`);
}

/** What a partner application asks by GraphQL. */
async function asPartner(query, input) {
  const answer = await fetch(`${base}/graphql`, {
    method: "POST",
    headers: { Authorization: `Bearer ${partner}`, "Content-Type": "application/json" },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = await answer.json();
  const [payload] = Object.values(data ?? {});
  demand(!errors && payload.rejections.length === 0, `${query}: ${JSON.stringify(errors ?? payload)}`);
  return payload;
}

/** Every event that the application may read, by pages. */
async function whole() {
  const ids = [];
  for (let after = "", more = "true"; more === "true"; ) {
    const answer = await fetch(`${base}/events?limit=1000${after}`, { headers: { Authorization: `Bearer ${partner}` } });
    ids.push(...(await answer.json()).map(({ id }) => id));
    after = `&after=${answer.headers.get("convergence-cursor")}`;
    more = answer.headers.get("convergence-more");
  }
  return ids;
}

/** All there is, sent to a server that is out of order once, each signature verified. */
async function webhook() {
  const expected = await whole();
  const taken = [];
  let tell;
  const told = new Promise((resolve) => (tell = resolve));
  let asked = 0;
  let wrong = 0;
  let done;
  const all = new Promise((resolve) => (done = resolve));
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString("utf8");
    asked++;
    const secret = await told;
    try {
      const { id } = new Webhook(secret).verify(body, request.headers);
      demand(throws(() => new Webhook(secret).verify(`${body} `, request.headers)), "a body that was changed was verified");
      demand(id === request.headers["webhook-id"], "webhook-id is not that of the event");
      response.statusCode = asked === 3 ? 500 : 204;
      if (response.statusCode === 204) taken.push(id);
    } catch (refused) {
      console.log(`  ${refused.message}`);
      wrong++;
      response.statusCode = 400;
    }
    response.end();
    if (taken.length >= expected.length || wrong > 0) done();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const registered = await asPartner(
    `mutation ($input: RegisterWebhookInput!) {
       registerWebhook(input: $input) { webhookId secret rejections { code } } }`,
    { label: "Client d'essai", address: `http://127.0.0.1:${server.address().port}/`, since: "2000-01-01T00:00:00Z" },
  );
  tell(registered.secret);
  await all;
  demand(wrong === 0, "a signature was not verified");
  demand(JSON.stringify(taken) === JSON.stringify(expected), `webhook: others than by pages, ${taken.length}/${expected.length}`);
  await asPartner(
    "mutation ($input: OnWebhookInput!) { removeWebhook(input: $input) { rejections { code } } }",
    { webhookId: registered.webhookId },
  );
  server.close();
  console.log(`standardwebhooks: ${taken.length} events, each signature verified, the same in the same order, ${asked - taken.length} refused once`);
}

await audit();
const events = await pages();
await contract();
const { answer } = await page("limit=1");
const cursor = answer.headers.get("convergence-cursor");
const expected = events.slice(1).map(({ id }) => id);
await subscription("graphql-sse", overSse({ url: `${base}/graphql`, headers, retryAttempts: 0 }), cursor, expected);
const socket = overWebSocket({
  url: `${base.replace("http", "ws")}/graphql`,
  webSocketImpl: WebSocket,
  connectionParams: headers,
  retryAttempts: 0,
});
await subscription("graphql-ws", socket, cursor, expected);
await socket.dispose();
await webhook();
