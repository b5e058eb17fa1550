import type { Outcome } from '#contract/vocabulary.ts'
import { nameWords, normaliseName } from '../recognise/normalise-name.ts'

const WORDS: Record<Outcome, string> = {
  served: `served|seated|completed|complete|finished|done|normal|handled|answered|answer|closed|solved|resolved|success|successful|attended|
    showed|show|arrived|connected|ok|ended|checked out|fulfilled|seen|processed|settled|accepted|complete call|agent|
    bedient|erledigt|abgeschlossen|beendet|gelöst|geschlossen|erschienen|wahrgenommen|fertig|bearbeitet|angenommen|beantwortet|durchgeführt|
    abgearbeitet|verbunden|besucht|
    servi|servie|vu|vue|terminé|terminée|traité|traitée|reçu|reçue|honoré|honorée|présent|présente|clos|close|clôturé|clôturée|fermé|fermée|résolu|résolue|
    répondu|décroché|effectué|effectuée|réalisé|réalisée|pris en charge|venu|venue|
    atendido|atendida|visto|vista|completado|completada|finalizado|finalizada|cerrado|cerrada|resuelto|resuelta|terminado|terminada|realizado|realizada|
    asistió|asistido|acudió|contestado|contestada|servido|presentado|completecaller|completeagent|
    obsłużony|obsłużona|obsłużono|zakończony|zakończona|zakończone|zrealizowany|zrealizowana|zamknięte|zamknięty|
    servito|servita|completato|completata|concluso|conclusa|chiuso|chiusa|evaso|evasa|risolto|
    afgehandeld|geholpen|afgerond|gesloten|voltooid|opgelost|verschenen|atendido|concluído|concluída|finalizado|encerrado|
    完了|対応済|対応済み|応答|終了|解決|解決済み|来店`,
  abandoned: `abandoned|abandon|abandoned in queue|left|left queue|left before service|walked away|walkout|walked out|walk off|gave up|hung up|
    hang|hangup|dropped|lost|exitwithkey|exitwithtimeout|exitempty|timeout|removed|lwbs|reneged|left without being seen|caller hung up|
    abgebrochen|aufgegeben|verlassen|aufgelegt|gegangen|verloren|abgesprungen|vorzeitig gegangen|
    abandonné|abandonnée|parti|partie|parti avant appel|raccroché|perdu|perdue|
    unanswered|no answer|noanswer|exitempty|ringnoanswer|abandonado|abandonada|abandono|
    zrezygnował|zrezygnowała|rezygnacja|porzucony|porzucone|rozłączony|abbandonato|abbandonata|abbandono|opgehangen|vertrokken|desistiu|
    放棄|放棄呼|離脱|途中退席|se fue|se marchó|colgó|perdido|perdida|desistió`,
  no_show: `no show|noshow|no-showed|noshowed|not arrived|did not attend|dna|did not arrive|missed|not attended|absent|absence|no response to call|
    nicht erschienen|nichterschienen|nicht gekommen|ferngeblieben|versäumt|abwesend|
    non présenté|non présentée|absente|non venu|non venue|pas venu|non honoré|non honorée|lapin|
    nieobecny|nieobecna|niestawiennictwo|nie stawił się|nie zgłosił się|assente|non presentato|non presentata|niet verschenen|no show gemeld|
    não compareceu|ausente sem aviso|不在|無断キャンセル|来店なし|no presentado|no se presentó|no asistió|no acudió|ausente|no vino|inasistencia|no compareció|incomparecencia`,
  cancelled: `cancelled|canceled|cancel|cancelled by customer|voided|deleted|withdrawn|declined|denied|rejected|
    storniert|abgesagt|gelöscht|storno|zurückgezogen|
    annulé|annulée|annulation|supprimé|supprimée|décommandé|
    anulowany|anulowana|anulowane|odwołany|odwołana|annullato|annullata|geannuleerd|キャンセル|取消|cancelado|cancelada|anulado|anulada|cancelación|eliminado`,
  transferred: `transferred|transfer|forwarded|rerouted|redirected|handed over|passed on|
    weitergeleitet|übergeben|weitergegeben|verwiesen|umgeleitet|weiterverbunden|
    transféré|transférée|réorienté|réorientée|redirigé|redirigée|
    transferido|transferida|derivado|derivada|redirigido|trasladado`,
  escalated:
    'escalated|escalation|sent to second level|eskaliert|eskalation|escaladé|escaladée|escalade|escalado|escalada|escalamiento',
  open: `open|new|pending|on hold|hold|in progress|active|waiting|serving|assigned|started|awaiting user info|waiting on customer|
    waiting on third party|working|in review|under review|awaiting response|awaiting customer|on site|checked in|scheduled|booked|confirmed|requested|snoozed|reopened|work in progress|awaiting problem|awaiting vendor|awaiting evidence|
    offen|neu|in bearbeitung|wartend|wartet|geplant|gebucht|bestätigt|zurückgestellt|in arbeit|
    ouvert|ouverte|en cours|en attente|nouveau|nouvelle|planifié|confirmé|réservé|à traiter|
    abierto|abierta|en curso|pendiente|en espera|nuevo|nueva|programado|confirmado|confirmada|reservado|en proceso`,
}

/** Phrases around the words, tried in this order where no phrase as a whole is known. */
const PHRASES: readonly (readonly [Outcome, RegExp])[] = [
  [
    'no_show',
    /\bno ?show|\b(absente?|abwesend|ausente|assente)\b|\b(did not|didn t|never|not) (attend|arrive|show|appear|respond|turn up)|\bnicht (erschienen|gekommen|angetreten|da|anwesend|angetroffen)\b|\b(non|pas) (presente|venu|honore)|\bno (se )?(presento|presenta|asistio|asiste|acudio|acude|vino|presentado)/,
  ],
  ['cancelled', /\bcancel|\bstornier|\babgesagt|\bannul|\banulad/],
  [
    'abandoned',
    /\babandon|\babgebrochen|\b(left|gone|walked|hung up|gave up|aufgelegt|gegangen|parti|se fue|se marcho|se retir[oa]|retirado)\b|\babbruch|\bexitwith/,
  ],
  ['escalated', /\bescalat|\beskal|\bescalad/],
  ['open', /^(waiting|awaiting|pending|wartet|warten|en attente|en espera|pendiente)\b/],
  ['transferred', /\btransfer|\bweitergeleitet|\bforwarded|\bderivad|\breorient/],
]

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([outcome, words]) =>
    words.split('|').map(word => [normaliseName(word), outcome as Outcome] as const),
  ),
)
const LONGEST_PHRASE = 48

/** The outcome that a word or short phrase of an export stands for, in English, German, French or Spanish; null when it is not known. */
export function outcomeOf(word: string): Outcome | null {
  const known = BY_WORD.get(normaliseName(word))
  if (known !== undefined || word.length > LONGEST_PHRASE) return known ?? null
  const text = nameWords(word).join(' ')
  return PHRASES.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
