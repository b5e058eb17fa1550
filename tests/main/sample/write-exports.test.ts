import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeWindows1252 } from '#main/sample/encode-windows-1252.ts'
import { truth } from '#main/sample/truth.ts'
import { writeSampleExports } from '#main/sample/write-exports.ts'
import { hoursClock, minutesClock, tenthsOfMinutes, timeOfDay } from '#main/sample/write-values.ts'
import { at } from './measures.ts'

const folder = mkdtempSync(join(tmpdir(), 'branchwise-exports-'))
let files: string[] = []

beforeAll(async () => {
  files = (await writeSampleExports(join(folder, 'new', 'exports'))).files
})
afterAll(() => rmSync(folder, { recursive: true }))

const bytesOf = (name: string) => readFileSync(files.find(path => basename(path) === name)!)
const textOf = (name: string, encoding = 'utf-8') => new TextDecoder(encoding, { fatal: true }).decode(bytesOf(name))

describe('writeSampleExports', () => {
  test('one file per branch, in the order of the truth', () => {
    expect(files.map(path => basename(path).split('.')[0])).toEqual(
      truth.locations.map(({ name }) => name.toLowerCase().replaceAll(' ', '-')),
    )
    expect(readdirSync(join(folder, 'new', 'exports')).sort()).toEqual(files.map(path => basename(path)).sort())
  })

  test('the same bytes every time', async () => {
    const again = await writeSampleExports(join(folder, 'again'))
    const hash = (paths: readonly string[]) => paths.map(path => createHash('sha256').update(readFileSync(path)).digest('hex'))
    expect(hash(again.files)).toEqual(hash(files))
  })

  test('advice log: comma, UTF-8, waits in tenths of minutes', () => {
    const [header, first] = textOf('bath-milsom-street.csv').split('\n')
    expect(header).toBe(
      'Ticket no,Branch,Advisor,Channel,Service,Arrived,Called,Finished,Wait (min),Outcome,Satisfaction (1-5),Recommend (0-10),Complaint,Comment',
    )
    const { ticket, second, waitSeconds } = at('Bath Milsom Street')[0]!
    const cells = first!.split(',')
    expect([cells[0], cells[5], cells[8]]).toEqual([ticket, `2025-09-01 ${timeOfDay(second)}`, tenthsOfMinutes(waitSeconds!)])
  })

  test('continental: preamble, semicolons, decimal comma, Windows-1252, totals row', () => {
    const lines = textOf('plymouth-armada-way.csv', 'windows-1252').split('\r\n')
    const count = at('Plymouth Armada Way').length
    expect(lines.slice(0, 4)).toEqual(['Visits per branch', 'Branch: Plymouth Armada Way', 'Period: 01.09.2025 – 31.10.2026', ''])
    expect(lines[4]!.split(';')).toHaveLength(15)
    expect(lines.some(line => /;Katarína Šimková;.*;01\.09\.2025 \d\d:\d\d:\d\d;.*;\d+,\d;\d+,\d;Served;/.test(line))).toBe(true)
    expect(lines.at(-2)).toBe(`Total;${count} visits${';'.repeat(13)}`)
    expect(() => textOf('plymouth-armada-way.csv')).toThrow(TypeError)
  })

  test('ISO with byte order mark; the branch in another time zone writes its offset, in summer and in winter', () => {
    const oxford = bytesOf('oxford-cornmarket.csv')
    expect([...oxford.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(oxford.toString()).toMatch(/,2026-07-01T\d\d:\d\d:\d\d,/)
    const gibraltar = textOf('gibraltar-main-street.csv').split('\n').slice(1, -1)
    expect(gibraltar.every(line => /T\d\d:\d\d:\d\d\+0[12]:00,/.test(line))).toBe(true)
    expect(gibraltar.find(line => line.includes('2026-10-24'))).toContain('+02:00')
    expect(gibraltar.find(line => line.includes('2026-10-26'))).toContain('+01:00')
  })

  test('packed, tab-separated, clock and split times', () => {
    const packed = gunzipSync(bytesOf('salisbury-blue-boar-row.csv.gz')).toString().trimEnd().split('\n')
    expect(packed.filter(line => line.startsWith('SAL-')).length).toBe(at('Salisbury Blue Boar Row').length)
    expect(textOf('cardiff-queen-street.tsv')).toMatch(/\t[2-9]\d:\d\d\t/)
    expect(textOf('truro-boscawen-street.csv')).toMatch(/,0:\d\d:\d\d,\d:\d\d:\d\d,Served,/)
    expect(textOf('winchester-high-street.csv')).toMatch(/Street,31\/10\/2026,\d\d:\d\d:\d\d,WIN-/)
  })

  test('the damaged export has its rows besides all visits', () => {
    const lines = textOf('exeter-fore-street.csv').trimEnd().split('\r\n').slice(1)
    const { blankLines, raggedRows, unreadableTimes } = truth.flaws
    expect(lines.filter(line => line === '')).toHaveLength(blankLines)
    expect(lines.filter(line => line.includes(',31/02/2026 '))).toHaveLength(unreadableTimes)
    expect(lines.filter(line => line.includes('-X,') && !line.includes('31/02/2026'))).toHaveLength(raggedRows)
    expect(lines).toHaveLength(at('Exeter Fore Street').length + blankLines + raggedRows + unreadableTimes)
  })
})

test('Windows-1252 has its own signs between Latin-1 and refuses what it lacks', () => {
  const written = 'Žák – “sí” € ñ'
  expect(new TextDecoder('windows-1252').decode(encodeWindows1252(written))).toBe(written)
  expect(() => encodeWindows1252('Łapiński')).toThrow(RangeError)
})

test('durations as clocks', () => {
  expect([minutesClock(4), minutesClock(4507), hoursClock(4507), hoursClock(59)]).toEqual([
    '00:04',
    '75:07',
    '1:15:07',
    '0:00:59',
  ])
  expect([tenthsOfMinutes(4), tenthsOfMinutes(600)]).toEqual(['0.1', '10.0'])
})
