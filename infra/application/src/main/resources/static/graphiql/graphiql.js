import { html } from "../js/dom.js";
import { ask } from "../js/graphql.js";
import { PERSONAS, become, bearer, canSwitch, persona, renew } from "../js/token.js";
import { examples } from "./examples.js";

/** GraphiQL from the application itself, with the token of the demonstration persona and example queries. */

const { React, ReactDOM, GraphiQL } = window;
const authorization = () => (bearer() ? { Authorization: `Bearer ${bearer()}` } : {});

/** A token that expired is renewed once. GraphiQL's fetcher hides the status, hence the wrapped fetch. */
async function fetchWithToken(address, options) {
  const withToken = () => fetch(address, { ...options, headers: { ...options.headers, ...authorization() } });
  const answer = await withToken();
  if (answer.status !== 401 || !bearer()) return answer;
  await renew();
  return withToken();
}

const fetcher = GraphiQL.createFetcher({ url: "/graphql", fetch: fetchWithToken });

await renew();
document.getElementById("persona-choice").hidden = !canSwitch();
const choice = document.getElementById("persona");
choice.append(...PERSONAS.map(([code, label]) => html("option", { value: code }, label)));
choice.value = persona();
choice.addEventListener("change", () => become(choice.value));

const first = await ask("query FirstStructure { structures(first: 1) { edges { node { id } } } }").catch(() => null);

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultTabs: examples(first?.structures.edges[0]?.node.id ?? ""),
    defaultEditorToolsVisibility: "variables",
    isHeadersEditorEnabled: false,
  }),
);
