/** The GraphQL documents of the page. */

/** What hardly changes: asked once. */
export const REFERENCE = `
  query Reference {
    store { simulated }
    departments { code name }
    operators { code name }
    networks: vocabulary(name: NATIONAL_NETWORK) { code label }
    themes: vocabulary(name: THEME) { code label }
    levels: vocabulary(name: OFFER_LEVEL) { code label }
    freshness: vocabulary(name: FRESHNESS) { code label }
  }`;

/** Separate from the rest: a visitor without a token may be refused here and still read the published cartography. */
export const VIEWER = `
  query Viewer {
    viewer { role { code label } departments { code name } }
  }`;

export const EPCIS = `
  query Epcis($department: String!) {
    epcis(department: $department) { code name }
  }`;

export const MIND_MAP = `
  query MindMap($department: String!, $groupBy: MindMapGrouping!, $filter: StructureFilter, $asOf: DateTime) {
    mindMap(department: $department, groupBy: $groupBy, filter: $filter, asOf: $asOf) {
      department { code name }
      asOf
      structureCount
      offerCount
      freshness { fresh ageing stale }
      groups {
        code
        label
        structureCount
        offerCount
        freshness { fresh ageing stale }
        operatorReferents { id service phones emails note }
        structures {
          id
          name
          role
          commune
          status { code label }
          capacity { code label }
          kinds { code label }
          networks { code label }
          freshness { level { code label } knownOn }
          levels {
            level { code label }
            offers {
              id
              theme { code label }
              name
              interventionLevel { code label }
              modes { code label }
              operators { code name }
              model { name }
              driftCount
            }
          }
        }
      }
    }
  }`;

/** What can be chosen in the filters: read off the whole department, whatever is filtered now. */
export const CHOICES = `
  query Choices($department: String!, $asOf: DateTime) {
    mindMap(department: $department, groupBy: EPCI, asOf: $asOf) {
      groups {
        structures {
          id
          kinds { code label }
          networks { code label }
          freshness { level { code label } }
          levels { level { code label } offers { theme { code label } operators { code name } } }
        }
      }
    }
  }`;

export const HISTORY = `
  query History($id: ID!) {
    structureHistory(id: $id) {
      field { label }
      beforeLabels
      afterLabels
      at
      corrected
    }
  }`;

export const STRUCTURE = `
  query Structure($id: ID!, $position: String) {
    structure(id: $id, consistentWith: $position) {
      id
      name
      status { code label }
      kinds { code label }
      networks { code label }
      siret
      parent
      territory { commune { insee name } epci { name } department { code name } }
      roleSummary
      roleDetail
      constraints
      competencies
      phone
      emails
      websites
      appointmentUrl
      openingHours
      publics { code label }
      specialSupport { code label }
      fees { code label }
      accessModes { code label }
      accompanimentModes { code label }
      trainingLabels { code label }
      otherLabels
      capacity { status { code label } declaredOn until }
      suspension { reason { code label } until }
      closureReason { code label }
      places {
        id
        name
        address
        addressComplement
        postcode
        commune { name }
        itinerance { code label }
        accessibilityUrl
        open
      }
      offers {
        id
        level { code label }
        theme { code label }
        name
        operators { code name confirmed }
        procedures
        interventionLevel { code label }
        modes { code label }
        publics { code label }
        accessModes { code label }
        fees { code label }
        preconditions
        documents
        personalData { code label }
        exclusions
        updateRhythm { code label }
        model { name version current withdrawnOn source { name url } }
        drift { field { label } missing added }
        inherited { field { code } labels }
        freshness { level { code label } knownOn confirmedOn }
        fadesOn
      }
      fadedOffers { id name theme { label } freshness { knownOn } }
      partnerships {
        kind { code label }
        partner { id name }
        operator { name }
        subject
        since
        until
        holds
        phones
        emails
      }
      habilitations { kind { label } validFrom validUntil inForce expired reference }
      posts { label employers { id name } openSince open }
      postsGranted
      operatorReferents { operator { name } service phones emails openingHours note freshness { knownOn confirmedOn } }
      freshness { level { code label } knownOn confirmedOn }
      quality { score criteria { criterion { label } value } }
      sources { format { code label } id reportedOn }
      correctedFields { code label }
      mergedFrom {
        id
        name
        mergedAt
        by { label }
        reasons { label }
        differences { field { label } labels }
      }
      splitFrom { id name }
      splitInto { id name }
    }
  }`;

