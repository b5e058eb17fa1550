import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { beforeAll, describe, expect, test } from 'vitest'
import { de } from '#words/de.ts'
import { en } from '#words/en.ts'
import { say, sayFailure } from '#words/say.ts'
import { english, learn, type Speech } from '#words/speech.ts'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]
type Options = Record<string, { value: Element[] }>

const german: Speech = { language: 'de', locale: 'de-DE' }
const ids = Object.keys(en) as (keyof typeof en)[]

/** Texts that are the same in both languages: names, signs, units, words that German has taken over. */
const same = new Set([
  ...ids.filter(id => id.startsWith('rule.letter.')),
  ...`
  shell.app shell.nothing chart.n chart.signal chart.event-on paper.column.unit chart.rules.making-data-count-7
  chart.rules.western-electric chart.rules.anhoej events.kind.system import.encoding.utf-8 import.encoding.utf-16le
  import.encoding.utf-16be import.json.read-as import.unit.clock import.unit.mm:ss import.unit.h:mm data.tab.import
  import.people.ask.person import.people.ask.name effect.axis split.p locations.median locations.unit
  locations.needed.met locations.needed.enough locations.needed.more locations.needed.no-spread compare.n
  paper.column.n paper.rank paper.stands-out.place providers.column.name terminal.question provider.pseudonym
  moments.grid.n interactions.loading interactions.file-line definitions.version.column ways.language.en ways.language.de ways.zoom
  ways.density.normal interactions.provider interactions.nps chart.letter tables.about.filter tables.about.app tables.unit.share tables.n-of
  tables.person paper.coaching.pace.n diagnostics.parts diagnostics.crash licences.version`
    .trim()
    .split(/\s+/),
])

/** Words that no German text holds, apart from names of things as they stand in a command or a file. */
const englishWords =
  /\b(the|and|of|with|from|which|that|this|these|values?|locations?|people|weeks?|days?|rows?|files?|is|are)\b/i

/** Kinds of parts, as the parser of messages numbers them. */
const [LITERAL, SELECT, PLURAL] = [0, 5, 6]
const kindOf = (element: Element): number => element.type

function parsed(text: string): Element[] {
  return new IntlMessageFormat(text, 'en-GB', undefined, { ignoreTag: true }).getAst()
}

function optionsOf(element: Element): Options {
  return 'options' in element ? element.options : {}
}

/** Every argument with the options of its selects: "unit{rate|seconds|other}". */
function argumentsOf(elements: readonly Element[]): string[] {
  return elements.flatMap(element => {
    const options = optionsOf(element)
    const inside = Object.values(options).flatMap(({ value }) => argumentsOf(value))
    const isText = !('value' in element) || kindOf(element) === LITERAL
    return isText ? inside : [element.value, ...inside]
  })
}

function selectsOf(elements: readonly Element[]): (readonly [string, string[]])[] {
  return elements.flatMap(element => {
    const options = optionsOf(element)
    const inside = Object.values(options).flatMap(({ value }) => selectsOf(value))
    return kindOf(element) === SELECT && 'value' in element ? [[element.value, Object.keys(options)] as const, ...inside] : inside
  })
}

function pluralsOf(elements: readonly Element[]): string[][] {
  return elements.flatMap(element => {
    const options = optionsOf(element)
    const inside = Object.values(options).flatMap(({ value }) => pluralsOf(value))
    return kindOf(element) === PLURAL ? [Object.keys(options), ...inside] : inside
  })
}

/** The words alone, without arguments and options. */
function wordsOf(elements: readonly Element[]): string {
  return elements
    .map(element => {
      const inside = Object.values(optionsOf(element)).map(({ value }) => wordsOf(value))
      return [kindOf(element) === LITERAL && 'value' in element ? element.value : '', ...inside].join(' ')
    })
    .join(' ')
}

const unique = (list: readonly string[]) => [...new Set(list)].sort()

beforeAll(() => learn('de'))

