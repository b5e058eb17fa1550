import { z } from 'zod'
import { isOperation, type Input, type Output, operations } from '#contract/operations.ts'
import { mostPins } from '#contract/most-pins.ts'
import { Pin } from '#contract/pins.ts'
import { wroteApart } from '#db/held.ts'
import { pinsKey, setSetting, settings } from '#db/queries/settings.ts'
import type { Db } from '#db/schema.ts'
import { Failure } from '../failure.ts'

/**
 * What was pinned, kept in the data file since it is about its locations. What this version cannot ask any more is left out, and what a stranger
 * has put there.
 */
export async function listPins(db: Db): Promise<Output<'pins.list'>> {
  const stored = z.array(z.unknown()).parse(JSON.parse((await settings(db)).get(pinsKey) ?? '[]'))
  const sound = stored.flatMap(each => Pin.safeParse(each).data ?? [])
  return { pins: sound.filter(isAskable).slice(0, mostPins) }
}

/** Keeps these pins in this order, and no others. @throws Failure bad-input for what is no question */
export async function setPins(db: Db, { pins }: Input<'pins.set'>): Promise<Output<'pins.set'>> {
  const wrong = pins.find(pin => !isAskable(pin))
  if (wrong) throw new Failure('bad-input', { detail: `the pin “${wrong.title}” is no question for “${wrong.name}”` })
  await setSetting(db, pinsKey, JSON.stringify(pins))
  wroteApart(db, 1)
  return listPins(db)
}

function isAskable({ name, input }: Pin): boolean {
  return isOperation(name) && operations[name].input.safeParse(input).success
}
