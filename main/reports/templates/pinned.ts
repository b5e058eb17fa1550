import { operations } from '#contract/operations.ts'
import type { Pin } from '#contract/pins.ts'
import type { DrawnPin, PinnedFigure } from '#contract/reports/pinned.ts'
import { Selection } from '#contract/vocabulary.ts'
import type { Db } from '#db/schema.ts'
import { Failure } from '../../failure.ts'
import { seriesOf } from '../../moments/series-of.ts'
import { listPins } from '../../pins/pins.ts'
import { aboutOf, resolveSelection } from '../../selection.ts'
import { filterNames } from '../furniture.ts'
import { isDrawable, pinnedQuestions } from '../pinned-questions.ts'
import type { Template } from '../template.ts'

/** What was pinned on screen, each with the period and the filters that it was pinned with: those of the report are left aside. */
export const pinned: Template<'pinned'> = {
  choices: ['pins'],
  scope: async () => ({}),
  async compose({ db, params: { pins: wanted } }) {
    const { pins } = await listPins(db)
    const figures: PinnedFigure[] = []
    for (const pin of pins.filter(({ pinId }) => wanted === undefined || wanted.includes(pinId)))
      figures.push(await figureOf(db, pin))
    return { figures }
  },
}

async function figureOf(db: Db, pin: Pin): Promise<PinnedFigure> {
  const { pinId, title, part = null, name, input, providerId } = pin
  const told = { pinId, title, part, question: { name, input } }
  try {
    const selection = selectionOf(input)
    const { chosen } = await seriesOf(db, { ...selection, ...whoseOf(input) })
    const person = providerId === null ? null : await personOf(db, providerId)
    const about = await aboutOf(db, chosen)
    return { ...told, about, filter: await filterNames(db, selection), person, drawn: await drawnOf(db, pin), why: null }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const about = await aboutOf(db, await resolveSelection(db, {}))
    return {
      ...told,
      about,
      filter: await filterNames(db, {}),
      person: null,
      drawn: null,
      why: { code: error.code, values: error.values },
    }
  }
}

/** @throws Failure what the question is refused for: a location or a person may be gone since */
async function drawnOf(db: Db, { name, input }: Pin): Promise<DrawnPin> {
  if (!isDrawable(name)) throw new Failure('unknown-operation', { name })
  const answer = pinnedQuestions[name] as (db: Db, input: unknown) => Promise<unknown> // the table pairs each name with its input
  return { name, answer: await answer(db, operations[name].input.parse(input)) } as DrawnPin // and with its answer
}

/** Period and filter of a question, whatever else it asks. */
function selectionOf(input: Pin['input']): Selection {
  return Selection.strip().parse(input)
}

function whoseOf({ locationId, providerId }: Pin['input']) {
  return {
    ...(typeof locationId === 'string' && { locationId }),
    ...(typeof providerId === 'string' && { providerId }),
  }
}

/** The privacy rule says under which name. */
async function personOf(db: Db, providerId: string): Promise<PinnedFigure['person']> {
  const found = await db.selectFrom('provider').select('name').where('public_id', '=', providerId).executeTakeFirst()
  return found ? { providerId, name: found.name } : null
}
