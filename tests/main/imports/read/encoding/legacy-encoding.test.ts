import { describe, expect, it } from 'vitest'
import type { Encoding } from '#contract/mapping.ts'
import { previewFile } from '#main/imports/preview-file.ts'
import { detectEncoding } from '#main/imports/read/detect-encoding.ts'
import { placeOf } from '#main/imports/read/place-of.ts'
import { temporaryFile } from '../../temporary-file.ts'

const options = { mappings: [], remembered: () => null, defaultZone: null, zoneOf: () => null }

/** Bytes of a text in an encoding that has no writer here: the decoder is asked what each byte, or pair of bytes, means. */
function written(text: string, encoding: Encoding): Buffer {
  const bytesOf = new Map<string, number[]>()
  const decoder = new TextDecoder(encoding)
  for (let byte = 0; byte < 256; byte++) bytesOf.set(decoder.decode(Uint8Array.of(byte)), [byte])
  if (encoding === 'shift_jis')
    for (let lead = 0x81; lead < 0xfd; lead++)
      for (let trail = 0x40; trail < 0xfd; trail++) {
        const character = decoder.decode(Uint8Array.of(lead, trail))
        if (Array.from(character).length === 1 && !bytesOf.has(character)) bytesOf.set(character, [lead, trail])
      }
  return Buffer.from(Array.from(text).flatMap(character => bytesOf.get(character)!))
}

const table = (places: readonly string[]): string =>
  [
    'branch,agent,arrived',
    ...Array.from({ length: 30 }, (_, i) => `${places[i % places.length]},Ann,2024-03-${10 + (i % 20)} 09:00`),
  ].join('\n')

const western = ['München', 'Straße', 'Orléans', 'Forêt']
const german = ['Köln', 'Düsseldorf', 'Gießen', 'Zürich']
const french = ['Orléans', 'Besançon', 'Forêt', 'Nîmes']
const nordic = ['Mölndal', 'Växjö', 'Åkersberga', 'Linköping']

describe('the encoding of a text of single bytes', () => {
  it.each([
    ['windows-1252', german],
    ['windows-1252', french],
    ['windows-1252', nordic],
    ['windows-1252', ['Côte d’Azur', 'Saint-Étienne', '“Nord”', '5 € – Nord']],
    ['windows-1252', ['MÜNCHEN', 'ZÜRICH']],
    ['windows-1252', ['São Paulo', 'Brasília', 'Goiânia']],
    ['windows-1252', ['A Coruña', 'Córdoba', 'Cádiz']],
    ['windows-1252', ['Søren', 'Žáková']], // Sřren and Žáková would both be Czech
    ['windows-1250', ['Łódź', 'Gdańsk', 'Częstochowa', 'Białystok']],
    ['windows-1250', ['Plzeň', 'Děčín', 'Hradec Králové', 'Jičín', 'Příbram']],
    ['windows-1250', ['Győr', 'Székesfehérvár', 'Fertőd', 'Gyöngyös', 'Hűvösvölgy']],
    ['windows-1250', ['Čakovec', 'Šibenik', 'Požega', 'Đakovo']],
    ['macintosh', german],
    ['macintosh', french],
    ['macintosh', nordic],
    ['macintosh', ['Don’t', 'Café', 'Señor']],
    ['shift_jis', ['東京支店', '大阪中央', 'ナゴヤ', 'さっぽろ']],
    ['shift_jis', ['ﾄｳｷｮｳ', 'ｵｵｻｶ']],
  ] as const)('%s: %j', async (encoding, places) => {
    const path = temporaryFile(written(table(places), encoding))
    expect(await detectEncoding(await placeOf(path))).toBe(encoding)
    const { proof, state } = await previewFile(path, options)
    expect(state).toBe('ready')
    expect(places.some(place => proof!.includes(place))).toBe(true)
  })

  it('is the one that the mapping says', async () => {
    const path = temporaryFile(written(table(western), 'windows-1252'))
    const { mapping } = await previewFile(path, options)
    const said = await previewFile(path, { ...options, mappings: [{ ...mapping!, encoding: 'macintosh' }] })
    expect(said).toMatchObject({ encoding: 'macintosh', mapping: { encoding: 'macintosh' } })
    expect(said.proof).not.toContain('München')
  })

  it('shows by names far down the file', async () => {
    const plain = Array.from({ length: 60_000 }, () => 'North,Ann,2024-03-10 09:00').join('\n')
    const path = temporaryFile(
      Buffer.concat([
        Buffer.from(`branch,agent,arrived\n${plain}\n`),
        written('Łódź,Ann,2024-03-10 09:00\nGdańsk,Ann,2024-03-10 09:00', 'windows-1250'),
      ]),
    )
    expect(await detectEncoding(await placeOf(path))).toBe('windows-1250')
  })
})

describe('UTF-8 with some damage', () => {
  const cut = Buffer.from('Köln').subarray(0, 2)
  const rows = Buffer.from(table(german))
  const japanese = Buffer.from(table(['東京支店', '大阪中央']))

  it.each([
    ['a letter cut in two in the middle', [rows, Buffer.from('\n'), cut, Buffer.from(',Ann,2024-03-10 09:00\n'), rows], 'Köln'],
    ['a letter cut in two at the end', [rows, Buffer.from('\n'), cut], 'Köln'],
    ['a letter of three bytes cut in two', [japanese, Buffer.from('\n大阪').subarray(0, -1)], '東京支店'],
    [
      'a few lines of another encoding',
      [rows, written('\nKöln,Ann,2024-03-10 09:00\nZürich,Ann,2024-03-10 09:00', 'windows-1252')],
      'Köln',
    ],
    ['letters that were lost before', [Buffer.from(`${table(['K\ufffdln'])}\n`), cut], 'K\ufffdln'],
  ])('is read as UTF-8: %s', async (_damage, pieces, place) => {
    const path = temporaryFile(Buffer.concat(pieces))
    expect(await detectEncoding(await placeOf(path))).toBe('utf-8')
    expect((await previewFile(path, options)).proof).toContain(place)
  })

  it('is not what a few lines of UTF-8 in a text of single bytes are', async () => {
    const path = temporaryFile(
      Buffer.concat([written(table(german), 'windows-1252'), Buffer.from('\nKöln,Ann,2024-03-10 09:00')]),
    )
    expect(await detectEncoding(await placeOf(path))).toBe('windows-1252')
  })
})

describe('UTF-16 without a mark', () => {
  it.each([['utf-16le'], ['utf-16be']] as const)('%s of letters that are no Latin ones', async encoding => {
    const little = Buffer.from(table(['東京支店', 'Москва, Центр'.replace(',', '')]), 'utf16le')
    const path = temporaryFile(encoding === 'utf-16le' ? little : little.swap16())
    expect(await detectEncoding(await placeOf(path))).toBe(encoding)
    expect((await previewFile(path, options)).proof).toContain('東京支店')
  })

  it('is not what a few NUL characters make', async () => {
    expect(await detectEncoding(await placeOf(temporaryFile(`branch,agent,arrived\nNor\0th,Ann\0,2024-03-10 09:00\n`)))).toBe(
      'utf-8',
    )
  })
})
