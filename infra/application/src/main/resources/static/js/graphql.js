import { sessionHeaders } from "./session.js";
import { bearer, renew } from "./token.js";

/** A request that did not give its answer, with a sentence for the reader. */
export class Unanswered extends Error {}

/** Sends one operation; a token that expired is renewed once. */
export async function ask(query, variables, signal) {
  let answer = await post(query, variables, signal);
  if (answer.status === 401 && bearer()) {
    await renew();
    answer = await post(query, variables, signal);
  }
  if (answer.status === 401 || answer.status === 403) {
    throw new Unanswered("Cette cartographie n’est pas publique : il faut être connecté pour la lire.");
  }
  const body = await answer.json().catch(() => null);
  if (body?.errors?.length) throw new Unanswered(said(body.errors));
  if (!answer.ok || !body?.data) throw new Unanswered(NO_ANSWER);
  return body.data;
}

/** Has something done, and answers a position: what is read at it includes what was done. A refusal says why. */
export async function act(mutation, input) {
  const { done } = await ask(mutation, { input });
  if (done.rejections.length) throw new Unanswered(done.rejections.map(({ message }) => message).join(" "));
  return done.position;
}

/** What a reader is told of a failure: a refusal says why; a fault of the page itself is for the console. */
export function sentenceOf(failure) {
  if (failure instanceof Unanswered) return failure.message;
  console.error(failure);
  return "La page a rencontré un problème. Réessayez, ou rechargez-la.";
}

const NO_ANSWER = "Le serveur n’a pas pu répondre. Réessayez dans un instant.";

/** An error with a code was written for people; one without comes from the machinery, and tells a reader nothing. */
function said(errors) {
  const sentences = errors.filter((error) => error.extensions?.code).map((error) => error.message);
  return [...new Set(sentences)].join(" ") || NO_ANSWER;
}

async function post(query, variables, signal) {
  const token = bearer();
  try {
    return await fetch("/graphql", {
      method: "POST",
      headers: {
        Accept: "application/graphql-response+json, application/json",
        "Content-Type": "application/json",
        ...sessionHeaders(),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
      signal,
    });
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Unanswered("Le serveur est injoignable. Vérifiez la connexion, puis réessayez.");
  }
}
