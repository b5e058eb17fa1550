import { expect, test } from 'vitest'
import type { Metric } from '#contract/vocabulary.ts'
import { besideQuality } from '#renderer/providers/beside-quality.ts'

const order = (...metrics: Metric[]) => besideQuality(metrics.map(metric => ({ metric }))).map(({ metric }) => metric)

test('service time stands directly after satisfaction', () => {
  expect(order('csat', 'wait', 'service')).toEqual(['csat', 'service', 'wait'])
  expect(order('service', 'csat')).toEqual(['csat', 'service'])
})

test('service time without satisfaction is not shown', () => {
  expect(order('service', 'wait')).toEqual(['wait'])
  expect(order()).toEqual([])
})
