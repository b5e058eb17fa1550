import type { Reply } from '#contract/failure.ts'
import type { Operation } from '#contract/operations.ts'
import { type Engine, type EngineOptions, type EngineWorker, startEngine } from './engine-client.ts'

/** Questions that are pure reading and take long where something is filtered: a screen asks several at once. */
const shared: ReadonlySet<string> = new Set<Operation>([
  'overview.headlines',
  'overview.unevenness',
  'locations.list',
  'locations.charts',
  'locations.detail',
  'locations.compare',
  'locations.expected',
  'locations.funnel',
  'providers.list',
  'providers.consistency',
  'variability.split',
  'variability.spread',
  'moments.grid',
  'moments.load',
  'moments.edges',
  'moments.holidays',
  'moments.handlings',
  'moments.peaks',
])

/** Operations after which another file, or the same one with another content, is open: nobody else may have it open then. */
const alone: ReadonlySet<string> = new Set<Operation>([
  'data.open',
  'data.restore',
  'data.salvage',
  'backups.restore',
  'sample.open',
])

/** Of a smaller file one engine answers as quickly as a second would take to start. */
const LEAST_BYTES = 2 ** 25
/** Both engines hold the visits in memory: of a larger file only one does. */
const MOST_BYTES = 2 ** 30

interface EnginesOptions extends Omit<EngineOptions, 'onlyReads'> {
  /** Files from so many bytes on have a second engine; some 150,000 interactions unless said otherwise. */
  readonly leastBytes?: number
}

/**
 * The engine, with a second one that answers questions about a selection while the first is busy. Everything that writes, every job, and
 * answers about the whole file, which are kept, belong to the first alone; the second only reads the file that the first has open, is asked nothing while a
 * job runs, and where it fails the first is asked (docs/decisions/0027-second-engine.md).
 *
 * @param entryUrl as startEngine
 */
export function startEngines(entryUrl: string, { leastBytes = LEAST_BYTES, ...options }: EnginesOptions): Engine {
  const first = startEngine(entryUrl, options)
  let second: { readonly path: string; readonly engine: EngineWorker } | null = null
  let isClosed = false
  let asked = 0
  /** Questions being answered that nobody else may have the file open during. */
  let aloneNow = 0

  async function stopSecond(): Promise<void> {
    const stopping = second
    second = null
    await stopping?.engine.close()
  }

  /** The second engine on the file that the first has open; null where there is to be none now. */
  function helper(): EngineWorker | null {
    const { path, bytes, isWorking } = first.told() ?? { path: null, bytes: 0, isWorking: false }
    if (second !== null && second.path !== path) void stopSecond()
    if (path === null || isWorking || aloneNow > 0 || bytes < leastBytes || bytes > MOST_BYTES) return null
    second ??= { path, engine: startEngine(entryUrl, { data: path, userData: options.userData, onlyReads: true }) }
    return second.engine
  }

  async function share(name: string, input: unknown): Promise<Reply> {
    const other = first.waiting() === 0 ? null : helper()
    if (other === null || other.waiting() >= first.waiting()) return first.call(name, input)
    const reply = await other.call(name, input)
    return reply.ok || isClosed ? reply : first.call(name, input)
  }

  async function callAlone(name: string, input: unknown): Promise<Reply> {
    aloneNow++
    try {
      await stopSecond()
      return await first.call(name, input)
    } finally {
      aloneNow--
    }
  }

  return {
    async call(name, input) {
      asked++
      if (alone.has(name)) return callAlone(name, input)
      return shared.has(name) && isOfSelection(input) ? share(name, input) : first.call(name, input)
    },
    idleMs: () => Math.min(first.idleMs(), second?.engine.idleMs() ?? Infinity),
    asked: () => asked,
    isWorking: () => aloneNow > 0 || (first.told()?.isWorking ?? false),
    state: () => first.state(),
    async close() {
      isClosed = true
      await Promise.all([first.close(), stopSecond()])
    },
  }
}

/** Whether a question is about less than the whole file. */
function isOfSelection(input: unknown): boolean {
  return typeof input === 'object' && input !== null && ['from', 'to', 'filter', 'locationId'].some(key => key in input)
}
