import type { Field } from '#contract/mapping.ts'
import { TIMES } from '../field-kinds.ts'
import type { Completing } from './completing.ts'
import { decideOrder, decideOrders } from './decide-order.ts'
import { liesBefore, proveOrder } from './prove-by-times.ts'
import { orderQuestion } from './questions.ts'
import { timesBetween } from './times-between.ts'

/** The order of day, month and year of every time. */
export function completeTimes(completing: Completing, isRemembered: boolean): void {
  const open: Field[] = []
  for (const field of TIMES) {
    const rule = completing.fields[field]
    if (!rule || (rule.order != null && !isRemembered)) continue
    const facts = completing.factsOf(field)
    if (!facts) continue
    const order = decideOrder(facts)
    const mixed = decideOrders(facts)
    if (mixed !== null) completing.set(field, mixed)
    else if (order === 'any') completing.leaveOpen(field, 'order')
    else if (order !== null) completing.set(field, { order })
    else if (rule.order == null) open.push(field)
  }
  for (const field of open) orderByRows(completing, field, open[0]!)
}

/** Once one column is answered, its rows tell the order of the others: only the first is asked. */
function orderByRows(completing: Completing, field: Field, asked: Field): void {
  const { fields, evidence, questions } = completing
  const order = proveOrder(fields, field, evidence)
  completing.set(field, { order })
  if (order === null && (field === asked || fields[asked]?.order != null))
    questions.push(orderQuestion(field, completing.columnOf(field), completing.factsOf(field)!))
}

/** A time that lies before the arrival is no call and no end. */
export function leaveOutEarlierTimes({ fields, evidence }: Completing): void {
  for (const field of ['called_at', 'finished_at'] as const) if (liesBefore(fields, field, evidence)) delete fields[field]
}

/** A call that no name tells, by where it lies; whether there is one. Tickets are another matter. */
export function completeTimesBetween({ mapping, fields, evidence }: Completing): boolean {
  if (mapping.waitKind === 'first_reply') return false
  const found = timesBetween(fields, evidence)
  Object.assign(fields, found)
  const clocks = Object.values(found).flatMap(({ timeColumn }) => timeColumn ?? [])
  for (const field of ['wait_s', 'service_s'] as const) if (clocks.includes(fields[field]?.column ?? '')) delete fields[field]
  return found.called_at !== undefined
}
