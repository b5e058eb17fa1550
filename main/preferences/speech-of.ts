import type { Preferences } from '#contract/preferences.ts'
import { type Language, localeOf, type Speech } from '#words/speech.ts'

/** The system's own: the language of its desktop, and the locale that it writes numbers and dates in. */
interface System {
  readonly language: string
  readonly locale: string
}

/** What the chosen preferences come to on this computer. */
export function speechOf({ language, region }: Pick<Preferences, 'language' | 'region'>, system: System): Speech {
  const spoken: Language = language === 'system' ? (/^de\b/i.test(system.language) ? 'de' : 'en') : language
  return { language: spoken, locale: localeOf(spoken, region === 'system' ? regionIn(system.locale) : region) }
}

function regionIn(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).region
  } catch {
    return undefined
  }
}
