import type { Field } from '#contract/mapping.ts'

/** What exports call the fields that matter most in Dutch. */
export const dutchNames: Partial<Readonly<Record<Field, string>>> = {
  location: `
    vestiging vestigingsnaam filiaal filiaalnaam locatie locatienaam kantoor winkel loket balie praktijk stadskantoor |
    afdeling plaats stad regio`,
  provider: `
    medewerker naammedewerker adviseur behandelaar behandeldoor geholpendoor baliemedewerker verkoper arts collega |
    gebruiker`,
  customer: 'klant klantnummer klantid klantnaam patient bezoeker',
  channel: 'kanaal contactkanaal',
  service_type: 'dienst product soortafspraak reden onderwerp categorie type reisdoel',
  arrived_at: `
    aankomst aankomsttijd tijdaankomst aangekomen ticketgetrokken aangemeld aanmelding aanmaakdatum aangemaakt aangemaaktop
    geopend ontvangen binnenkomst datumtijd datumentijd afspraak | datum tijd tijdstip`,
  called_at: 'opgeroepen oproep oproeptijd tijdoproep beginbehandeling startbehandeling startgesprek beantwoord aangenomen',
  finished_at: 'einde eindtijd eindebehandeling afgerond afgehandeld gesloten geslotenop vertrek vertrektijd gereed opgelost',
  updated_at: 'bijgewerkt laatstgewijzigd gewijzigdop',
  wait_s: 'wachttijd wachtduur gewacht wachten',
  service_s: 'behandeltijd afhandeltijd servicetijd gesprekstijd gespreksduur baliebehandeltijd bedientijd | duur',
  outcome: 'status resultaat uitkomst afhandeling',
  csat: 'tevredenheid klanttevredenheid beoordeling waardering rapportcijfer cijfer',
  comment: 'opmerking opmerkingen toelichting',
  external_id: 'ticketnummer bezoeknummer zaaknummer afspraaknummer volgnummer | nummer',
}
