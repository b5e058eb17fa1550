import type { Letter } from '#contract/reports/data-quality.ts'
import type { Reading } from '#contract/vocabulary.ts'

/** All of a letter that a step can rest on. */
export type Found = Omit<Letter, 'steps'>

/** Warnings that a better export would spare. */
const mended = [
  'duration-unreadable',
  'duration-negative',
  'rating-unreadable',
  'rating-out-of-scale',
  'time-dropped',
  'word-unknown',
  'error-value',
  'id-scientific',
  'seems-missing',
] as const

/** How to mend what was found, in the order of its weight: missing days, rows, columns, times, how to send it again; then answers. */
export function stepsToMend(found: Found): Reading[] {
  const inExport = [...days(found), ...rows(found), ...columns(found), ...times(found)]
  return [...inExport, ...(inExport.length === 0 ? [] : [{ id: 'mend.again', values: {} }]), ...answers(found)]
}

function days({ gaps, trust }: Found): Reading[] {
  const late = doubtOf(trust, 'trust.late')
  return [
    ...(gaps.length === 0
      ? []
      : [{ id: 'mend.days', values: { gaps: gaps.length, fromDate: gaps[0]!.from, toDate: gaps[0]!.to } }]),
    ...(late ? [{ id: 'mend.late', values: { usual: late.values.usual! } }] : []),
  ]
}

/** One step for each reason of rejected rows, and one for what was left out of others. */
function rows({ rejected, doubted }: Found): Reading[] {
  const values = doubted.filter(({ warning }) => mended.some(each => each === warning))
  return [
    ...rejected.reasons.map(({ reason }) => ({ id: `mend.${reason}`, values: {} })),
    ...(values.length === 0 ? [] : [{ id: 'mend.values', values: { n: values.reduce((sum, { n }) => sum + n, 0) } }]),
  ]
}

function columns({ unfilled, unsent }: Found): Reading[] {
  return [
    ...(unfilled.length === 0 ? [] : [{ id: 'mend.unfilled', values: { fields: unfilled.length } }]),
    ...(unsent.length === 0 ? [] : [{ id: 'mend.unsent', values: { fields: unsent.length } }]),
  ]
}

function times({ trust }: Found): Reading[] {
  return ['rounded', 'heaped', 'impossible'].flatMap(what =>
    doubtOf(trust, `trust.${what}`) ? [{ id: `mend.${what}`, values: {} }] : [],
  )
}

function answers({ trust }: Found): Reading[] {
  return doubtOf(trust, 'trust.low-response') ? [{ id: 'mend.low-response', values: {} }] : []
}

function doubtOf({ doubts }: Found['trust'], id: string): Reading | undefined {
  return doubts.find(({ reading }) => reading.id === id)?.reading
}
