import type { Formatters } from 'intl-messageformat'
import { TypographicNumbers } from './typographic-numbers.ts'

/** How messages write numbers within plurals and where they ask for it. */
export const messageFormatters: Formatters = {
  getNumberFormat: keeping((locales, options?: Intl.NumberFormatOptions) => new TypographicNumbers(locales, options)),
  getDateTimeFormat: keeping((locales, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locales, options)),
  getPluralRules: keeping((locales, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locales, options)),
}

/** Formatters are dear to make, so each is made once. */
function keeping<Options, Format>(make: (locales: Intl.LocalesArgument, options?: Options) => Format) {
  const made = new Map<string, Format>()
  return (locales?: Intl.LocalesArgument, options?: Options): Format => {
    const key = JSON.stringify([locales, options])
    const known = made.get(key) ?? make(locales, options)
    made.set(key, known)
    return known
  }
}
