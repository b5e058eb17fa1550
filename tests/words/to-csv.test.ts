import { expect, test } from 'vitest'
import { toCsv, withoutGuard } from '#words/to-csv.ts'

test('cells that hold the separator are quoted; formulas get an apostrophe, numbers of any form do not', () => {
  const row = ['a,b', 'c;d', 'say "no"', '=1+1', '@x', '-12,5', '-1e-7', '+44 20', 'two\nlines']
  expect(toCsv([row])).toBe(`"a,b",c;d,"say ""no""",'=1+1,'@x,"-12,5",-1e-7,'+44 20,"two\nlines"\r\n`)
  expect(toCsv([row], ';')).toBe(`a,b;"c;d";"say ""no""";'=1+1;'@x;-12,5;-1e-7;'+44 20;"two\nlines"\r\n`)
})

test('what begins a formula in any program gets an apostrophe: in full width, after what is not seen, after another separator', () => {
  for (const cell of ['＝1', '＋1+1', '－1-1', '＠x', ' =1', '\u00A0=1', '\u200B=1', '\uFEFF=1', '\u0000=1', '\u200B\u2060 @x'])
    expect(toCsv([[cell]])).toBe(`'${cell.replaceAll('\u0000', '')}\r\n`)
  expect(toCsv([['a;=1', 'a;@x;-1+1', ';-) ok; -1']])).toBe(`a;'=1,a;'@x;'-1+1,;-) ok; -1\r\n`)
  expect(toCsv([['a,=1', 'a\t=1']], ';')).toBe(`a,'=1;a\t'=1\r\n`)
  expect(toCsv([['1,-2']])).toBe(`"1,'-2"\r\n`)
})

test('the apostrophes that were added come off again, and no others', () => {
  const written = ['=A1', '@x', '-ok', '\t6', ' =1', "'=1", "''@x", '+44 20', 'a;=1', "a;'=1,'@x", ';-) ok', 'two\n=lines', '＝1']
  const other = ['-12,5', '5', "'-12,5", "'quoted'", "it's", "a; 'b", "'", '']
  const guarded = (cell: string) =>
    toCsv([[cell]])
      .slice(0, -2)
      .replace(/^"([^]*)"$/, '$1')
  for (const cell of [...written, ...other]) expect(withoutGuard(guarded(cell))).toBe(cell)
  for (const cell of other) expect(withoutGuard(cell)).toBe(cell)
})
