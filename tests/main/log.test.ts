import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { lastLogged, log, logFault, logInto } from '#main/log.ts'

async function inFolder(use: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'branchwise-log-'))
  try {
    logInto(join(folder, 'logs', 'branchwise.log'))
    await use(join(folder, 'logs'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('what is logged has its moment, and the last lines of it are given back', () =>
  inFolder(async () => {
    expect(await lastLogged(10)).toEqual([])
    log('The first')
    logFault(new TypeError('Zilpha'))
    const lines = await lastLogged(100)
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z The first$/)
    expect(lines[1]).toMatch(/Z Fault: TypeError$/)
    expect(lines.join('\n')).not.toContain('Zilpha')
    expect(await lastLogged(1)).toEqual(lines.slice(-1))
  }))

test('a full log makes room for another and goes when that is full', () =>
  inFolder(async folder => {
    log('small')
    const path = join(folder, 'branchwise.log')
    writeFileSync(path, `${'x'.repeat(600_000)}\n`)
    log('after the first')
    expect(readdirSync(folder)).toEqual(['branchwise.log', 'branchwise.log.1'])
    expect((await lastLogged(10)).map(line => line.length > 1000)).toEqual([true, false])
    writeFileSync(path, 'y'.repeat(600_000))
    log('after the second')
    expect(readFileSync(`${path}.1`, 'utf8')).toMatch(/^y+$/)
    expect(await lastLogged(1)).toEqual([expect.stringMatching(/ after the second$/)])
  }))

test('threads log into the same file', () =>
  inFolder(async () => {
    const code = `import { log } from ${JSON.stringify(new URL('../../main/log.ts', import.meta.url).href)}; log('from a thread')`
    const worker = new Worker(`import(${JSON.stringify(`data:text/javascript,${encodeURIComponent(code)}`)})`, {
      eval: true,
      stderr: true,
    })
    await new Promise((resolve, reject) => worker.on('exit', resolve).on('error', reject))
    expect(await lastLogged(1)).toEqual([expect.stringMatching(/ from a thread$/)])
  }))

test('a log that cannot be written keeps nobody from going on', async () => {
  logInto('/dev/null/branchwise.log')
  log('nowhere')
  expect(await lastLogged(1)).toEqual([])
})
