import { ownValue } from '../own-value.ts'

/** Words of a closed question and the numbers they stand for. */
export interface RatingLabels {
  readonly values: Readonly<Record<string, string>>
  readonly minimum: number
  readonly maximum: number
  readonly best: 'high' | 'low'
}

const SCALES: readonly (readonly string[])[] = [
  // worst first, alternatives separated by |
  ['bad|schlecht|mauvais|malo|bad with comment|badwithcomment', 'good|gut|bon|bueno|good with comment|goodwithcomment'],
  ['thumbs down|👎', 'thumbs up|👍'],
  ['negative|negativ|négatif|negativo', 'positive|positiv|positif|positivo'],
  ['unhappy|sad|traurig|mécontent|descontento', 'happy|glücklich|content|contento'],
  ['not good|not great', 'okay|ok', 'great'],
  ['bad|schlecht|mauvais|malo', 'ok|okay|mittel|average|moyen|regular|neutral', 'good|gut|bon|bueno'],
  ['negative|negativ|négatif|negativo', 'neutral|neutre|neutro', 'positive|positiv|positif|positivo'],
  ['unhappy|mécontent|descontento|sad', 'neutral|neutre|neutro', 'happy|content|contento'],
  [
    'dissatisfied|unsatisfied|not satisfied|unzufrieden|insatisfait|insatisfecho',
    'neutral|neutre',
    'satisfied|zufrieden|satisfait|satisfecho',
  ],
  ['☹|☹️|🙁|😞|:-(|:(', '😐|:-|||:|', '🙂|😀|😊|☺|☺️|:-)|:)'],
  ['red|rot|rouge|rojo', 'yellow|amber|gelb|jaune|amarillo|orange', 'green|grün|vert|verde'],
  ['dark red', 'light red', 'light green', 'dark green'],
  [
    'not at all satisfied|gar nicht zufrieden',
    'not very satisfied|weniger zufrieden',
    'fairly satisfied|eher zufrieden',
    'very satisfied|sehr zufrieden',
  ],
  [
    'pas du tout satisfait|pas satisfait du tout',
    'peu satisfait|plutôt pas satisfait',
    'plutôt satisfait|assez satisfait',
    'très satisfait|tout à fait satisfait',
  ],
  [
    'very dissatisfied|very unsatisfied|sehr unzufrieden|très insatisfait|très mécontent|muy insatisfecho',
    'dissatisfied|unsatisfied|unzufrieden|insatisfait|mécontent|insatisfecho',
    'satisfied|zufrieden|satisfait|satisfecho',
    'very satisfied|sehr zufrieden|très satisfait|muy satisfecho',
  ],
  ['one|eins|un|uno|una', 'two|zwei|deux|dos', 'three|drei|trois|tres', 'four|vier|quatre|cuatro', 'five|fünf|cinq|cinco'],
  ['nada satisfecho', 'poco satisfecho', 'bastante satisfecho', 'muy satisfecho'],
  ['😡|😠|😢|😞|😣|👿', '☹|☹️|🙁|😕|😟', '😐|😑|😶', '🙂|☺|☺️|😊', '😀|😃|😄|😍|😁|🤩'],
  [
    'very dissatisfied|extremely dissatisfied|completely dissatisfied|very unsatisfied|not at all satisfied',
    'dissatisfied|somewhat dissatisfied|unsatisfied|rather dissatisfied|slightly satisfied',
    'neutral|neither satisfied nor dissatisfied|neither|neither satisfied nor unsatisfied|moderately satisfied',
    'satisfied|somewhat satisfied|rather satisfied',
    'very satisfied|extremely satisfied|completely satisfied',
  ],
  ['extremely unhappy|very unhappy', 'unhappy', 'neutral|neither happy nor unhappy', 'happy', 'extremely happy|very happy'],
  ['very unhappy|😡|😠|☹|☹️', 'unhappy|🙁|😕', 'happy|🙂|😊', 'very happy|😀|😃|😄'],
  [
    'very poor|terrible|awful|very bad|horrible',
    'poor|bad',
    'average|fair|okay|ok|neutral|acceptable',
    'good',
    'very good|excellent|great|outstanding|amazing',
  ],
  ['poor', 'fair', 'good', 'very good', 'excellent'],
  [
    'very unlikely|extremely unlikely',
    'unlikely|somewhat unlikely',
    'neutral|neither likely nor unlikely',
    'likely|somewhat likely',
    'very likely|extremely likely',
  ],
  [
    'very difficult|extremely difficult|sehr schwierig|très difficile|muy difícil',
    'difficult|somewhat difficult|schwierig|difficile|difícil',
    'neutral|neither easy nor difficult|neutre|normal',
    'easy|somewhat easy|einfach|facile|fácil',
    'very easy|extremely easy|sehr einfach|très facile|muy fácil',
  ],
  ['strongly disagree', 'disagree', 'neutral|neither agree nor disagree', 'agree', 'strongly agree'],
  [
    'strongly disagree',
    'disagree',
    'somewhat disagree',
    'neutral|neither agree nor disagree',
    'somewhat agree',
    'agree',
    'strongly agree',
  ],
  ['extremely unhappy', 'very unhappy', 'unhappy', 'neutral', 'happy', 'very happy', 'extremely happy'],
  [
    'sehr unzufrieden|gar nicht zufrieden|überhaupt nicht zufrieden',
    'unzufrieden|eher unzufrieden|weniger zufrieden',
    'neutral|teils teils|teils/teils|teils-teils|weder noch|mittelmäßig|geht so',
    'zufrieden|eher zufrieden',
    'sehr zufrieden|äußerst zufrieden|vollkommen zufrieden',
  ],
  [
    'sehr schlecht',
    'schlecht',
    'mittel|mittelmäßig|mittelmassig|neutral|durchschnittlich|okay|ok',
    'gut',
    'sehr gut|ausgezeichnet',
  ],
  [
    'très insatisfait|pas du tout satisfait',
    'insatisfait|peu satisfait|plutôt insatisfait',
    'neutre|ni satisfait ni insatisfait|moyennement satisfait|sans opinion|moyen',
    'satisfait|plutôt satisfait|assez satisfait',
    'très satisfait|tout à fait satisfait',
  ],
  [
    'très mauvais|très mauvaise|très mal|nul',
    'mauvais|mauvaise|mal|médiocre',
    'moyen|moyenne|correct|correcte|passable|neutre',
    'bon|bonne|bien',
    'très bon|très bonne|très bien|excellent|excellente',
  ],
  [
    'muy insatisfecho|nada satisfecho',
    'insatisfecho|poco satisfecho',
    'neutral|neutro|normal|ni satisfecho ni insatisfecho|indiferente',
    'satisfecho|bastante satisfecho',
    'muy satisfecho|totalmente satisfecho',
  ],
  [
    'muy malo|muy mala|muy mal|pésimo|pésima',
    'malo|mala|mal|deficiente',
    'regular|normal|neutral|aceptable|medio',
    'bueno|buena|bien',
    'muy bueno|muy buena|muy bien|excelente',
  ],
]
const SCHOOL_GRADES = ['sehr gut', 'gut', 'befriedigend', 'ausreichend', 'mangelhaft', 'ungenügend']
/** Words in a rating column that are no answer. */
const OFFERS: Readonly<Record<string, string>> = {
  offered: 'offered',
  sent: 'offered',
  requested: 'offered',
  angefragt: 'offered',
  angeboten: 'offered',
  proposé: 'offered',
  envoyé: 'offered',
  ofrecido: 'offered',
  enviado: 'offered',
  'not offered': 'not-offered',
  unoffered: 'not-offered',
  'not sent': 'not-offered',
  'nicht angefragt': 'not-offered',
  'nicht angeboten': 'not-offered',
  'non proposé': 'not-offered',
  'no ofrecido': 'not-offered',
}

