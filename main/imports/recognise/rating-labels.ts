/** Words of a closed question and the numbers they stand for. */
export interface RatingLabels {
  readonly values: Readonly<Record<string, string>>
  readonly minimum: number
  readonly maximum: number
  readonly best: 'high' | 'low'
}

const SCALES: readonly (readonly string[])[] = [
  // worst first, alternatives separated by |
  ['bad', 'good'],
  ['thumbs down|👎', 'thumbs up|👍'],
  ['not good|not great', 'okay|ok', 'great'],
  [
    'very dissatisfied|extremely dissatisfied|completely dissatisfied|very unsatisfied',
    'dissatisfied|somewhat dissatisfied|unsatisfied|rather dissatisfied',
    'neutral|neither satisfied nor dissatisfied|neither|neither satisfied nor unsatisfied',
    'satisfied|somewhat satisfied|rather satisfied',
    'very satisfied|extremely satisfied|completely satisfied',
  ],
  ['extremely unhappy|very unhappy', 'unhappy', 'neutral|neither happy nor unhappy', 'happy', 'extremely happy|very happy'],
  [
    'very poor|terrible|awful|very bad|horrible',
    'poor|bad',
    'average|fair|okay|ok|neutral|acceptable',
    'good',
    'very good|excellent|great|outstanding',
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
    'very difficult|extremely difficult',
    'difficult|somewhat difficult',
    'neutral|neither easy nor difficult',
    'easy|somewhat easy',
    'very easy|extremely easy',
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
  ['very unhappy|😡|☹', 'unhappy|🙁', 'happy|🙂', 'very happy|😀'],
  [
    'sehr unzufrieden',
    'unzufrieden|eher unzufrieden',
    'neutral|teils teils|teils/teils|weder noch',
    'zufrieden|eher zufrieden',
    'sehr zufrieden',
  ],
  ['sehr schlecht', 'schlecht', 'mittel|mittelmäßig|mittelmassig|neutral|durchschnittlich', 'gut', 'sehr gut'],
  ['très insatisfait', 'insatisfait', 'neutre|ni satisfait ni insatisfait', 'satisfait', 'très satisfait'],
  ['muy insatisfecho', 'insatisfecho', 'neutral|ni satisfecho ni insatisfecho', 'satisfecho', 'muy satisfecho'],
]
const SCHOOL_GRADES = ['sehr gut', 'gut', 'befriedigend', 'ausreichend', 'mangelhaft', 'ungenügend']
/** Words in a rating column that are no answer. */
const OFFERS: Readonly<Record<string, string>> = { offered: 'offered', 'not offered': 'not-offered', unoffered: 'not-offered' }

const labels: readonly RatingLabels[] = [...SCALES.map(worstFirst), schoolGrades()]

function worstFirst(scale: readonly string[]): RatingLabels {
  const start = scale.length > 3 ? 1 : scale.length === 2 ? 0 : 1
  const values = scale.flatMap((words, i) => words.split('|').map(word => [word, String(i + start)] as const))
  return { values: Object.fromEntries(values), minimum: start, maximum: scale.length - 1 + start, best: 'high' }
}

function schoolGrades(): RatingLabels {
  return {
    values: Object.fromEntries(SCHOOL_GRADES.map((word, i) => [word, String(i + 1)])),
    minimum: 1,
    maximum: 6,
    best: 'low',
  }
}

/** The scale whose words are all words of a column, offers apart; null when no scale has them all, or there is none. */
export function labelsFor(words: Iterable<string>): RatingLabels | null {
  const all = [...words]
  const answers = all.filter(word => OFFERS[word] === undefined)
  if (answers.length === 0) return null
  const found = labels.find(({ values }) => answers.every(word => values[word] !== undefined))
  if (!found) return null
  return answers.length === all.length ? found : { ...found, values: { ...found.values, ...OFFERS } }
}

/** Whether a column has words for "asked" or "not asked". */
export function offersIn(words: Iterable<string>): Record<string, string> {
  return Object.fromEntries([...words].flatMap(word => (OFFERS[word] === undefined ? [] : [[word, OFFERS[word]]])))
}
