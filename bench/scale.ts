import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newSession } from '#main/session.ts'
import { hasDuckDb, openDuckDb, type Rival } from './duckdb.ts'
import { measureActs } from './scale/measure-acts.ts'
import { measureQuestions, timed } from './scale/measure-questions.ts'
import { makeStore } from './screens/make-store.ts'
import { type Region, writeRegion } from './screens/region-files.ts'

/** Some thirty interactions for each person and day. */
const PER_DAY = 27_000
const region = (rows: number): Region => ({ rows, locations: 60, providers: 900, days: Math.ceil((rows / PER_DAY) * (7 / 6)) })
const regions: Readonly<Record<string, Region>> = {
  '100000': region(100_000),
  '1000000': region(1_000_000),
  '10000000': region(10_000_000),
  wide: { rows: 10_000_000, locations: 500, providers: 5000, days: 78 },
}

/** Beside which the workers are. */
const entryUrl = new URL('../main/cli.ts', import.meta.url).href

/**
 * How cost grows with the data: every question that the screens ask at some sizes, without and with filters, beside DuckDB over the rows of
 * the same files, and what keeps a data file. `npm run bench:scale -- FOLDER [100000] [1000000] [10000000] [wide]` takes data files
 * from the folder where it has them; without a folder they are made and thrown away.
 */
export async function scaleBench(folder?: string, asked: readonly string[] = Object.keys(regions)): Promise<void> {
  const at = folder ?? mkdtempSync(join(tmpdir(), 'branchwise-bench-'))
  try {
    for (const name of asked) await measure(at, regions[name]!)
  } finally {
    if (folder === undefined) rmSync(at, { recursive: true, force: true })
  }
}

async function measure(at: string, of: Region): Promise<void> {
  console.log(`\n${of.rows} interactions, ${of.locations} locations, ${of.providers} providers, ${of.days} days`)
  let path = ''
  const took = await timed(async () => (path = await makeStore(at, of)))
  console.log(`files written and imported, or found: ${(took / 1000).toFixed(0)} s`)
  const rival = hasDuckDb() ? await rivalOf(at, of) : null
  const userData = mkdtempSync(join(tmpdir(), 'branchwise-bench-user-'))
  const session = newSession({ data: path, userData, entryUrl, build: null })
  try {
    await measureQuestions(session, rival)
    console.log(`memory of the engine: ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB${rival ? ', DuckDB included' : ''}`)
  } finally {
    session.close()
    rival?.close()
  }
  await measureActs(path, { rows: of.rows, userData, entryUrl })
  rmSync(userData, { recursive: true })
}

/** DuckDB on the same rows, typed; in a file beside the data file. */
async function rivalOf(at: string, of: Region): Promise<Rival> {
  const name = join(at, `${of.locations}-${of.providers}-${of.rows}-${of.days}.duckdb`)
  const rival = await openDuckDb(name)
  if (await rival.has('visit')) return rival
  const files = join(at, 'rival')
  mkdirSync(files, { recursive: true })
  writeRegion(files, of)
  await rival.run(`create table visit as select * from read_csv('${files}/*.csv', header = true)`)
  rmSync(files, { recursive: true })
  return rival
}

if (import.meta.main) {
  const [folder, ...asked] = process.argv.slice(2)
  await (asked.length > 0 ? scaleBench(folder, asked) : scaleBench(folder))
}
