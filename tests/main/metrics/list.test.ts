import { expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import { metrics } from '#contract/vocabulary.ts'
import { listMetrics } from '#main/metrics/list.ts'

test('metrics.list defines every metric', () => {
  const { definitionsVersion, metrics: listed } = operations['metrics.list'].output.parse(listMetrics())
  expect(definitionsVersion).toBe('2')
  expect(listed.filter(({ version }) => version === '2').map(({ metric }) => metric)).toEqual(['repeat', 'response'])
  expect(listed.map(({ metric }) => metric)).toEqual(metrics)
  for (const { name, definition, formula } of listed)
    expect([name, definition, formula].every(text => text.length > 2)).toBe(true)
})
