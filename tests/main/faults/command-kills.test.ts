import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportResult } from '#contract/imports.ts'
import { temporaryFolder } from '../session-fixture.ts'
import { writeExports } from './exports.ts'
import { random } from './random.ts'
import { filesLeft, soundHash, undisturbed } from './whole.ts'

/** So many commands on one data file are killed one after the other, before one is left alone. */
const KILLS = process.env.BRANCHWISE_LONG ? 5 : 2
const SEQUENCES = Number(process.env.BRANCHWISE_KILL_SEQUENCES ?? (process.env.BRANCHWISE_LONG ? 100 : 1))
const SEED = 20_261_128
/**
 * A line is told for each file, and one for the backup before them, which is not counted. From one to the next it takes some hundredths
 * of a second, and some tenths to the first.
 */
const MOST_LINES = 6
const LONGEST_START = 900
const LONGEST_AFTER = 60

const root = join(import.meta.dirname, '../../..')
const compiled = temporaryFolder()

interface Ended {
  /** Files that the command had told of as done. */
  readonly told: number
  readonly result: ImportResult | null
}

/** The command line in a process of its own, ended with SIGKILL at a random moment; `null` lets it live. */
function importByCommand(data: string, folder: string, draw: ((below: number) => number) | null): Promise<Ended> {
  const child = spawn(process.execPath, ['main/cli.ts', '--data', data, 'import', folder], {
    cwd: root,
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
  const lines = draw ? draw(MOST_LINES) : Number.POSITIVE_INFINITY
  const delay = draw ? draw(lines === 0 ? LONGEST_START : LONGEST_AFTER) : 0
  const killSoon = () => void setTimeout(() => child.kill('SIGKILL'), delay)
  let [stdout, stderr] = ['', '']
  const told = () => stderr.split('\n').slice(0, -1)
  const seen = () => told().filter(line => line.endsWith('.csv')).length
  if (lines === 0) killSoon()
  child.stdout.on('data', (piece: Buffer) => void (stdout += piece.toString()))
  child.stderr.on('data', (piece: Buffer) => {
    const before = seen()
    stderr += piece.toString()
    if (before < lines && seen() >= lines) killSoon()
  })
  return new Promise(resolve =>
    child.on('close', code => {
      const result = code === 0 ? (JSON.parse(stdout) as ImportResult) : null
      resolve({ told: result ? result.files.length : Math.max(0, seen() - 1), result })
    }),
  )
}

test(`${SEQUENCES * KILLS} times the command is killed at a random moment: what it had told is there, whole, and once`, {
  timeout: 14_400_000,
}, async () => {
  const draw = random(SEED)
  const folder = join(temporaryFolder(), 'exports')
  const whole = await undisturbed(join(temporaryFolder(), 'whole.branchwise'), writeExports(folder))
  for (let sequence = 0; sequence < SEQUENCES; sequence++) {
    const data = join(temporaryFolder(), 'region.branchwise')
    const first = await importByCommand(data, folder, draw)
    let left = await filesLeft(data, whole)
    expect(left).toBeGreaterThanOrEqual(first.told)
    for (let kill = 1; kill < KILLS; kill++) {
      const { told } = await importByCommand(data, folder, draw)
      if (!existsSync(data)) continue
      const now = whole.hashes.indexOf(await soundHash(data))
      expect(now).toBeGreaterThanOrEqual(Math.max(left, told))
      left = now
    }
    expect((await importByCommand(data, folder, null)).result).toMatchObject({ state: 'imported' })
    expect(await soundHash(data)).toBe(whole.hashes.at(-1))
  }
})
