import type { Field } from '#contract/mapping.ts'

/** What exports call the fields that matter most in Italian. */
export const italianNames: Partial<Readonly<Record<Field, string>>> = {
  location: `
    filiale nomefiliale sede nomesede negozio puntovendita agenzia ufficio sportello ambulatorio clinica salone centro |
    citta regione zona`,
  provider: `
    operatore nomeoperatore dipendente addetto impiegato consulente agente cassiere medico collaboratore serviteda
    servitoda | utente`,
  customer: 'cliente codicecliente idcliente paziente numerocliente',
  channel: 'canale canaledicontatto',
  service_type: 'servizio tiposervizio prestazione motivo motivovisita categoria pratica argomento',
  arrived_at: `
    arrivo oraarrivo oradiarrivo dataarrivo emissionebiglietto emissioneticket oraemissione datacreazione creato creatoil
    apertura dataapertura ingresso oraingresso dataora dataeora appuntamento datavisita | data ora`,
  called_at: `
    chiamata orachiamata oradichiamata chiamato inizioservizio orainizioservizio iniziovisita iniziochiamata presaincarico
    orapresaincarico risposta`,
  finished_at: `
    fine orafine oradifine fineservizio chiusura datachiusura orachiusura uscita orauscita completato risolto finevisita`,
  updated_at: 'aggiornato aggiornatoil dataaggiornamento ultimamodifica',
  wait_s: 'attesa tempoattesa tempodiattesa tempodattesa durataattesa',
  service_s: 'tempodiservizio temposervizio durataservizio tempogestione duratachiamata tempodigestione | durata',
  outcome: 'stato esito statovisita statoticket statoappuntamento',
  csat: 'soddisfazione valutazione voto gradimento punteggio',
  comment: 'commento commenti osservazioni note',
  external_id: 'numeroticket idticket numerobiglietto codicepratica idvisita numeropratica | numero biglietto',
}
