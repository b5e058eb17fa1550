import type { Field } from '#contract/mapping.ts'

/** What exports call each field in German. */
export const germanNames: Readonly<Record<Field, string>> = {
  location: `
    filiale filialname filialbezeichnung filialnummer filialnr filialid standort standortname niederlassung zweigstelle
    geschaftsstelle betriebsstatte betrieb salon studio laden markt verkaufsstelle praxis klinik dienststelle amt
    burgeramt burgerburo aussenstelle kundencenter kundenzentrum servicestelle agentur lokal hotel werkstatt autohaus
    sparkasse bankfiliale institut ort haus mandant kostenstelle | bezirk stelle abteilung team gruppe region gebiet
    kampagne queue warteschlange schlange rufgruppe postfach pool stadt ortsname gemeinde`,
  provider: `
    mitarbeiter mitarbeitername mitarbeiterin mitarbeitende mitarbeitender mitarbeiterid mitarbeiternummer mitarbeiternr
    berater beratername beraterin kundenberater kundenbetreuer bearbeiter bearbeiterin sachbearbeiter sachbearbeitung
    bediener bedienung bedientvon bearbeitetvon betreutvon beratenvon erledigtvon angenommenvon personal personalnummer
    personalnr stylist friseur friseurin therapeut therapeutin arzt arztin behandler behandlerin kassierer kassiererin
    verkaufer verkauferin servicekraft fachkraft techniker betreuer betreuerin ansprechpartner zustandig zustandiger
    zustandige zustandigeperson ticketinhaber ticketbesitzer zugewiesen zugewiesenan kollege angestellter angestellte
    agent dienstleister ticketverantwortlicher ticketverantwortliche verantwortlicher verantwortliche zustandiger zustandig | inhaber besitzer benutzer benutzername nutzer anwender trainer`,
  customer: `
    kunde kundin kundennummer kundennr kundenid kundenname kundennummern patient patientin gast burger anrufer
    anrufernummer rufnummer klient mandantin mitglied mitgliedsnummer besucher besuchername`,
  customer_type: 'kundentyp kundengruppe kundenart kundensegment segment',
  provider_since: 'eintrittsdatum angestelltseit beschaftigtseit imunternehmenseit betriebszugehorigkeit | eintritt',
  channel: `
    kanal kontaktkanal kontaktart medium kommunikationskanal zugangsweg eingangskanal vertriebsweg | quelle herkunft`,
  service_type: `
    dienstleistung leistung anliegen thema kategorie vorgang vorgangsart serviceart besuchsgrund besuchsanlass terminart
    terminanlass terminthema anrufgrund kontaktgrund grund sachgebiet leistungsart behandlung behandlungsart tatigkeit
    betreff ticketart anfrageart auftragsart | produkt warteschlange warteschlangenname wartekreis art typ`,
  arrived_at: `
    ankunft ankunftszeit angekommen eintreffen eingetroffen eingang eingangszeit eingegangen erstellt erstelltam
    erstellung erstellungszeit angelegt angelegtam gezogen ticketgezogen ticketausgabe ticketdruck ticketziehung
    nummergezogen anmeldung angemeldet eingecheckt checkin eingereiht wartebeginn beginnwartezeit eroffnet eroffnung
    gemeldet meldung anfragedatum anrufbeginn anrufzeit anrufzeitpunkt anruf aufnahme beginn begonnen start startzeit
    terminbeginn termin terminzeit datumuhrzeit datumundzeit besuch besuchsdatum besuchszeit besuchszeitpunkt zeitpunkt
    zeitstempel abgegeben ausgefullt antwortdatum eintrittszeit | eintritt datum uhrzeit zeit tag buchung verkauf
    belegdatum bondatum kaufdatum transaktionsdatum ausgabe einlass`,
  called_at: `
    aufgerufen aufgerufenum aufruf aufrufzeit aufgerufenam servicebeginn bedienbeginn beginnbedienung startbedienung
    bedientab beratungsbeginn beginnberatung beratungab behandlungsbeginn beginnbehandlung bearbeitungsbeginn
    beginnbearbeitung gesprachsbeginn beginngesprach startgesprach angenommen annahme abgehoben verbunden erstantwort
    ersteantwort erstereaktion erstreaktion reaktion dran bedienstart servicestart | beginn start`,
  finished_at: `
    schliessdatum schliessungsdatum
    fertig ende endzeit endezeit beendet beendetum beendigung serviceende bedienende endebedienung beratungsende
    endeberatung behandlungsende endebehandlung bearbeitungsende endebearbeitung gesprachsende endegesprach anrufende
    abgeschlossen abgeschlossenam abschluss abschlusszeit erledigt erledigtam erledigung geschlossen geschlossenam
    schliessung gelost gelostam losung losungsdatum verlassen austritt austrittszeit gegangen abgang abmeldung terminende
    bedientbis schluss | ausgang bis`,
  updated_at: `
    geandert geandertam anderung aktualisiert aktualisiertam aktualisierung letzteanderung letzteaktualisierung
    zuletztgeandert zuletztaktualisiert bearbeitetam | stand`,
  wait_s: `
    wartezeit warten wartedauer gewartet wartezeitkunde kundenwartezeit schlangenzeit zeitinwarteschlange zeitbisaufruf
    zeitbisannahme annahmezeit wartedauerkunde reaktionszeit erstreaktionszeit antwortzeit erstantwortzeit
    zeitbiserstantwort | verzogerung`,
  quoted_wait_s: `
    angekundigtewartezeit prognosewartezeit prognostiziertewartezeit voraussichtlichewartezeit geschatztewartezeit`,
  service_s: `
    bedienzeit bediendauer bedienung bedienungszeit bearbeitungszeit bearbeitungsdauer bearbeitung servicezeit
    servicedauer beratungszeit beratungsdauer beratung gesprachsdauer gesprachszeit gesprach transaktionszeit
    transaktionsdauer behandlungsdauer behandlungszeit behandlung vorgangsdauer schalterzeit kundenzeit | dauer
    termindauer besuchsdauer verkaufsdauer leistungsdauer anrufdauer`,
  resolution_s: `
    losungszeit losungsdauer durchlaufzeit zeitbislosung zeitbiserledigung zeitbiszurschliessung zeitbisschliessung zeitbiszurlosung erledigungsdauer zeitbisabschluss
    gesamtlosungszeit`,
  outcome: `
    ergebnis ausgang besuchsstatus status zustand resultat vorgangsstatus ticketstatus terminstatus anrufstatus
    anrufergebnis bearbeitungsstatus abschlussgrund abschlussart erledigungsart besuchsergebnis kundenstatus | abgebrochen
    nichterschienen storniert bedient angenommen beantwortet`,
  solved_first_time: `
    erstlosung erstlosungsquote imerstkontaktgelost sofortgelost beimerstenkontaktgelost erstkontaktlosung sofortlosung`,
  reopened: 'wiedereroffnet wiedereroffnungen',
  csat: `
    zufriedenheit kundenzufriedenheit bewertung kundenbewertung gesamtbewertung sterne anzahlsterne schulnote benotung
    gesamturteil urteil gesamtzufriedenheit zufriedenheitsgrad zufriedenheitswert kundenfeedback stimmung beurteilung servicebewertung
    | feedback note gesamtnote punkte wertung`,
  nps: 'weiterempfehlung weiterempfehlungsbereitschaft weiterempfehlungswahrscheinlichkeit empfehlung',
  ces: 'aufwand kundenaufwand',
  rating_offered: 'befragungangeboten umfragegesendet umfrageversendet bewertungangefragt',
  complaint: 'beschwerde reklamation beschwerden beanstandung reklamiert',
  complaint_category: 'beschwerdegrund beschwerdeart reklamationsgrund beschwerdethema',
  comment: `
    kommentar kommentare kundenkommentar bemerkung bemerkungen anmerkung anmerkungen freitext notiz notizen hinweis
    hinweise ruckmeldung mitteilung anregung anregungen begrundung`,
  language: 'sprache kundensprache',
  external_id: `
    besuchsid besuchsnummer besuchsnr vorgangsid vorgangsnummer vorgangsnr ticketnummer ticketnr ticketid belegnummer
    belegnr bonnummer bonnr terminnummer terminnr terminid auftragsnummer auftragsnr fallnummer fallnr anrufid anrufnummer
    aktenzeichen referenz referenznummer referenznr buchungsnummer buchungsnr rechnungsnummer rechnungsnr kennung |
    laufendenummer lfdnr lfdnummer wartenummer nummer nr bon beleg`,
}
