import { describe, expect, test } from 'vitest'
import { gone, nameCutter } from '#main/data/handover/cut-names.ts'

const stays = (name: string) => ({ name, becomes: null })

describe('names of others in texts', () => {
  const cut = nameCutter([
    gone('Westgate'),
    gone('Ana Pohl'),
    gone('Li'),
    gone('張偉'),
    gone('Old Town (North)'),
    gone('Gate'),
    stays('Northgate'),
    stays('Ana Pohl-Berg'),
  ])

  test.each([
    ['go to Westgate', 'go to …'],
    ['as Westgates manager said', 'as …s manager said'],
    ['ana  pohl was kind, ANA POHL', '… was kind, …'],
    ['Ana Pohl-Berg was kind', 'Ana Pohl-Berg was kind'],
    ['Liam and Li', 'Liam and …'],
    ['我喜歡張偉先生', '我喜歡…先生'],
    ['old town, north', '…'],
    ['Northgate and Gate', 'Northgate and …'],
    ['the gate was shut', 'the gate was shut'],
    ['', ''],
    ['nothing of it', 'nothing of it'],
  ])('%s → %s', (text, without) => expect(cut(text)).toBe(without))

  test('names of files are taken in any case, whatever joins their words', () => {
    expect(cut('westgate-2026.csv', { anyCase: true })).toBe('…-2026.csv')
    expect(cut('northgate_old_town_north.csv', { anyCase: true })).toBe(
      'northgate_old_town_north.csv'.replace('old_town_north', '…'),
    )
    expect(cut('western.csv', { anyCase: true })).toBe('western.csv')
  })

  test('what a name becomes stands in its place', () => {
    const named = nameCutter([{ name: 'Ana Pohl', becomes: 'Person 001' }, { name: 'Ana', becomes: 'Person 001' }, gone('Pohl')])
    expect(named('Ana Pohl and Ana, not ana; Frau Pohl')).toBe('Person 001 and Person 001, not ana; Frau …')
  })

  test('without names a text stays', () => {
    expect(nameCutter([])('Westgate')).toBe('Westgate')
    expect(nameCutter([gone('…'), gone(' ')])('a … b')).toBe('a … b')
  })
})
