import type { Report } from '#contract/reports/report.ts'
import type { Reading } from '#contract/vocabulary.ts'
import type { HeldTogether, Least } from '../held-together.ts'

type Held = Omit<HeldTogether<Report>, 'value'> & Least

/** Paper says of how many people it holds figures back, whatever it is a report of; each of several packs of itself. */
export function withFootnote(report: Report, held: Held): Report {
  const told = { ...report, footnotes: [...report.footnotes, ...footnotesOf(report, held)] }
  if (told.name !== 'location-pack') return told
  return { ...told, packs: told.packs.map(pack => ({ ...pack, footnotes: footnotesOf(pack, held) })) }
}

function footnotesOf(part: unknown, { few, further, shownFrom: minimumGroup }: Held): Reading[] {
  const ids = new Set<string>()
  const bare = new Set<string>()
  collect(part, { ids, bare })
  const people = [...ids].filter(id => few.has(id) || (bare.has(id) && !further.has(id))).length
  if (people === 0) return []
  return [{ id: 'footnote.too-few', values: { people, minimumGroup, further: [...ids].filter(id => further.has(id)).length } }]
}

/** Ids of people, and of those who are listed without figures. */
function collect(value: unknown, into: { readonly ids: Set<string>; readonly bare: Set<string> }): void {
  if (typeof value !== 'object' || value === null) return
  if ('providerId' in value && typeof value.providerId === 'string') {
    into.ids.add(value.providerId)
    if ('state' in value && value.state === 'too-few') into.bare.add(value.providerId)
  }
  for (const one of Object.values(value)) collect(one, into)
}
