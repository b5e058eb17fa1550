import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultPreferences, keepPreferences, readPreferences } from '#main/preferences/preferences.ts'

describe('preferences', () => {
  let folder = ''
  let path = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'branchwise-'))
    path = join(folder, 'of', 'user', 'preferences.json')
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('without a file all is as the computer has it', async () => {
    expect(await readPreferences(path)).toEqual(defaultPreferences)
  })

  test('what is kept is read again', async () => {
    const chosen = { language: 'de', region: 'CH', theme: 'dark', density: 'compact', zoom: 1.5 } as const
    await keepPreferences(path, chosen)
    expect(await readPreferences(path)).toEqual(chosen)
    expect(await readFile(path, 'utf8')).toMatch(/\n$/)
  })

  test('a damaged value is as if never chosen, the others hold', async () => {
    const file = join(folder, 'preferences.json')
    await writeFile(file, JSON.stringify({ language: 'fr', theme: 'dark', zoom: 9, other: 1 }))
    expect(await readPreferences(file)).toEqual({ ...defaultPreferences, theme: 'dark' })
  })

  test.each(['', 'null', '[]', '{"language":', '7'])('a file of %j is as none', async text => {
    const file = join(folder, 'preferences.json')
    await writeFile(file, text)
    expect(await readPreferences(file)).toEqual(defaultPreferences)
  })

  test('what cannot be written is no fault', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(keepPreferences(join(folder, 'file', 'preferences.json'), defaultPreferences)).resolves.toBeUndefined()
  })
})
