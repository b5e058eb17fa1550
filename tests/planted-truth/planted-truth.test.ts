import { describe, expect, test } from 'vitest'
import { criteria } from './criteria.ts'
import { judgeCompanies } from './judge-companies.ts'

describe('twenty companies whose truth is known', () => {
  test('the program finds what was planted and says no more (npm run check:statistics asks about 200)', async () => {
    const lines = criteria(await judgeCompanies(20, { threads: 2 }))
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.filter(({ holds }) => !holds)).toEqual([])
  }, 600_000)
})
