import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellFormat } from '#main/imports/read/xlsx/cell-format.ts'
import { decimalText, numberText } from '#main/imports/read/xlsx/number-text.ts'

const written = (value: string, code: string, is1904 = false): string => numberText(value, cellFormat(200, code), is1904)

describe('a number of a sheet', () => {
  it.each([
    ['5001', '5001'],
    ['12345678901234567890', '12345678901234567890'],
    ['4.0999999999999996', '4.1'],
    ['0.30000000000000004', '0.3'],
    ['8.4166666666666661', '8.41666666666667'],
    ['1E-3', '0.001'],
    ['1.5E-9', '0.0000000015'],
    ['1.03006E+13', '10300600000000'],
    ['1E+22', '10000000000000000000000'],
    ['-2.5', '-2.5'],
    ['', ''],
    ['n/a', 'n/a'],
  ])('%s is %s without a format', (value, text) => {
    expect(decimalText(value)).toBe(text)
  })

  it.each([
    ['45355.344699074', 'dd/mm/yyyy\\ hh:mm', '2024-03-04 08:16:22'],
    ['45355.5', 'dd.mm.yyyy hh:mm', '2024-03-04 12:00'],
    ['45355.5', 'dd.mm.yyyy hh:mm:ss', '2024-03-04 12:00:00'],
    ['45355', 'dd/mm/yyyy', '2024-03-04'],
    ['45355', 'dd/mm/yyyy hh:mm', '2024-03-04 00:00'],
    ['45355.25', 'yyyy-mm-dd', '2024-03-04 06:00'],
    ['45355', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2024-03-04'],
    ['45355', 'yyyy"年"m"月"d"日"', '2024-03-04'],
    ['45355', '[Red]d-mmm-yy;@', '2024-03-04'],
    ['59', 'd/m/yyyy', '1900-02-28'],
    ['61', 'd/m/yyyy', '1900-03-01'],
    ['0.375', 'h:mm', '09:00:00'],
    ['0.375', 'h:mm AM/PM', '09:00:00'],
    ['0.375', 'dd/mm/yyyy hh:mm', '09:00:00'],
    ['0.99999', 'h:mm:ss', '23:59:59'],
    ['45355.375', 'h:mm:ss', '2024-03-04 09:00:00'],
    ['1.05', 'h:mm:ss', '25:12:00'],
    ['1.05', '[h]:mm:ss', '25:12:00'],
    ['45355.5', '[h]:mm', '1088532:00:00'],
    ['0.005844907407', 'mm:ss', '00:08:25'],
    ['0.0052', '[mm]:ss', '00:07:29'],
    ['0.000005787', 'mm:ss.000', '00:00:00.500'],
    ['-0.0052', '[h]:mm:ss', '-00:07:29'],
    ['0', '[h]:mm:ss', '00:00:00'],
    ['45355.5', '0.00', '45355.5'],
    ['45355', 'General', '45355'],
    ['45355', '#,##0 "min"', '45355'],
    ['0.5', '0.0E+00', '0.5'],
    ['0.5', '_-* #,##0.00\\ "€"_-', '0.5'],
    ['soon', 'dd/mm/yyyy', 'soon'],
    ['9999999', 'dd/mm/yyyy', '9999999'],
  ])('%s as %s is %s', (value, code, text) => {
    expect(written(value, code)).toBe(text)
  })

  it('counts from 1904 where the workbook says so', () => {
    expect(written('43893.5', 'dd/mm/yyyy hh:mm', true)).toBe('2024-03-04 12:00')
    expect(written('0.375', 'h:mm', true)).toBe('09:00:00')
  })

  it.each([
    [14, '2024-03-04'],
    [22, '2024-03-04 00:00'],
    [31, '2024-03-04'],
    [46, '1088520:00:00'],
    [0, '45355'],
    [9, '45355'],
  ])('in the format of number %i, which workbooks do not write down, is %s', (id, text) => {
    expect(numberText('45355', cellFormat(id, null), false)).toBe(text)
  })

  it('keeps every second of 150 years', () => {
    const first = Date.UTC(1940, 0, 1) / 1000
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150 * 365 * 86_400 }), seconds => {
        const unix = first + seconds
        const serial = String(unix / 86_400 + 25_569)
        const text = new Date(unix * 1000).toISOString().slice(0, 19).replace('T', ' ')
        expect(written(serial, 'yyyy-mm-dd hh:mm:ss')).toBe(text)
      }),
    )
  })
})