const labels: readonly RatingLabels[] = [...SCALES.map(worstFirst), schoolGrades()]

function worstFirst(scale: readonly string[]): RatingLabels {
  const start = scale.length === 2 ? 0 : 1
  const values = scale.flatMap((words, i) => alternatives(words).map(word => [word, String(i + start)] as const))
  return { values: Object.fromEntries(values), minimum: start, maximum: scale.length - 1 + start, best: 'high' }
}

function alternatives(words: string): string[] {
  return words.split(/(?<!:-?)\|/).filter(word => word !== '')
}

function schoolGrades(): RatingLabels {
  return {
    values: Object.fromEntries(SCHOOL_GRADES.map((word, i) => [word, String(i + 1)])),
    minimum: 1,
    maximum: 6,
    best: 'low',
  }
}

/**
 * The scale that has all words of a column, offers apart; null when no scale has them all, or there is none. Of several the
 * one of which every answer came, else the first. Its words are those of the column besides its own.
 */
export function labelsFor(words: Iterable<string>): RatingLabels | null {
  const all = [...words]
  const answers = all.filter(word => ownValue(OFFERS, word) === undefined)
  if (answers.length === 0) return null
  const plainAnswers = answers.map(plain)
  const fitting = labels.filter(({ values }) => plainAnswers.every(word => ownValue(values, word) !== undefined))
  const found = fitting.find(scale => hasAllLevels(scale, plainAnswers)) ?? fitting[0]
  if (!found) return null
  const written = answers
    .filter(word => ownValue(found.values, word) === undefined)
    .map(word => [word, found.values[plain(word)]!] as const)
  return { ...found, values: { ...found.values, ...Object.fromEntries(written), ...(answers.length < all.length && OFFERS) } }
}

/** Words that stand on no scale beside those that do may be slips; of so many cells at most. */
const MOST_STRANGE = 0.4

/** As labelsFor, where some cells have words that stand on no scale: the others are answers all the same, and those are told. */
export function mostLabelsFor(words: ReadonlyMap<string, number>): RatingLabels | null {
  const isKnown = (word: string): boolean =>
    ownValue(OFFERS, word) !== undefined || labels.some(({ values }) => ownValue(values, plain(word)) !== undefined)
  const known = [...words].filter(([word]) => isKnown(word))
  const count = (some: Iterable<readonly [string, number]>): number => [...some].reduce((sum, [, n]) => sum + n, 0)
  if (count(words) - count(known) > count(words) * MOST_STRANGE) return null
  return labelsFor(known.map(([word]) => word))
}

function hasAllLevels({ values, minimum, maximum }: RatingLabels, plainAnswers: readonly string[]): boolean {
  return new Set(plainAnswers.map(word => values[word])).size === maximum - minimum + 1
}

/** "Satisfait(e)", "satisfaite" and "satisfecha" are "satisfait" and "satisfecho". */
function plain(word: string): string {
  const bare = word
    .replace(/\s*[(/·.](e|a|o)\)?$/u, '')
    .replace(/[.!]$/u, '')
    .replace(/(?<=\p{L})[_-](?=\p{L})/gu, ' ')
    .replace(/\s+/gu, ' ')
  return bare
    .replace(/satisfaite\b/gu, 'satisfait')
    .replace(/satisfecha\b/gu, 'satisfecho')
    .replace(/contente\b/gu, 'content')
}

/** Whether a column has words for "asked" or "not asked". */
export function offersIn(words: Iterable<string>): Record<string, string> {
  return Object.fromEntries(
    [...words].flatMap(word => {
      const offer = ownValue(OFFERS, word)
      return offer === undefined ? [] : [[word, offer] as const]
    }),
  )
}
