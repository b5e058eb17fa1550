import type { Codes } from '../read/piece.ts'

const MISSING = new Set(
  `-|--|---|–|—|?|??|.|..|n/a|#n/a|n.a.|n. a.|na|nan|none|[none]|(none)|null|(null)|<null>|nil|undefined|unspecified|not specified|
  not available|not applicable|not provided|not answered|no answer given|no rating|not rated|unrated|unknown agent|(not set)|not set|unassigned|
  #value!|#ref!|#div/0!|#name?|#null!|#num!|#n/b|#nv|#wert!|#bezug!|#valeur!|(blank)|no_server|skipped|[deleted]|
  k.a.|k. a.|k.a|keine angabe|keine angaben|ohne angabe|nicht angegeben|nicht bewertet|keine bewertung|keine antwort|unbekannt|leer|(leer)|entfällt|
  o.a.|o. a.|nicht zugewiesen|nicht verfügbar|
  n/c|n.c.|n/d|n.d.|non renseigné|non renseignée|non renseigne|non communiqué|non communiquée|sans réponse|non répondu|pas de réponse|aucun|aucune|
  inconnu|inconnue|non précisé|sans objet|s.o.|non noté|non évalué|non disponible|non attribué|
  sin respuesta|sin dato|sin datos|s/d|s.d.|no contesta|no consta|no disponible|no aplica|no especificado|sin especificar|ninguno|ninguna|
  desconocido|desconocida|sin asignar|sin valoración|sin valorar|no valorado|no indicado|sin calificar|ns/nc`
    .split('|')
    .map(word => word.trim()),
)
const LONGEST = 20
/** The first character and the first two of the words, in both cases, by code: most cells are told by theirs. What lies beyond is looked up. */
const ASCII = 128
const FIRST = new Uint8Array(ASCII)
const STARTS = new Uint8Array(ASCII * ASCII)
for (const word of MISSING)
  for (const start of [word, word.toUpperCase(), capital(word)]) {
    FIRST[start.charCodeAt(0)] = 1
    STARTS[startOf(start)] = 1
  }

/** Whether characters may be a word for "missing", by the first two; false for nearly all that are none. */
export function mayBeMissing(codes: Codes, from: number, to: number): boolean {
  const first = codes[from]!
  const second = to - from > 1 ? codes[from + 1]! : 0
  if (to - from > LONGEST) return false
  return !(first < ASCII && second < ASCII) || STARTS[first * ASCII + second] === 1
}

/** Whether a trimmed cell says that there is no value. */
export function isMissing(text: string): boolean {
  const { length } = text
  if (length === 0) return true
  if (length > LONGEST || FIRST[text.charCodeAt(0)] === 0 || STARTS[startOf(text)] === 0) return false
  return MISSING.has(text.toLowerCase())
}

/** Beyond the table, so that it is looked up, for characters beyond ASCII. */
function startOf(text: string): number {
  const first = text.charCodeAt(0)
  const second = text.length > 1 ? text.charCodeAt(1) : 0
  return first < ASCII && second < ASCII ? first * ASCII + second : ASCII * ASCII
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
