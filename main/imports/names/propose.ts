import type { Likeness } from '#contract/places.ts'
import { likenessOfForms, nameForm } from '../../places/alike.ts'
import type { Turns } from './turns.ts'

/** How sure each likeness is, the surest first. */
const SUREST: readonly Likeness[] = ['spelling', 'word-order', 'shortened', 'typing']

export interface Proposal<Known> {
  /** What the new name may be a variant of: something known, or another new name. */
  readonly of: { readonly known: Known } | { readonly fresh: number }
  readonly likeness: Likeness
}

/**
 * For each new name what it may be a spelling of: the known name most like it, else a new name before it in the list. A chain of
 * new names leads to its head, so that a cluster has one.
 *
 * @param fresh new names, those to be kept first
 * @param known names that stand for something already; several may stand for one
 * @throws Failure cancelled
 */
export async function proposals<Known>(
  fresh: readonly string[],
  known: readonly { readonly name: string; readonly is: Known }[],
  turns: Turns,
): Promise<(Proposal<Known> | null)[]> {
  const knownForms = known.map(({ name, is }) => ({ form: nameForm(name), is }))
  const freshForms = fresh.map(nameForm)
  const found: (Proposal<Known> | null)[] = []
  for (const [i, form] of freshForms.entries()) {
    await turns.next()
    const near = surest(knownForms.map(one => ({ likeness: likenessOfForms(form, one.form), of: { known: one.is } })))
    const before =
      near ?? surest(freshForms.slice(0, i).map((one, fresh) => ({ likeness: likenessOfForms(form, one), of: { fresh } })))
    found.push(before && headOf(before, found))
  }
  return found
}

function surest<Of>(candidates: readonly { readonly likeness: Likeness | null; readonly of: Of }[]) {
  let best: { readonly likeness: Likeness; readonly of: Of } | null = null
  for (const { likeness, of } of candidates)
    if (likeness !== null && (best === null || SUREST.indexOf(likeness) < SUREST.indexOf(best.likeness))) best = { likeness, of }
  return best
}

function headOf<Known>(proposal: Proposal<Known>, found: readonly (Proposal<Known> | null)[]): Proposal<Known> {
  const head = 'fresh' in proposal.of ? found[proposal.of.fresh] : null
  return head ? { of: head.of, likeness: proposal.likeness } : proposal
}
