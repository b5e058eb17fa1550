import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'

const temp = mkdtempSync(join(tmpdir(), 'branchwise-clean-'))
afterAll(() => rmSync(temp, { recursive: true, force: true }))

/** Starts the stand-in on the fixture app, with temporary files of its own, and waits until Chromium listens. */
async function start(): Promise<ChildProcess> {
  const env = { ...process.env, TMPDIR: temp, XDG_CONFIG_HOME: temp }
  const host = spawn(
    join(import.meta.dirname, 'electron'),
    ['--remote-debugging-port=0', join(import.meta.dirname, 'fixture-app')],
    { env },
  )
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  host.stderr.on('data', chunk => /DevTools listening/.test(String(chunk)) && resolve())
  host.once('exit', code => reject(new Error(`The stand-in ended with ${code}`)))
  await promise
  return host
}

function profiles(): string[] {
  return readdirSync(temp).filter(name => name.startsWith('branchwise-host-'))
}

function chromiums(): string[] {
  return readdirSync('/proc').filter(pid => /^\d+$/.test(pid) && commandOf(pid).includes(temp))
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return '' // It has ended meanwhile.
  }
}

describe.skipIf(process.platform !== 'linux')('the stand-in leaves nothing behind', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('when it ends by %s', async signal => {
    const host = await start()
    expect(profiles()).toHaveLength(1)
    const ended = new Promise(resolve => host.once('exit', resolve))
    host.kill(signal)
    expect(await ended).toBe(0)
    expect(profiles()).toEqual([])
    await expect.poll(chromiums, { timeout: 5000 }).toEqual([])
  })

  test('when it is killed outright, Chromium ends too and the next start removes the profile', async () => {
    const killed = await start()
    killed.kill('SIGKILL')
    await expect.poll(chromiums, { timeout: 10_000 }).toEqual([])
    const next = await start()
    expect(profiles()).toHaveLength(1)
    const ended = new Promise(resolve => next.once('exit', resolve))
    await setTimeout(200)
    next.kill('SIGTERM')
    await ended
    expect(profiles()).toEqual([])
  })
})
