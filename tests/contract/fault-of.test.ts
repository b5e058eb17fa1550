import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { faultOf } from '#contract/fault-of.ts'

const SECRET = 'Zilpha Quennell'

function thrownBy(run: () => unknown): Error {
  try {
    run()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was thrown')
}

test('a fault tells its kind and its place, and nothing that a message quotes', () => {
  const faults = [
    new Error(SECRET),
    new Error(`first line\n    at ${SECRET} (cell.ts:1:1)\n    at last`),
    new Error('outer', { cause: new Error(SECRET, { cause: SECRET }) }),
    Object.assign(new Error(SECRET), { code: SECRET, path: `/exports/${SECRET}.csv` }),
    Object.assign(new Error(''), { name: SECRET }),
    thrownBy(() => JSON.parse(`{"name": ${SECRET}}`)),
    thrownBy(() => BigInt(SECRET)),
    thrownBy(() => z.strictObject({}).parse({ [SECRET]: 1 })),
    thrownBy(() => z.enum(['a']).parse(SECRET)),
    new AggregateError([new Error(SECRET)], SECRET),
    SECRET,
    { message: SECRET },
    null,
  ]
  for (const fault of faults) {
    const told = faultOf(fault)
    expect(told, inspect(fault)).toMatch(/^Fault: /)
    expect(told.toLowerCase(), inspect(fault)).not.toMatch(/zilpha|quennell/)
  }
  expect(faultOf(thrownBy(() => BigInt('x')))).toMatch(/^Fault: SyntaxError\n\s+at [\s\S]*fault-of\.test\.ts/)
  expect(faultOf(Object.assign(new Error('x'), { code: 'ENOENT' }))).toMatch(/^Fault: Error ENOENT\n\s+at /)
})
