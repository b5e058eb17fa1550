import { describe, expect, it } from 'vitest'
import { detectEncoding } from '#main/imports/read/detect-encoding.ts'
import { placeOf } from '#main/imports/read/place-of.ts'
import { temporaryFile } from '../temporary-file.ts'

/** Bytes of a piece of a file, or a multiple of them. */
const PIECE = 2 ** 18

describe('the encoding of a file read in pieces', () => {
  it.each(['é', '€', '😀'])('is UTF-8 wherever %s lies across the end of a piece', async letter => {
    for (let before = 0; before < 4; before++) {
      const text = `${'a'.repeat(PIECE - before)}${letter.repeat(5)}${'b'.repeat(PIECE)}`
      expect(await detectEncoding(await placeOf(temporaryFile(text, 'x.csv')))).toBe('utf-8')
    }
  })

  it('is no UTF-8 where a letter breaks off at the end of the file or of a piece', async () => {
    const letter = Buffer.from('é').subarray(0, 1)
    for (const bytes of [
      [Buffer.alloc(PIECE - 1, 'a'), letter],
      [Buffer.alloc(PIECE - 1, 'a'), letter, Buffer.from('bc')],
    ])
      expect(await detectEncoding(await placeOf(temporaryFile(Buffer.concat(bytes), 'x.csv')))).not.toBe('utf-8')
  })
})
