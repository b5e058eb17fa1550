import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import { answer } from '#main/answer.ts'
import { csvOf, exportHeader } from '../branch-export.ts'
import { questions, sentencesIn, UNSAID } from './questions.ts'
import { imported, temporaryFolder, temporarySession } from './session-fixture.ts'

/** No service, channel or comment. */
const header = [...exportHeader.slice(0, 9), 'Outcome', 'Customer ID']

interface Row {
  readonly place?: string
  readonly person?: string
  readonly day?: number
  readonly wait?: string
  readonly service?: string
  readonly csat?: string
  readonly nps?: string
  readonly complaint?: string
  readonly outcome?: string
}

const rows = (count: number, of: (i: number) => Row): Row[] => Array.from({ length: count }, (_, i) => of(i))

function fileOf(visits: readonly Row[]): string {
  const cells = visits.map((row, i) => {
    const day = new Date(Date.UTC(2026, 0, 5 + (row.day ?? i % 60))).toISOString().slice(0, 10)
    const {
      place = `Branch ${i % 3}`,
      person = `P${i % 6}`,
      wait = String(1 + (i % 9)),
      service = '5',
      csat = String(1 + (i % 5)),
    } = row
    const { nps = String(i % 11), complaint = i % 7 === 0 ? 'yes' : 'no', outcome = 'served' } = row
    return [
      `T${i}`,
      place,
      person,
      `${day} ${String(9 + (i % 8)).padStart(2, '0')}:30`,
      wait,
      service,
      csat,
      nps,
      complaint,
      outcome,
      `C${i % 20}`,
    ]
  })
  const path = join(temporaryFolder(), 'export.csv')
  writeFileSync(path, csvOf(cells, header))
  return path
}

const words = ['NaN', 'n/a', 'inf', '-', 'unknown', '#DIV/0!']
const files: Record<string, Row[]> = {
  'one row': rows(1, () => ({})),
  'all values equal': rows(90, () => ({ wait: '4', csat: '4', nps: '9', complaint: 'no' })),
  'all of everything: satisfied, promoters, complaints': rows(90, () => ({ csat: '5', nps: '10', complaint: 'yes' })),
  'one location': rows(90, () => ({ place: 'Only' })),
  'one person': rows(90, () => ({ place: 'Only', person: 'P1' })),
  'one day': rows(60, () => ({ day: 0 })),
  'all gave up': rows(60, i => ({
    wait: String(1 + (i % 30)),
    service: '',
    csat: '',
    nps: '',
    complaint: '',
    outcome: 'abandoned',
  })),
  'nothing but arrivals: no exposure to anything': rows(60, () => ({
    wait: '',
    service: '',
    csat: '',
    nps: '',
    complaint: '',
    outcome: '',
  })),
  'words where numbers belong': rows(90, i => {
    const word = i % 3 === 0 ? { wait: words[i % 6]!, csat: words[(i + 1) % 6]!, nps: words[(i + 2) % 6]! } : {}
    return { ...word, ...(i % 4 === 0 && { service: 'NaN' }) }
  }),
  'waits of zero': rows(60, () => ({ wait: '0', service: '0' })),
}

/** The others are like enough to those of the property in answer.test.ts to wait for the long run. */
const always = ['one person', 'all gave up', 'nothing but arrivals: no exposure to anything', 'words where numbers belong']
const asked = Object.entries(files).filter(([name]) => process.env.BRANCHWISE_LONG || always.includes(name))

test.each(asked)('%s: every question is answered with numbers and a sentence', { timeout: 120_000 }, async (_, visits) => {
  const session = temporarySession({ data: join(temporaryFolder(), 'd.branchwise') })
  const done = await imported(session, [fileOf(visits)])
  expect(done, JSON.stringify(done)).toMatchObject({ state: 'done', result: { totals: { new: visits.length } } })
  for (const [name, input] of await questions(session)) {
    const reply = await answer(session, name, input)
    if (!reply.ok) expect.fail(`${name} ${JSON.stringify(input)}: ${JSON.stringify(reply.failure)}`)
    expect(operations[name].output.safeParse(reply.value).success, name).toBe(true)
    for (const sentence of sentencesIn(reply.value)) expect(sentence, name).not.toMatch(UNSAID)
  }
  session.close()
})
