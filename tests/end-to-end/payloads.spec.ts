import { join } from 'node:path'
import type { Reply } from '#contract/failure.ts'
import { type Operation, operations } from '#contract/operations.ts'
import { knownTexts, sentInput } from '../attacks/sent-input.ts'
import { shown, wrongWith } from '../attacks/wrong-with.ts'
import { random } from '../main/faults/random.ts'
import { expect } from './app.ts'
import { ask, onEmpty as test, regionCsv, writeFiles } from './region.ts'

const names = Object.keys(operations) as Operation[]
const PAYLOADS = process.env.BRANCHWISE_LONG ? 2000 : 150
const SEED = Number(process.env.BRANCHWISE_SEED ?? 20_261_127)

test(`${PAYLOADS} inputs that no screen would send, through the window: a reply of its form, and the app goes on`, async ({
  page,
  data,
  folder,
}) => {
  test.setTimeout(120_000)
  const [path] = await writeFiles(join(folder, 'files'), { 'region.csv': regionCsv() })
  const { jobId } = await ask(page, 'imports.run', { paths: [path!] })
  await expect.poll(async () => (await ask(page, 'jobs.progress', { jobId })).state).toBe('done')
  const known = await knownTexts((name, input) => ask(page, name, input), [path!, folder])
  const draw = random(SEED)
  const found: string[] = []
  let answered = 0
  for (let i = 0; i < PAYLOADS; i++) {
    const name = names[i % names.length]!
    const input = sentInput(name, { folder: join(folder, 'files'), known, draw })
    const reply = await sent(page, name, input)
    if (reply === 'not sent') continue
    answered++
    const wrong = wrongWith(name, input, reply)
    if (wrong !== null) found.push(`${name} ${shown(input)}: ${wrong}`)
  }
  expect(found).toEqual([])
  expect(answered).toBeGreaterThan(PAYLOADS / 2)
  await expect.poll(async () => (await page.evaluate(path => window.branchwise.call('data.open', { path }), data)).ok).toBe(true)
  expect(await ask(page, 'data.check', {})).toMatchObject({ problems: [] })
  await page.reload()
  await expect(page.getByRole('main')).toBeVisible()
})

/** What the page is answered; `not sent`: neither the driver nor the bridge can carry it. */
async function sent(page: Parameters<typeof ask>[0], name: Operation, input: unknown): Promise<Reply | 'not sent'> {
  try {
    return await page.evaluate(([name, input]) => window.branchwise.call(name, input).catch(() => 'not sent' as const), [
      name,
      input,
    ] as const)
  } catch (error) {
    if (/Target.*closed|crashed/i.test(String(error))) throw error
    return 'not sent'
  }
}
