import { type Draw, oneOf } from './input-of.ts'

export const LONG = 100_000

/** Texts that something on the way could take for more than text. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u0007\u001B[2J',
  '\r\n\r\n',
  '\uD800',
  'a\uDFFFb',
  '\u202Egpj.exe',
  '\u200B\uFEFF\u2066',
  `e${'\u0301'.repeat(500)}`,
  'x'.repeat(LONG),
  '𝔘'.repeat(5000),
  "'; drop table interaction_row; --",
  '" or 1=1 --',
  '%_\\',
  '); attach database "x" as y; --',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/dev/null',
  '/proc/self/mem',
  'file:///etc/passwd',
  'CON',
  '.',
  '..',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '{n, plural, one {#} other {#}}',
  '{unclosed',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '0001-01-01',
  'Infinity',
  '-1',
  '1e400',
  'null',
  '[object Object]',
  '(((((((((((a)+)+)+)+)+)+)+)+)+)+)+$',
]

export const HOSTILE_NUMBERS: readonly number[] = [
  0,
  -0,
  -1,
  0.5,
  1e308,
  -1e308,
  5e-324,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  2 ** 63,
  Number.NaN,
  Infinity,
  -Infinity,
]

/** Values of any kind that a message between processes can carry; made anew each time, since the large ones are large. */
const HOSTILE: readonly ((draw: Draw) => unknown)[] = [
  () => null,
  () => undefined,
  draw => draw(2) === 0,
  draw => oneOf(HOSTILE_NUMBERS, draw),
  draw => oneOf(HOSTILE_NUMBERS, draw),
  draw => oneOf(HOSTILE_TEXTS, draw),
  draw => oneOf(HOSTILE_TEXTS, draw),
  draw => oneOf(HOSTILE_TEXTS, draw),
  () => [],
  () => ({}),
  () => [[]],
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
  draw => Array.from({ length: LONG }, () => oneOf(['x', 1, null], draw)),
  draw => nested(draw(2) === 0 ? 100 : 2000),
  () => cyclic(),
  () => new Date(Number.NaN),
  () => new Map([['from', '2026-01-01']]),
  () => new Uint8Array(16),
  () => 2n ** 70n,
  () => new Error('an error as a value'),
]

/** The input with some of it changed: one or two places, seldom all of it. */
export function mutated(input: unknown, draw: Draw): unknown {
  if (draw(20) === 0) return oneOf(HOSTILE, draw)(draw)
  let changed = input
  for (let times = 1 + Number(draw(4) === 0); times > 0; times--) changed = changedSomewhere(changed, draw)
  return changed
}

/** Goes down a random way and changes what stands at its end. */
function changedSomewhere(value: unknown, draw: Draw): unknown {
  if (Array.isArray(value)) return changedList(value, draw)
  if (isPlain(value)) return changedObject(value, draw)
  return replaced(value, draw)
}

function changedList(list: readonly unknown[], draw: Draw): unknown {
  const at = draw(list.length)
  switch (list.length === 0 ? 4 : draw(6)) {
    case 0:
      return list.toSpliced(at, 1)
    case 1:
      return many(list[at], LONG)
    case 2:
      return [list]
    case 3:
      return [...list, ...list]
    case 4:
      return [...list, oneOf(HOSTILE, draw)(draw)]
    default:
      return list.with(at, changedSomewhere(list[at], draw))
  }
}

/** Very many of one value, as many as a message between processes can carry. */
export function many(one: unknown, length: number): unknown[] {
  if (typeof one === 'string') return Array.from({ length }, (_, i) => `${one.slice(0, 50)}${i % 2 ? i : ''}`)
  return Array.from({ length: typeof one === 'object' && one !== null ? 100 : length }, () => one)
}

function changedObject(object: Readonly<Record<string, unknown>>, draw: Draw): unknown {
  const keys = Object.keys(object)
  const key = oneOf(keys, draw)
  switch (keys.length === 0 ? 1 : draw(7)) {
    case 0:
      return Object.fromEntries(Object.entries(object).filter(([each]) => each !== key))
    case 1:
      return own(object, oneOf([...HOSTILE_TEXTS, 'filter', 'path', 'metric', 'params'], draw), oneOf(HOSTILE, draw)(draw))
    case 2:
      return draw(4) === 0 ? Object.entries(object) : replaced(object, draw)
    default:
      return own(object, key, changedSomewhere(object[key], draw))
  }
}

/** With the key as a key of its own, also where it is `__proto__`. */
function own(object: Readonly<Record<string, unknown>>, key: string, value: unknown): Record<string, unknown> {
  return Object.fromEntries([...Object.entries(object), [key, value]])
}

function replaced(value: unknown, draw: Draw): unknown {
  if (typeof value === 'string' && draw(2) === 0) return `${value}${oneOf(HOSTILE_TEXTS, draw)}`
  if (typeof value === 'number' && draw(2) === 0) return oneOf([String(value), -value, value + 0.5, value * 1e300], draw)
  return oneOf(HOSTILE, draw)(draw)
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { filter: value }
  return value
}

function cyclic(): unknown {
  const round: Record<string, unknown> = { from: '2026-01-01' }
  round.filter = round
  round.list = [round]
  return round
}
