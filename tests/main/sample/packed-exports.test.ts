import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { unpackExport } from '#main/sample/packed-exports.ts'
import { writeSampleExports } from '#main/sample/write-exports.ts'
import { packExports } from '#tools/pack-sample.ts'
import { temporaryFolder } from '../session-fixture.ts'

test('what the built app carries are the exports as they are generated', async () => {
  const [app, unpacked] = [temporaryFolder(), temporaryFolder()]
  await packExports(app)
  const { files } = await writeSampleExports(temporaryFolder())
  expect(files).toHaveLength(24)
  const entry = pathToFileURL(join(app, 'reader.js')).href
  for (const path of files) {
    const copy = join(unpacked, basename(path))
    expect(unpackExport(entry, copy)).toBe(true)
    expect(readFileSync(copy).equals(readFileSync(path)), basename(path)).toBe(true)
  }
  expect(unpackExport(import.meta.url, files[0]!)).toBe(false)
}, 30_000)
