import type { NewInteraction } from '#db/new-interaction.ts'

export type FillableRow = { -readonly [name in keyof NewInteraction]: NewInteraction[name] }

/** A row that says nothing yet, to be filled record after record: making an object of forty values for each takes longer than reading them. */
export function emptyRow(): FillableRow {
  return {
    record: 0,
    line: 0,
    place: null,
    person: null,
    customer: null,
    customerType: null,
    providerSince: null,
    channel: null,
    service: null,
    arrivedAt: 0,
    localDay: 0,
    localMinute: null,
    zone: 'UTC',
    certainty: 'exact',
    calledAt: null,
    finishedAt: null,
    updatedAt: null,
    waitSeconds: null,
    quotedWaitSeconds: null,
    serviceSeconds: null,
    resolutionSeconds: null,
    clock: null,
    waitKind: null,
    outcome: null,
    solvedFirstTime: null,
    reopened: null,
    csat: null,
    nps: null,
    ces: null,
    ratingOffered: null,
    complaint: null,
    complaintCategory: null,
    comment: null,
    language: null,
    externalId: null,
    keyHash: 0,
    occurrence: 0,
    rowHash: 0,
    filled: 0,
  }
}
