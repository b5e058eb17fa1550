import type { Field } from '#contract/mapping.ts'
import { DURATIONS, isOneOf, RATINGS, TIMES } from '../field-kinds.ts'
import { withoutUnit } from './header-unit.ts'
import { nameWords, withoutTail } from './normalise-name.ts'

const NAMED: readonly Field[] = ['location', 'provider', 'customer', 'service_type', 'channel', 'complaint_category']

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))
const TIME_TAIL = words('at tm ts dt time date datetime timestamp on local utc gmt zeit datum uhrzeit um am a and und')
const TIME_WORDS = words(
  'at tm ts dt time date datetime timestamp on local utc gmt zeit datum uhrzeit zeitpunkt um am and und the of de du des d del la le les l el los las et y der die das heure date jour fecha hora dia hh mm ss hhmm hhmmss',
)
const DURATION_WORDS = words(
  'time times duration length total customer dauer zeit kunde kunden in im der die das am an temps duree de du des d del la le les l el los las au a client tiempo duracion cliente actual effective reel real gesamt the of for t',
)
const RATING_WORDS = words(
  'customer kunden client cliente score value wert globale global total overall gesamt the of de du des d del la le les l el los las der die das',
)
/** What a time is a time of: "Ticket opened", "Issue reported at". */
const SUBJECTS = words(
  'issue ticket case request visit call appointment customer client kunde kunden contact conversation incident enquiry inquiry demande solicitud',
)
const OUTCOME_WORDS = words(
  'visit visite visita besuch besuchs call anruf appel llamada ticket appt appointment termin rdv cita final current aktueller actuel actual session contact customer kunde the of de du des d del la le les l el los las der die das',
)
const NAME_WORDS = words(
  'cd name names nom nombre id code no nr number num nummer numero n nº full display bezeichnung the of de du des d del la le les l el los las der die das des zum our votre su',
)
const NUMBER_WORDS = words(
  'id no nr n nº num number nummer numero nbr code ref reference referenz referencia key uuid kennung identifiant identificador',
)
const HEADED: readonly Field[] = ['location', 'provider', 'outcome', 'service_type']
/** "Centro hospitalario", "Agence bancaire". */
const WITH_ADJECTIVE =
  /^(centr[eo]|agen(?:ce|cia)|oficina|bureau|sucursal|cabinet|cl[ií]ni(?:ca|que)|sede|punto|point|local)\s+\p{L}+(?:aire|ari[oa]|ier|ière|ale?|ic[oa]|ique|iv[oa]|ive)$/iu
const LINKED = /[\s_](?:d[aeiou]|d[eo]l|des|della|dello|dos|das)[\s_]|[\s_][dl]['’]/i
const LINKS = words('de du des del della dello di do da dos das')
const OF_A_PERSON = /^(naissance|residence|domicile|habitation|nacimiento|residencia|domicilio|nascita|residenza|nascimento)$/
const STOP_WORDS = words('the of de du des d del la le les l el los las der die das a')
/** What a number or a code of an interaction is a number of. */
const NUMBERED = words(
  `ticket visit visite visita besuch besuchs cita termin rdv rendezvous appointment call appel llamada anruf case fall dossier
  expediente vorgang vorgangs beleg bon receipt reservation reserva reservierung buchung buchungs booking interaction interaktion
  interaccion contact kontakt conversation request demande solicitud anfrage auftrag auftrags order incident session record
  transaction transaktion response antwort reponse respuesta turno turn rechnung rechnungs invoice facture factura job entry
  survey umfrage enquete encuesta warte transaccion operation operacion gespräch`,
)
const GENDER = /[/*:·_(]\s?-?(in|innen|a|as|o|os|e|es|ere|ère|trice|rice|euse|se|ne)\)?(?=$|\s)/giu
const SCALE_WORD =
  /^(\d+|to|bis|a|sur|de|von|out|of|scale|skala|echelle|escala|points?|punkte?|puntos?|stars?|sterne|etoiles|estrellas|max)$/
/** "rating.max" is no rating. */
const END_OF_SCALE = /^(min|max|minimum|maximum|scale|skala|echelle|escala)$/
/** Which clock a duration counts by is no part of its name. */
const OPENING_HOURS = /\s*[(,-]?\s*\b(?:in|within|during)?\s*(?:business|working|office|calendar) hours\)?\s*$/i
const BRACKETS = /\s*[([{][^)\]}]*[)\]}]\s*$/
const GERMAN_TAIL = /^(.{3,}?)(zeitpunkt|uhrzeit|zeit|datum|dauer|nummer|nr|name|bezeichnung)$/

