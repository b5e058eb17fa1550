import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fileHash } from '#main/imports/file-hash.ts'
import { hashBeside } from '#main/imports/hash-beside.ts'
import { temporaryFile } from './temporary-file.ts'

const entryUrl = new URL('../../../main/cli.ts', import.meta.url).href

describe('the hash of a file', () => {
  it.each([
    ['here', 'a,b\n1,2\n'],
    ['in a thread of its own for a large file', 'a,b\n1,2\n'.repeat(2_100_000)],
  ])('is found %s', async (_, content) => {
    const path = temporaryFile(content, 'x.csv')
    const hash = { hash: createHash('sha256').update(content).digest('hex'), bytes: content.length }
    expect(await hashBeside(path, entryUrl)).toEqual(hash)
    expect(await fileHash(path)).toEqual(hash)
  })
})
