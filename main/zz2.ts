import { openStore } from '#db/sqlite/open.ts'
import { summary } from './overview/summary.ts'
const store = await openStore('/tmp/bench/sample.branchwise')
const exec = store.db.getExecutor().constructor.prototype
const kdb = store.db as any
const plugin = { transformQuery: (a: any) => a.node, transformResult: async (a: any) => a.result }
// time statements through better-sqlite3
const raw: any = store.raw
const prep = raw.prepare.bind(raw)
let log: [string, number][] = []
raw.prepare = (s: string) => {
  const st = prep(s)
  const all = st.all.bind(st)
  st.all = (...x: any[]) => {
    const t = process.cpuUsage()
    const r = all(...x)
    const u = process.cpuUsage(t)
    log.push([s.replace(/\s+/g, ' ').slice(0, 110), (u.user + u.system) / 1000])
    return r
  }
  return st
}
for (let i = 0; i < 4; i++) {
  log = []
  const t = process.cpuUsage()
  const w = performance.now()
  await summary(store.db, {})
  const u = process.cpuUsage(t)
  console.log(
    'cpu',
    (u.user + u.system) / 1000,
    'wall',
    performance.now() - w,
    'sql',
    log.reduce((s, x) => s + x[1], 0),
  )
}
for (const [s, ms] of log) console.log(ms.toFixed(1), s)
