import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Operation } from '#contract/operations.ts'
import { newSession, type Session } from '#main/session.ts'
import { ask } from './session-fixture.ts'
import { storeWith, type Visit } from './store-fixture.ts'

/** Weeks of two places with two people each, every one with so many visits a day: more visits, and not a cell more. */
function visits(aDay: number): Visit[] {
  return Array.from({ length: 42 }, (_, day) =>
    ['North', 'South'].flatMap(place =>
      ['a', 'b'].flatMap(person =>
        Array.from({ length: aDay }, (_, i): Visit => {
          const at = day * 7 + i
          return {
            date: new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10),
            time: `${String(9 + (i % 8)).padStart(2, '0')}:${String((at * 7) % 60).padStart(2, '0')}`,
            place,
            person: `${place} ${person}`,
            wait: (at * 37) % 900,
            serviceSeconds: (at * 53) % 1200,
            csat: 1 + (at % 5),
            complaint: at % 9 === 0,
            outcome: at % 10 === 0 ? 'abandoned' : 'served',
            service: ['Cash', 'Loan'][at % 2]!,
            channel: ['Counter', 'Phone'][i % 2]!,
          }
        }),
      ),
    ),
  ).flat()
}

/**
 * What the screens ask, and paper: about all, and under a filter. Left out is what reads rows, but never more than so many: lists of them,
 * comments, and the order of a person's values (250,000 at most).
 */
const asked: readonly (readonly [Operation, object])[] = [
  ['overview.headlines', {}],
  ['overview.unevenness', {}],
  ['locations.list', { metric: 'csat' }],
  ['locations.list', { metric: 'wait' }],
  ['locations.charts', { metric: 'wait', sort: 'name', page: 0 }],
  ['locations.funnel', { metric: 'wait' }],
  ['locations.expected', { metric: 'csat' }],
  ['providers.list', { metric: 'csat' }],
  ['variability.split', { metric: 'wait' }],
  ['variability.spread', { metric: 'wait' }],
  ['moments.grid', { metric: 'wait' }],
  ['moments.load', {}],
  ['moments.edges', { metric: 'wait' }],
  ['moments.holidays', { metric: 'wait' }],
  ['moments.peaks', { metric: 'wait' }],
  ['moments.waits', {}],
  ['distributions.waits', {}],
  ['quality.list', {}],
]
const filters = [{}, { filter: { services: ['Cash'] } }, { filter: { channels: ['Phone'] } }, { from: '2026-01-19' }]

interface Sent {
  readonly sql: string
  readonly parameters: readonly unknown[]
  rows: number
}

const statements = Object.getPrototypeOf(new Database(':memory:').prepare('select 1')) as Database.Statement
// oxlint-disable-next-line typescript/unbound-method -- called with the statement that they belong to
const { all, get } = statements

/** Every statement that the store runs meanwhile, with how many rows it hands over. */
async function sentDuring(run: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = []
  statements.all = function (this: Database.Statement, ...parameters) {
    const rows = all.apply(this, parameters)
    sent.push({ sql: this.source, parameters, rows: rows.length })
    return rows
  }
  statements.get = function (this: Database.Statement, ...parameters) {
    const row = get.apply(this, parameters)
    sent.push({ sql: this.source, parameters, rows: Number(row !== undefined) })
    return row
  }
  try {
    await run()
  } finally {
    Object.assign(statements, { all, get })
  }
  return sent
}

/** Whether SQLite goes through rows of interactions for a statement. */
function readsRows(raw: Database.Database, { sql, parameters }: Sent): boolean {
  if (!/^\s*(select|with)\b/i.test(sql)) return false
  const plan = raw.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[]
  return plan.some(({ detail }) => /interaction_row/.test(detail))
}

describe('work of the store', () => {
  const opened = new Map<number, Session>()
  const raws = new Map<number, Database.Database>()
  beforeAll(async () => {
    for (const aDay of [4, 16]) {
      const store = await storeWith(visits(aDay))
      store.close()
      opened.set(aDay, newSession({ data: store.path, userData: '/nowhere', entryUrl: import.meta.url, build: null }))
      raws.set(aDay, new Database(store.path, { readonly: true }))
    }
  })
  afterAll(() => {
    for (const session of opened.values()) session.close()
    for (const raw of raws.values()) raw.close()
  })
  afterEach(() => void Object.assign(statements, { all, get }))

  test.each(asked)('%s %o visits cells, and no row of an interaction', async (name, input) => {
    const counts: number[][] = []
    for (const aDay of opened.keys()) {
      const own: number[] = []
      for (const filter of filters) {
        const sent = await sentDuring(() => ask(opened.get(aDay)!, name, { ...input, ...filter }))
        expect(sent.filter(each => readsRows(raws.get(aDay)!, each)).map(({ sql }) => sql)).toEqual([])
        own.push(sent.reduce((sum, { rows }) => sum + rows, 0))
      }
      counts.push(own)
    }
    expect(counts[1]).toEqual(counts[0])
  })
})
