import { en } from './en.ts'

/** Languages that every text is there in. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

/** The texts' language, and the locale that numbers and dates are written in: its language is that of the texts. */
export interface Speech {
  readonly language: Language
  readonly locale: string
}

export const english: Speech = { language: 'en', locale: 'en-GB' }

const texts = new Map<Language, Readonly<Record<string, string>>>([['en', en]])
let current = english

/** What this host speaks: English until `speak` is called. */
export function spoken(): Speech {
  return current
}

/** From now on this host speaks so; the texts of a language are loaded when it is first spoken. */
export async function speak(speech: Speech): Promise<void> {
  await learn(speech.language)
  current = speech
}

/** What is made while this host speaks otherwise for a moment; its language must have been learnt. */
export function saidIn<Made>(speech: Speech, make: () => Made): Made {
  const before = current
  current = speech
  try {
    return make()
  } finally {
    current = before
  }
}

/** Loads the texts of a language. */
export async function learn(language: Language): Promise<void> {
  if (language === 'de' && !texts.has('de')) texts.set('de', (await import('./de.ts')).de)
}

/** @throws Error when the language was not loaded or has no text of that id */
export function textOf(id: string, language: Language): string {
  const text = texts.get(language)?.[id]
  if (text === undefined) throw new Error(`words/${language} has no text for "${id}"`)
  return text
}

const ownRegion: Record<Language, string> = { en: 'GB', de: 'DE' }

/** The locale of a language as a region writes it, such as en-DE: English words, German numbers. */
export function localeOf(language: Language, region = ownRegion[language]): string {
  return `${language}-${region}`
}

/** How a report speaks that is told so: what it is not told is as usual. */
export function speechAsked(
  { language, region }: { readonly language?: Language | undefined; readonly region?: string | undefined },
  usual: Speech,
): Speech {
  if (language === undefined && region === undefined) return usual
  const asked = language ?? usual.language
  return { language: asked, locale: asked === usual.language && region === undefined ? usual.locale : localeOf(asked, region) }
}
