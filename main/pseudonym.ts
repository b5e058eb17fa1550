import { sayAny } from '#words/say.ts'

/** What somebody is called where names are not shown: by the number that they have in the data file. */
export function pseudonymOf(providerId: number): string {
  return sayAny('provider.pseudonym', { number: String(providerId).padStart(3, '0') })
}