/** The name without what stands behind it: unit, scale, "time", a remark in brackets. */
export function strippedForms(written: string, field: Field): string[] {
  const name = isOneOf(DURATIONS, field) ? written.replace(OPENING_HOURS, '') : written
  const bare = nameWords(name.replace(BRACKETS, ''))
  if (isOneOf(DURATIONS, field)) return joined(withoutUnit(nameWords(name)), withoutUnit(bare))
  if (isOneOf(TIMES, field))
    return joined(
      bare,
      withoutTail(bare, word => TIME_TAIL.has(word)),
    )
  if (isOneOf(RATINGS, field) && END_OF_SCALE.test(bare.at(-1) ?? '')) return []
  if (isOneOf(RATINGS, field))
    return joined(
      bare,
      withoutTail(nameWords(name), word => SCALE_WORD.test(word)),
    )
  return joined(bare)
}

/** What is left of the name without the words that only say what kind of thing the field is: "Heure d'appel" leaves "appel". */
export function coreForms(name: string, field: Field): string[] {
  const neutral = nameWords(name.replace(BRACKETS, '').replace(GENDER, ''))
  const kept = withoutUnit(neutral).length > 0 && isOneOf(DURATIONS, field) ? withoutUnit(neutral) : neutral
  const dropped = kindWords(field)
  const bare = dropped === null ? kept : kept.filter(word => !dropped.has(word))
  if (isOneOf(RATINGS, field) && END_OF_SCALE.test(bare.at(-1) ?? '')) return []
  const core = isOneOf(RATINGS, field) ? withoutTail(bare, word => SCALE_WORD.test(word)) : bare
  if (core.length === 0) return []
  if (field === 'external_id')
    return joined(
      kept,
      kept.filter(word => !STOP_WORDS.has(word)),
    )
  const subjectless = isOneOf(TIMES, field) ? core.filter(word => !SUBJECTS.has(word)) : []
  return joined(neutral, core, ...germanStems(core), singular(core), subjectless)
}

/** "Lieu de consultation" and "Motivo della visita" name what stands first; where somebody was born or lives is no branch. */
export function headForms(name: string, field: Field): string[] {
  if (field === 'location' && WITH_ADJECTIVE.test(name)) return nameWords(name).slice(0, 1)
  if (!HEADED.includes(field) || !LINKED.test(name)) return []
  const words = nameWords(name.replace(BRACKETS, '').replace(/\b[dl]['’]/giu, 'de '))
  if (words.length < 3 || !LINKS.has(words[1]!) || OF_A_PERSON.test(words.at(-1)!)) return []
  return [words[0]!]
}

/** "N° de ticket", "Terminnummer" and "Case ref" number interactions. */
export function numbersInteractions(name: string): boolean {
  const kept = nameWords(name.replace(BRACKETS, '')).filter(word => !STOP_WORDS.has(word))
  if (kept.length === 1 && /(nummer|nr)$/.test(kept[0]!)) return germanStems(kept).some(([stem]) => NUMBERED.has(stem!))
  const things = kept.filter(word => !NUMBER_WORDS.has(word))
  return things.length === 1 && things.length < kept.length && NUMBERED.has(things[0]!)
}

function kindWords(field: Field): ReadonlySet<string> | null {
  if (isOneOf(TIMES, field)) return TIME_WORDS
  if (isOneOf(DURATIONS, field)) return DURATION_WORDS
  if (isOneOf(RATINGS, field)) return RATING_WORDS
  if (field === 'outcome') return OUTCOME_WORDS
  return NAMED.includes(field) ? NAME_WORDS : null
}

function germanStems(core: readonly string[]): string[][] {
  const found = GERMAN_TAIL.exec(core.at(-1) ?? '')
  if (!found) return []
  const before = core.slice(0, -1)
  return [
    [...before, found[1]!],
    [...before, found[1]!.replace(/s$/, '')],
  ]
}

function singular(core: readonly string[]): string[] {
  return core.map(word => (word.length > 4 ? word.replace(/s$/, '') : word))
}

function joined(...forms: readonly (readonly string[])[]): string[] {
  return [...new Set(forms.map(form => form.join('')).filter(form => form !== ''))]
}