export const COVERAGE = `
  query Coverage($department: String!, $theme: Theme, $operator: String, $asOf: DateTime) {
    coverage(department: $department, theme: $theme, operator: $operator, asOf: $asOf) {
      servedCount
      communes {
        commune { name }
        population
        structureCount
        offerCount
        nearest { structureId name commune { name } distanceKm }
      }
    }
  }`;

/** Pairs that may be one. */
export const DUPLICATES = `
  query Duplicates($department: String!, $position: String) {
    duplicates(department: $department, consistentWith: $position) {
      one { id name territory { commune { name } } }
      other { id name territory { commune { name } } }
      score
      reasons { code label }
    }
  }`;

export const MERGE = `
  mutation Merge($input: MergeStructuresInput!) {
    done: mergeStructures(input: $input) { position rejections { message } }
  }`;

export const SPLIT = `
  mutation Split($input: SplitStructureInput!) {
    done: splitStructure(input: $input) { position rejections { message } }
  }`;

export const UNDO_MERGE = `
  mutation UndoMerge($input: UndoMergeInput!) {
    done: undoMerge(input: $input) { position rejections { message } }
  }`;

/** What structures lived together, of those that the map shows. */
export const ACQUAINTANCES = `
  query Acquaintances($department: String!, $groupBy: MindMapGrouping!, $filter: StructureFilter, $asOf: DateTime) {
    mindMap(department: $department, groupBy: $groupBy, filter: $filter, asOf: $asOf) {
      acquaintances {
        oneId
        otherId
        score
        sentence
        visitsMade
        visitsReceived
        visitsAhead
        sessionsDue
        sessionsTogether
        gatheringsTogether
        referralsSent
        referralsReceived
        goodOutcomes
        lastMetOn
      }
    }
  }`;

export const ENCOUNTERS = `
  query Encounters($department: String!, $asOf: DateTime) {
    suggestedEncounters(department: $department, asOf: $asOf, first: 5) {
      visitingId
      visiting { name }
      hostId
      host { name }
      sentence
    }
  }`;

/** Who waits for an answer in a department. */
export const MEMBERSHIPS = `
  query Memberships($department: String!, $position: String) {
    memberships(filter: { department: $department, status: REQUESTED }, first: 50, consistentWith: $position) {
      totalCount
      edges { node { id role { label } department operator structure { name } introduction siretVouched requestedOn } }
    }
  }`;

export const MY_MEMBERSHIPS = `
  query MyMemberships($position: String) {
    memberships(filter: { mine: true, status: REQUESTED }, consistentWith: $position) {
      edges { node { id role { label } department operator structure { name } requestedOn } }
    }
  }`;

export const FIND_STRUCTURES = `
  query FindStructures($department: String!, $text: String!) {
    structures(filter: { department: $department, text: $text }, first: 20) { edges { node { id name } } }
  }`;

export const REQUEST_MEMBERSHIP = `
  mutation RequestMembership($input: RequestMembershipInput!) {
    done: requestMembership(input: $input) { position rejections { message } }
  }`;

export const CONFIRM_MEMBERSHIP = `
  mutation ConfirmMembership($input: ConfirmMembershipInput!) {
    done: confirmMembership(input: $input) { position rejections { message } }
  }`;

export const DECLINE_MEMBERSHIP = `
  mutation DeclineMembership($input: OnMembershipInput!) {
    done: declineMembership(input: $input) { position rejections { message } }
  }`;

export const WITHDRAW_MEMBERSHIP = `
  mutation WithdrawMembership($input: OnMembershipInput!) {
    done: withdrawMembership(input: $input) { position rejections { message } }
  }`;
