import { expect, test } from 'vitest'
import type { Letter } from '#contract/reports/data-quality.ts'
import { hostileName } from '../../payloads.ts'
import { drawn, paperFaults } from '../drawn.tsx'
import { letter } from '../letter.ts'
import { furniture } from '../report.ts'

const draw = (letters: Letter[], change = {}) => drawn({ name: 'data-quality', ...furniture(change), letters })

test('a letter says what was missing, where it stands, and how to mend it', async () => {
  const container = await draw([letter()])
  const text = container.textContent ?? ''
  expect(text).toContain('50 of 300 days on which you are usually open')
  expect(text).toContain('3 Mar 2025, 3 Apr 2025 to 7 Apr 2025 (5 open days) and 3 more')
  expect(text).toContain('march.csv: lines 12, 40; april.csv: line 3')
  expect(text).toContain('Columns that are often empty: Outcome (filled for 70\u00a0%).')
  expect(text).toContain('Columns that your exports do not have: Channel and Satisfaction.')
  expect(container.querySelectorAll('ol li')).toHaveLength(9)
  expect(text).toContain('Grade D')
  expect(text).toContain('With kind regards')
})

test('each letter begins a page, and none names another branch', async () => {
  const container = await draw([letter(), letter({ locationId: 'L2', name: 'Dunmore' })])
  const letters = [...container.querySelectorAll('.letter')]
  expect(letters.map(each => each.classList.contains('paper-page'))).toEqual([false, true])
  expect(letters[0]!.textContent).not.toContain('Dunmore')
  expect(letters[1]!.textContent).not.toContain('Northgate')
})

test('where nothing is to be mended it thanks, without steps', async () => {
  const quiet = letter({
    steps: [],
    gaps: [],
    unfilled: [],
    unsent: [],
    doubted: [],
    rejected: { n: 0, rows: 3700, reasons: [] },
    trust: { grade: 'A', doubts: [], reading: { id: 'trust.grade', values: { grade: 'A', serious: 0, small: 0 } } },
  })
  const container = await draw([quiet])
  expect(container.textContent).toContain('We found nothing that you need to mend')
  expect(container.textContent).toContain('Every row of your files could be read.')
  expect(container.querySelector('ol')).toBeNull()
})

test('without letters the page says so', async () => {
  const container = await draw([])
  expect(container.textContent).toContain('No branch has anything to mend')
})

test.each([
  { paper: 'A4', orientation: 'portrait', textSize: 'normal', ink: 'grey' },
  { paper: 'Letter', orientation: 'landscape', textSize: 'large', ink: 'grey' },
] as const)('nothing is beyond the page, too small or hued: $paper $orientation $textSize', async sheet => {
  const name = `${'Northgate and Old Market '.repeat(3)}${hostileName}`
  const container = await draw([letter({ name })], { sheet, company: 'C'.repeat(80) })
  expect(paperFaults(container)).toEqual([])
  expect(container.querySelector('.letter-name')!.textContent).toBe(name)
  expect(container.querySelector('img, b, script')).toBeNull()
})

test('a footnote says of whom figures are held back', async () => {
  const container = await draw([letter()], {
    footnotes: [{ id: 'footnote.too-few', values: { people: 2, minimumGroup: 5, further: 0 } }],
  })
  expect(container.querySelector('.paper-footnotes')?.textContent).toContain('2 people have fewer than 5 values here')
})
