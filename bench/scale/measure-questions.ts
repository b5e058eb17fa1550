import type { Reply } from '#contract/failure.ts'
import { answer } from '#main/answer.ts'
import type { Session } from '#main/session.ts'
import type { Rival } from '../duckdb.ts'
import { type Chosen, everything, filters, type Question, questionsOf } from './questions.ts'

const LIMIT = { everything: 100, filtered: 300 } as const
/** Times that a question about everything is asked again. */
const AGAIN = 5

interface Times {
  readonly ours: readonly number[]
  readonly rival: readonly number[]
}

/** Asks every question about everything and under every filter, as the engine would, and DuckDB for the same sums; a line for each. */
export async function measureQuestions(session: Session, rival: Rival | null): Promise<void> {
  const facets = (await valueOf(session, 'interactions.facets', {})) as { locations: { locationId: string; name: string }[] }
  const { locationId, name } = facets.locations[0]!
  console.log(`${'milliseconds'.padEnd(24)}   first   P50   P95 limit  DuckDB | filtered P50   P95 limit  DuckDB ratio`)
  for (const question of questionsOf(locationId, name)) {
    const first = await timed(() => valueOf(session, question.operation, question.input))
    const whole = await timesOf(session, rival, question, Array<Chosen>(AGAIN).fill(everything))
    const filtered = await timesOf(session, rival, question, question.isOfAll ? [] : filters)
    console.log(lineOf(question.operation, first, whole, filtered))
  }
}

async function timesOf(session: Session, rival: Rival | null, question: Question, chosen: readonly Chosen[]): Promise<Times> {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (const { filter, where } of chosen) {
    const input = Object.keys(filter).length === 0 ? question.input : { ...question.input, filter }
    ours.push(await timed(() => valueOf(session, question.operation, input)))
    if (rival && question.sql !== null) theirs.push(await timed(() => askAll(rival, question.sql!.replaceAll('{where}', where))))
  }
  return { ours, rival: theirs }
}

async function askAll(rival: Rival, sql: string): Promise<void> {
  for (const each of sql.split(';')) await rival.ask(each)
}

/** @throws Error where the engine refuses */
export async function valueOf(session: Session, operation: string, input: unknown): Promise<unknown> {
  const reply: Reply = await answer(session, operation, input)
  if (!reply.ok) throw new Error(`${operation}: ${reply.failure.message}`)
  return reply.value
}

export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

function lineOf(name: string, first: number, whole: Times, filtered: Times): string {
  const figure = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(0))
  const cells = [
    name.padEnd(24),
    figure(first).padStart(7),
    figure(quantile(whole.ours, 0.5)).padStart(5),
    figure(quantile(whole.ours, 0.95)).padStart(5),
    String(LIMIT.everything).padStart(5),
    figure(quantile(whole.rival, 0.5)).padStart(7),
    '|',
    figure(quantile(filtered.ours, 0.5)).padStart(12),
    figure(quantile(filtered.ours, 0.95)).padStart(5),
    String(LIMIT.filtered).padStart(5),
    figure(quantile(filtered.rival, 0.5)).padStart(7),
    ratioOf(filtered).padStart(5),
  ]
  return cells.join(' ')
}

function ratioOf({ ours, rival }: Times): string {
  const [a, b] = [quantile(ours, 0.5), quantile(rival, 0.5)]
  return a === undefined || b === undefined ? '-' : (a / b).toFixed(2)
}

function quantile(values: readonly number[], share: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(share * values.length) - 1)]
}
