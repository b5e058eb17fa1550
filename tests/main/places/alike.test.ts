import { expect, test } from 'vitest'
import { likenessOf } from '#main/places/alike.ts'

test.each([
  ['Zürich  HB', 'ZURICH-HB', 'spelling'],
  ['North gate', 'Northgate', 'spelling'],
  ['Pohl, Ana', 'Ana Pohl', 'word-order'],
  ['Swansea Oxford Street', 'Swansea Oxfrod Street', 'typing'],
  ['Swansea Oxford Street', 'Swansea Oxford Stret', 'typing'],
  ['Truro', 'Turro', 'typing'],
  ['Bath Milsom Street', 'Bath Milsom St', 'shortened'],
  ['Mill Road', 'Mill Rd', 'shortened'],
  ['A. Pohl', 'Ana Pohl', 'shortened'],
  ['Straße 5', 'Strasse 05', 'typing'],
  ['Branch 1', 'Branch 2', null],
  ['Branch 12', 'Branch 1 2', null],
  ['Ana', 'Ada', null],
  ['Bath', 'Bat', null],
  ['Newport', 'Southport', null],
  ['Ana Pohl', 'Ben Pohl', null],
  ['…', '…', null],
  ['', 'Bath', null],
])('%s and %s: %s', (a, b, likeness) => {
  expect(likenessOf(a, b)).toBe(likeness)
  expect(likenessOf(b, a)).toBe(likeness)
})
