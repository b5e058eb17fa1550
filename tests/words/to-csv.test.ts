import { expect, test } from 'vitest'
import { toCsv } from '#words/to-csv.ts'

test('cells that hold the separator are quoted; formulas get an apostrophe, numbers of any form do not', () => {
  const row = ['a,b', 'c;d', 'say "no"', '=1+1', '@x', '-12,5', '-1e-7', '+44 20', 'two\nlines']
  expect(toCsv([row])).toBe(`"a,b",c;d,"say ""no""",'=1+1,'@x,"-12,5",-1e-7,'+44 20,"two\nlines"\r\n`)
  expect(toCsv([row], ';')).toBe(`a,b;"c;d";"say ""no""";'=1+1;'@x;-12,5;-1e-7;'+44 20;"two\nlines"\r\n`)
})
