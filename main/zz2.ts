import { openStore } from '#db/sqlite/open.ts'
import { summary } from './overview/summary.ts'
const store = await openStore('/tmp/bench/sample.branchwise')
for (let i = 0; i < 6; i++) { const t = process.cpuUsage(); const w = performance.now(); await summary(store.db, {}); const u = process.cpuUsage(t); console.log('cpu', Math.round((u.user+u.system)/1000), 'wall', Math.round(performance.now()-w)) }
