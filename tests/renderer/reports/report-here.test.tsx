import { expect, test } from 'vitest'
import { readPlace } from '#renderer/place.ts'
import { aboutOf } from '#renderer/reports/report-here.ts'

test.each([
  ['#/overview', { name: 'monday' }],
  ['#/locations?metric=wait', { name: 'regional-comparison' }],
  ['#/locations/L7?services=Loans', { name: 'location-pack', chosen: { location: 'L7' } }],
  ['#/locations/compare', { name: 'regional-comparison' }],
  ['#/locations/compare?a=L1&b=L2', { name: 'compare-two', chosen: { compare: ['L1', 'L2'] } }],
  ['#/locations/compare?a=L1&b=peers', { name: 'regional-comparison' }],
  ['#/providers', { name: 'regional-comparison' }],
  ['#/providers/P3', { name: 'coaching', chosen: { provider: 'P3' } }],
  ['#/moments', { name: 'moments' }],
  ['#/moments?at=L7', { name: 'moments', chosen: { location: 'L7' } }],
  ['#/interactions?at=L7&metric=wait', { name: 'location-pack', chosen: { location: 'L7' } }],
  ['#/interactions?at=L7&who=P3', { name: 'coaching', chosen: { provider: 'P3' } }],
  ['#/interactions', { name: 'regional-comparison' }],
  ['#/data/quality', { name: 'data-quality' }],
  ['#/data/quality/L7', { name: 'data-quality', chosen: { location: 'L7' } }],
  ['#/data/files', { name: 'regional-comparison' }],
])('the report of %s', (address, about) => {
  expect(aboutOf(readPlace(address))).toEqual(about)
})
