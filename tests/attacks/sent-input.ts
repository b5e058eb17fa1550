import { basename, join, resolve, sep } from 'node:path'
import { z } from 'zod'
import { type Input, type Operation, type Output, operations } from '#contract/operations.ts'
import { type Draw, inputOf, type KnownTexts, oneOf, type Schema } from './input-of.ts'
import { HOSTILE_NUMBERS, HOSTILE_TEXTS, LONG, many, mutated } from './mutations.ts'

const ODD = { texts: HOSTILE_TEXTS, numbers: HOSTILE_NUMBERS, many: (one: unknown) => many(one, LONG) }

/** Inputs of the right form, of that form with odd values, and of no form. */
const SENDERS: readonly ((schema: Schema, making: { known: KnownTexts; draw: Draw }) => unknown)[] = [
  inputOf,
  (schema, making) => inputOf(schema, { ...making, odd: ODD }),
  (schema, making) => mutated(inputOf(schema, { ...making, odd: ODD }), making.draw),
  (schema, making) => mutated(inputOf(schema, making), making.draw),
]

/** What lies deeper is sent as it is: no operation looks there. */
const DEEPEST = 60

/** One input for an operation; every path in it lies inside the folder. */
export function sentInput(name: Operation, { folder, known, draw }: { folder: string; known: KnownTexts; draw: Draw }): unknown {
  const schema = z.toJSONSchema(operations[name].input, { io: 'input' }) as Schema
  return confined(oneOf(SENDERS, draw)(schema, { known, draw }), { folder })
}

/** The input with every path inside the folder: what it names is opened and written. @param above what leads here: it may lead round */
function confined(value: unknown, { folder, key = '', above = [] }: { folder: string; key?: string; above?: object[] }): unknown {
  if (typeof value === 'string' && ['path', 'paths', 'exports'].includes(key)) return inside(value, folder)
  if (typeof value !== 'object' || value === null || above.length > DEEPEST || above.includes(value)) return value
  const further = { folder, above: [...above, value] }
  if (Array.isArray(value)) return value.map(each => confined(each, { ...further, key }))
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([own, each]) => [own, confined(each, { ...further, key: own })]))
}

function inside(path: string, folder: string): string {
  if (path.trim() === '') return path
  const wanted = resolve(folder, path)
  return wanted === folder || wanted.startsWith(folder + sep) ? wanted : join(folder, basename(wanted))
}

type Asker = <Name extends Operation>(name: Name, input: Input<Name>) => Promise<Output<Name>>

/** Names and ids of the open data file, and files to name. */
export async function knownTexts(ask: Asker, paths: readonly string[]): Promise<KnownTexts> {
  const { locations, services, channels } = await ask('interactions.facets', {})
  const { rows } = await ask('providers.list', { metric: 'csat' })
  const places = locations.map(({ locationId }) => locationId)
  const people = rows.map(({ providerId }) => providerId)
  const ids = Object.fromEntries(
    ['locationId', 'location', 'locations', 'locationIds', 'controls', 'otherThan', 'a', 'b', 'from', 'into', 'compare'].map(
      key => [key, places],
    ),
  )
  return {
    ...ids,
    providerId: people,
    provider: people,
    providers: people,
    services,
    channels,
    path: paths,
    paths,
    exports: paths,
    name: ['regional-comparison', 'monday', 'compare-two', 'location-pack', 'Phone', 'Counter'],
    '': ['Northgate', 'Ana Pohl', 'Accounts', 'x', '1'],
  }
}
