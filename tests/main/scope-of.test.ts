import { expect, test } from 'vitest'
import { scopeOf } from '#main/scope-of.ts'

test.each([
  [{}, 'whole-file'],
  [{ metric: 'csat', sort: 'name', page: 2 }, 'whole-file'],
  [{ metric: 'csat', from: '2026-01-05' }, 'one-choice'],
  [{ from: '2026-01-05', to: '2026-02-01' }, 'one-choice'],
  [{ filter: { services: ['Loans'] } }, 'one-choice'],
  [{ filter: { handling: 'assisted' }, metric: 'wait' }, 'one-choice'],
  [{ filter: { services: ['Loans', 'Cash'] } }, 'selection'],
  [{ filter: { services: ['Loans'], channels: ['Branch'] } }, 'selection'],
  [{ from: '2026-01-05', filter: { services: ['Loans'] } }, 'selection'],
  [{ from: '2026-01-05', against: 'last-year' }, 'selection'],
  [{ locationId: 'L1' }, 'one-choice'],
  [{ locationId: 'L1', from: '2026-01-05' }, 'selection'],
  [{ locationId: 'L1', promiseSeconds: 600 }, 'selection'],
])('%j is about %s', (input, scope) => {
  expect(scopeOf(input)).toBe(scope)
})