describe('German beside English', () => {
  test('the same texts, none empty', () => {
    expect(Object.keys(de).sort()).toEqual([...ids].sort())
    expect(ids.filter(id => de[id].trim() === '')).toEqual([])
  })

  test('file by file', () => {
    const files = (language: string) => readdirSync(join(import.meta.dirname, '../../words', language)).sort()
    expect(files('de')).toEqual(files('en'))
  })

  test('every text is a well-formed message with the same arguments', () => {
    const apart = ids.filter(id => unique(argumentsOf(parsed(de[id]))).join() !== unique(argumentsOf(parsed(en[id]))).join())
    expect(apart).toEqual([])
  })

  test('whatever English tells apart has its words in German', () => {
    const missing = ids.flatMap(id => {
      const known = selectsOf(parsed(de[id]))
      return selectsOf(parsed(en[id])).flatMap(([name, options]) => {
        const found = known.filter(([other]) => other === name).flatMap(([, its]) => its)
        return options.filter(option => !found.includes(option)).map(option => `${id}: ${name} ${option}`)
      })
    })
    expect(missing).toEqual([])
  })

  test('plurals have every form that German needs', () => {
    const needed = new Intl.PluralRules('de').resolvedOptions().pluralCategories
    // A form of one is left out where the number is never one: two locations and more are compared.
    const lacking = ids.filter(id =>
      pluralsOf(parsed(de[id])).some(options => {
        const exact = options.filter(option => option.startsWith('=')).length > 0
        return !needed.every(form => options.includes(form)) && !exact && options.join() !== 'other'
      }),
    )
    expect(lacking).toEqual([])
  })

  test('no English is left', () => {
    const equal = ids.filter(id => de[id] === en[id] && !same.has(id))
    expect(equal).toEqual([])
    const stray = ids.filter(id => !same.has(id) && englishWords.test(wordsOf(parsed(de[id]))))
    expect(stray).toEqual([])
  })

  test('the list of equal texts holds nothing that is not equal', () => {
    expect([...same].filter(id => de[id as keyof typeof de] !== en[id as keyof typeof en])).toEqual([])
  })

  test('people are addressed as Sie, and quoted as German does', () => {
    expect(ids.filter(id => /\b(du|dein|deine|dir|dich)\b/i.test(wordsOf(parsed(de[id]))))).toEqual([])
    expect(ids.filter(id => /“[^“”]*”/.test(de[id]))).toEqual([])
  })
})

describe('said in German', () => {
  test('figures, dates and lists in German form', () => {
    const values = { strengthMetrics: ['csat', 'wait'] }
    expect(say('reading.provider.strengths', values, german)).toBe('Besser als die meisten anderen: Zufriedenheit und Wartezeit.')
    expect(say('period.between', { fromDate: '2026-01-05', toDate: '2026-03-31' }, german)).toBe('5. Jan. 2026 bis 31. März 2026')
    expect(say('chart.foot', { n: 12_345, missing: 1 }, german)).toBe('12.345 Werte, 1 fehlt')
  })

  test('verbs and articles follow the figure', () => {
    const shift = {
      unit: 'points',
      centrePoints: 4.1,
      side: 'down',
      sinceDate: '2026-03-02',
      verdict: 'worse',
      eventWhen: 'none',
    }
    const at = { scope: 'location', place: 'Northgate' }
    expect(say('reading.control.shift', { metric: 'csat', ...at, ...shift }, german)).toBe(
      'Die Zufriedenheit bei Northgate liegt seit 2. März 2026 unter ihrem üblichen Niveau von 4,10: eine Änderung zum Schlechteren.',
    )
    expect(say('reading.control.shift', { metric: 'nps', ...at, ...shift }, german)).toMatch(/^Der Net Promoter Score .* seinem/)
    expect(say('reading.control.shift', { metric: 'wait', ...at, ...shift }, german)).toMatch(/^Die Wartezeiten .* liegen/)
  })

  test('each language by itself, whatever the host speaks', () => {
    const busy = { code: 'busy', values: {} }
    expect(sayFailure(busy, german)).not.toBe(sayFailure(busy, english))
  })
})
