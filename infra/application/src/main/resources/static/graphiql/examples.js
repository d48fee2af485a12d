/** The tabs one finds at first: each answers a question of a coordinator or shows how a program uses the API. */

const STRUCTURES = `# Les structures qui aident aux démarches et dont la fiche date.
query StructuresDuDepartement {
  structures(
    filter: { department: "49", themes: [ADMINISTRATIVE_PROCEDURES], freshness: [STALE] }
    first: 20
  ) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      node {
        id
        name
        territory { commune { name } epci { name } }
        networks { label }
        freshness { level { label } knownOn confirmedOn }
      }
    }
  }
}
`;

const MIND_MAP = `# La carte mentale : qui fait quoi, groupé par intercommunalité (EPCI) ou par réseau (NETWORK).
query CarteMentale($departement: String!, $grouper: MindMapGrouping!) {
  mindMap(department: $departement, groupBy: $grouper) {
    structureCount
    offerCount
    freshness { fresh ageing stale }
    groups {
      label
      structureCount
      structures {
        name
        role
        commune
        levels {
          level { label }
          offers { theme { label } operators { name } modes { label } }
        }
      }
    }
  }
}
`;

const CARD = `# La fiche d'une structure. D'autres id : onglet "StructuresDuDepartement".
query Fiche($id: ID!) {
  structure(id: $id) {
    name
    status { label }
    roleSummary
    constraints
    phone
    emails
    openingHours
    capacity { status { label } declaredOn until }
    places { name address postcode commune { name } }
    offers {
      level { label }
      theme { label }
      operators { name }
      interventionLevel { label }
      modes { label }
      exclusions
    }
    freshness { level { label } knownOn confirmedOn score }
    sources { format { label } id reportedOn }
    correctedFields { label }
  }
}
`;

const CORRECTION = `# Corriger une fiche : la correction passe avant les sources. Le même commandId envoyé deux fois ne fait rien de plus.
# Un refus arrive dans "rejections", avec son code et sa raison ; "position" est alors nulle.
mutation Corriger($entree: CorrectStructureInput!) {
  correctStructure(input: $entree) {
    structureId
    position
    rejections { code message path }
  }
}
`;

const CONSISTENT = `# Relire ce qu'une commande vient de faire : donnez la "position" de sa réponse.
query RelireApresCommande($id: ID!, $position: String) {
  structure(id: $id, consistentWith: $position) {
    name
    roleSummary
    correctedFields { label }
    freshness { level { label } confirmedOn }
  }
}
`;

const FOLLOWERS = `# Ce qui suit les événements : retard, ce qui est mis de côté et pourquoi. Réservé à l'administration technique
# (choisissez cette personne en haut) ; pauseFollower, retryParked, rebuildReadModel… agissent dessus.
query Suivi {
  followers {
    name
    state
    position
    lag
    behindMillis
    paused
    owner
    error
    parked { sequence events error tries parkedAt }
  }
}
`;

const json = (value) => JSON.stringify(value, null, 2);

/** The card, the correction and its rereading speak of one real structure, so that they run as they are. */
export const examples = (structureId) => [
  // No variables here: GraphiQL does not load those of the tab it starts with.
  { query: STRUCTURES },
  { query: MIND_MAP, variables: json({ departement: "49", grouper: "EPCI" }) },
  { query: CARD, variables: json({ id: structureId }) },
  {
    query: CORRECTION,
    variables: json({
      entree: {
        commandId: crypto.randomUUID(),
        structureId,
        details: { roleSummary: "Accueille et accompagne toute personne dans ses démarches en ligne." },
      },
    }),
  },
  { query: CONSISTENT, variables: json({ id: structureId, position: null }) },
  { query: FOLLOWERS },
];
