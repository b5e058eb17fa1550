import { execFile } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Output } from '#contract/operations.ts'
import { root } from '#tools/electron.ts'
import { expect, onSample as test } from './region.ts'

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** `report` of the command line, which prints through a hidden window of the app. */
function report(data: string, ...args: string[]): Promise<Ended> {
  return commandLine(data, 'report', ...args)
}

function commandLine(data: string, ...args: string[]): Promise<Ended> {
  const command = ['main/cli.ts', '--data', data, ...args]
  return new Promise(settle =>
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) =>
      settle({ code: error ? Number(error.code) : 0, stdout, stderr }),
    ),
  )
}

test('report writes a PDF, says where it is, and obeys its parameters', async ({ data: sample, folder }) => {
  const whole = await report(sample, 'regional-comparison', '--out', join(folder, 'whole.pdf'))
  expect(whole).toMatchObject({ code: 0 })
  expect(JSON.parse(whole.stdout)).toEqual({ path: join(folder, 'whole.pdf') })
  expect(readFileSync(join(folder, 'whole.pdf')).subarray(0, 5).toString()).toBe('%PDF-')

  const params = JSON.stringify({ paper: 'Letter', orientation: 'landscape', from: '2026-06-01', to: '2026-08-31' })
  const summer = await report(sample, 'monday', '--out', join(folder, 'summer'), '--params', params)
  const path = join(folder, 'summer', 'monday.pdf')
  expect([summer.code, JSON.parse(summer.stdout)]).toEqual([0, { path }])
  expect(readFileSync(path, 'latin1').match(/\/MediaBox \[0 0 792 612\]/g)).toHaveLength(1)
  expect(statSync(path).size).toBeLessThan(statSync(join(folder, 'whole.pdf')).size * 2)
})

test('a report that cannot be made ends with 1 and a refusal as JSON; misuse with 2; nothing is written', async ({
  data: sample,
  folder,
}) => {
  const out = join(folder, 'none.pdf')
  const unknown = await report(sample, 'horoscope', '--out', out)
  expect([unknown.code, JSON.parse(unknown.stdout)]).toMatchObject([1, { ok: false, code: 'unknown-report' }])
  expect(unknown.stderr).toContain('horoscope')
  const missing = await report(join(folder, 'no.branchwise'), 'regional-comparison', '--out', out)
  expect([missing.code, JSON.parse(missing.stdout)]).toMatchObject([1, { ok: false, code: 'file-missing' }])
  expect((await report(sample, 'regional-comparison', '--out', out, '--params', '{"paper":"A3"}')).code).toBe(2)
  expect(existsSync(out)).toBe(false)
})

test('packs go into a folder, one for each location, and none holds the name of another', async ({ data: sample, folder }) => {
  const { locations } = JSON.parse(
    (await commandLine(sample, 'call', 'interactions.facets', '{}')).stdout,
  ) as Output<'interactions.facets'>
  const two = locations.slice(0, 2)
  const params = JSON.stringify({ filter: { locations: two.map(({ locationId }) => locationId) } })
  const packs = await report(sample, 'location-pack', '--out', join(folder, 'packs'), '--params', params)
  const paths = two.map(({ name }) => join(folder, 'packs', `location-pack ${name}.pdf`))
  expect([packs.code, JSON.parse(packs.stdout)]).toEqual([0, { path: join(folder, 'packs'), paths }])
  for (const [i, path] of paths.entries()) {
    const text = await textOf(path)
    expect(text).toContain(two[i]!.name)
    for (const { name } of locations) if (name !== two[i]!.name) expect(text).not.toContain(name)
  }
})

/** All words of a PDF, lines broken or not. */
async function textOf(path: string): Promise<string> {
  const { stdout } = await promisify(execFile)('pdftotext', [path, '-'])
  return stdout.replaceAll(/\s+/g, ' ')
}
