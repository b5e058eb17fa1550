import { anything, assert, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCodec } from './codec.ts'

const { encode, decode } = createCodec()
const again = (value: unknown) => decode(encode(value))

describe('the codec between main process and page', () => {
  test('gives back any plain data as it was', () => {
    const plain = anything({
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withBigInt: true,
      maxDepth: 3,
    })
    assert(
      property(plain, value => {
        expect(again(value)).toEqual(structuredClone(value))
      }),
    )
  })

  test('keeps what JSON would lose', () => {
    const value = { none: undefined, not: NaN, least: -Infinity, zero: -0, big: 2n ** 70n, list: ['undefined', [undefined]] }
    expect(again(value)).toStrictEqual(value)
  })

  test('keeps an error’s name and message', () => {
    const error = again(new RangeError('too far'))
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ name: 'RangeError', message: 'too far' })
  })

  test('a key like __proto__ stays a key', () => {
    const value = again(JSON.parse('{"__proto__": {"evil": 1}}')) as object
    expect(Object.keys(value)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })

  test.each([[() => 1], [Symbol('s')], [Promise.resolve()], [new WeakMap()]])('refuses %s, as Electron does', value => {
    expect(() => encode({ value })).toThrow('An object could not be cloned.')
  })
})
