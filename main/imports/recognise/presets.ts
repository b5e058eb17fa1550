import type { DurationUnit, Field, Mapping } from '#contract/mapping.ts'
import { contactCentres } from './presets/contact-centres.ts'
import { helpDesks } from './presets/help-desks.ts'
import { queuesAndBookings } from './presets/queues-and-bookings.ts'
import { surveys } from './presets/surveys.ts'

/** A system whose exports are known by their column names. Names are normalised; columns may be missing or more. */
export interface Preset {
  readonly vendor: string
  /** Columns that together occur in no other system's export; "?" stands for one that asks a question. */
  readonly needs: readonly string[]
  /** A column and the one word that stands in every row of it. */
  readonly when?: readonly [column: string, word: string]
  /** For each field the columns that hold it, the surest first. Times come from these alone, what else it lacks from columns with the field's very name. */
  readonly columns: Partial<Record<Field, readonly string[]>>
  /** What bare numbers count. */
  readonly units?: Partial<Record<Field, DurationUnit>>
  readonly words?: Partial<Record<Field, Record<string, string>>>
  readonly settings: Pick<Mapping, 'waitKind' | 'clock'>
  /** Columns that say something else than their names do anywhere else. */
  readonly others?: readonly string[]
  /** What it does not name is looked for as in any file: its columns are what a user made them. */
  readonly isOpen?: true
}

const presets: readonly Preset[] = [...helpDesks, ...contactCentres, ...queuesAndBookings, ...surveys]

/**
 * The system that a file comes from, by its normalised column names; null when none is sure.
 *
 * @param words the words that stand in a column
 */
export function presetFor(names: ReadonlySet<string>, words: (column: string) => readonly string[]): Preset | null {
  const fits = ({ needs, when, columns }: Preset): boolean =>
    needs.every(name => names.has(name)) &&
    (columns.arrived_at ?? []).some(name => names.has(name)) &&
    (when === undefined || words(when[0]).join() === when[1])
  return presets.find(fits) ?? null
}
