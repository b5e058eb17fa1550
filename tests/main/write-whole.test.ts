import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeWhole } from '#main/write-whole.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchwise-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('writeWhole', () => {
  test('replaces what is there and leaves nothing else', async () => {
    const path = join(folder, 'a.csv')
    await writeWhole(path, 'first, and longer')
    await writeWhole(path, new TextEncoder().encode('second'))
    expect(readFileSync(path, 'utf8')).toBe('second')
    expect(readdirSync(folder)).toEqual(['a.csv'])
  })

  test('says which path cannot be written', async () => {
    await expect(writeWhole(join(folder, 'missing', 'a.csv'), '')).rejects.toMatchObject({ code: 'cannot-write' })
  })

  test('what comes before finds nothing in its place yet, and where it fails nothing ever stands there', async () => {
    const path = join(folder, 'kept.csv')
    const seen: boolean[] = []
    await writeWhole(path, 'x', async () => void seen.push(existsSync(path)))
    expect([seen, readFileSync(path, 'utf8')]).toEqual([[false], 'x'])
    const other = join(folder, 'other.csv')
    await expect(writeWhole(other, 'x', () => Promise.reject(new Error('not kept')))).rejects.toThrow('not kept')
    expect(readdirSync(folder)).toEqual(['kept.csv'])
  })
})
