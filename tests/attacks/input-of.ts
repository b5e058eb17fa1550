/** A whole number from 0 to below the bound. */
export type Draw = (below: number) => number

/** What of JSON Schema the contract's inputs use. */
export interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly minItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly format?: string
}

/** Texts of the data file that a key may stand for, by the key; the last resort is under ''. */
export type KnownTexts = Readonly<Record<string, readonly string[]>>

interface Making {
  readonly known: KnownTexts
  readonly draw: Draw
  /** Now and then a text, a number or a list that the form allows and nobody would send. */
  readonly odd?: {
    readonly texts: readonly string[]
    readonly numbers: readonly number[]
    readonly many: (one: unknown) => unknown[]
  }
}

/** An input of the form that the schema describes, in which ids and names are those of a data file. */
export function inputOf(schema: Schema, making: Making, key = ''): unknown {
  const { draw } = making
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return oneOf(schema.enum, draw)
  if (schema.anyOf) return inputOf(oneOf(schema.anyOf, draw), making, key)
  if (schema.prefixItems) return schema.prefixItems.map(each => inputOf(each, making, key))
  switch (schema.type) {
    case 'object':
      return objectOf(schema, making)
    case 'array':
      return listOf(schema, making, key)
    case 'boolean':
      return draw(2) === 0
    case 'null':
      return null
    case 'integer':
    case 'number':
      return numberOf(schema, making)
    case undefined:
      return oneOf(making.known['']!, draw) // anything may stand here
    default:
      return schema.format === 'date' ? dateOf(making) : textOf(making, key)
  }
}

export function oneOf<One>(list: readonly One[], draw: Draw): One {
  return list[draw(list.length)]!
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema, making: Making): unknown {
  const asked = Object.entries(properties).filter(([key]) => required.includes(key) || making.draw(3) === 0)
  const further = typeof additionalProperties === 'object' && Object.keys(properties).length === 0
  return Object.fromEntries([
    ...asked.map(([key, schema]) => [key, inputOf(schema, making, key)] as const),
    ...(further ? [[oneOf(making.known['']!, making.draw), inputOf(additionalProperties, making)] as const] : []),
  ])
}

function listOf({ items = {}, minItems = 0 }: Schema, making: Making, key: string): unknown[] {
  if (making.odd && making.draw(20) === 0) return making.odd.many(inputOf(items, making, key))
  return Array.from({ length: minItems + making.draw(3) }, () => inputOf(items, making, key))
}

function textOf({ known, draw, odd }: Making, key: string): string {
  if (odd && draw(4) === 0) return oneOf(odd.texts, draw)
  return oneOf(known[key] ?? known['']!, draw)
}

function numberOf({ type, minimum = -5, maximum = 1000 }: Schema, { draw, odd }: Making): number {
  const [from, to] = [Math.max(minimum, -1e6), Math.min(maximum, 1e6)]
  const fitting = (odd?.numbers ?? []).filter(
    number => number >= minimum && number <= maximum && (type === 'number' || Number.isSafeInteger(number)),
  )
  if (fitting.length > 0 && draw(2) === 0) return oneOf(fitting, draw)
  return oneOf([from, to, from + draw(Math.max(1, Math.floor(to - from)))], draw)
}

function dateOf({ draw, odd }: Making): string {
  if (odd && draw(3) === 0) return oneOf(['0001-01-01', '9999-12-31', '1970-01-01', '2024-02-29'], draw)
  return new Date(Date.UTC(2026, 0, 1 + draw(90))).toISOString().slice(0, 10)
}
