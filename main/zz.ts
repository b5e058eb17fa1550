import { openStore } from '#db/sqlite/open.ts'
import { summary } from './overview/summary.ts'
import { controlChart, chartsByLocation } from './moments/control-chart.ts'
import { momentGrid } from './moments/grid.ts'
import { momentWaits } from './moments/waits.ts'
import { listProviders } from './providers/list.ts'
import { providerDetail } from './providers/detail.ts'
import { listInteractions } from './interactions/list.ts'
import { facets } from './interactions/facets.ts'
import { listMetrics } from './metrics/list.ts'
import { listLocations } from './locations/list.ts'
import { operations } from '#contract/operations.ts'
import { sayReading } from '#words/say.ts'
import { everything } from '#db/queries/chosen.ts'
const store = await openStore('/tmp/bench/sample.branchwise')
const db = store.db
async function time(name: string, f: () => unknown) {
  const ts = []
  let out: any
  for (let i = 0; i < 3; i++) {
    const t = performance.now()
    out = await f()
    ts.push(Math.round(performance.now() - t))
  }
  const op = (operations as any)[name]
  if (op) op.output.parse(out)
  console.log(name, ts, out?.reading ? sayReading(out.reading) : '')
  return out
}
const o = await time('overview.summary', () => summary(db, {}))
for (const c of o.cards) console.log(' ', c.metric, c.headline, c.p90, c.satisfied, c.n, c.missing, sayReading(c.chart.reading))
for (const s of o.splits) console.log(' ', sayReading(s.reading))
for (const s of o.signals)
  console.log(
    ' ',
    s.name,
    s.interactions,
    s.standing,
    s.cells.map((c: any) => `${c.metric} ${c.value?.toFixed(2)} ${c.n} ${c.verdict} ${c.rule ?? ''} ${c.week ?? ''}`).join(' | '),
  )
console.log(o.reported.slice(0, 4), o.locations, o.providers)
for (const m of [
  'csat',
  'nps',
  'wait',
  'service',
  'complaint',
  'abandoned',
  'response',
  'repeat',
  'ces',
  'resolution',
] as const) {
  await time('moments.control', () => controlChart(db, { metric: m }))
  await time('moments.grid', () => momentGrid(db, { metric: m }))
}
await time('locations.list', () => listLocations(db, { metric: 'wait' }))
await time('moments.waits', () => momentWaits(db, {}))
const p = await time('providers.list', () => listProviders(db, { metric: 'csat' }))
await time('providers.list', () => listProviders(db, { metric: 'wait' }))
await time('providers.list', () => listProviders(db, { metric: 'complaint' }))
const q = p.rows.filter((r: any) => r.state === 'shown').sort((a: any, b: any) => a.estimate - b.estimate)
for (const r of [q[0], q.at(-1), q[90]]) {
  const d = await time('providers.detail', () => providerDetail(db, { providerId: r.providerId }))
  console.log(
    d.name,
    d.n,
    d.figures,
    d.charts.map((c: any) => sayReading(c.reading)),
  )
}
await time('interactions.list', () => listInteractions(db, {}))
await time('interactions.list', () => listInteractions(db, { from: '2026-01-01', filter: { services: ['Loans'] } }))
await time('interactions.facets', () => facets(db))
listMetrics()
store.close()
