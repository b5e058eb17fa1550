import type { Field } from '#contract/imports.ts'

/**
 * What exports call each field, in English, German, French and Spanish and in the words of help desks, contact centres, queue
 * and survey systems; normalised, the surest first. Units, scales and words such as "time" or "date" behind a name are
 * taken off before comparing where the field has them. What stands behind | means the field only where nothing surer does.
 */
export const fieldNames: Readonly<Record<Field, readonly string[]>> = {
  location: names(
    'branch branchname location locationname store storename site sitename office officename outlet shop branchcode branchid branchno branchnumber locationid',
    'locationcode storeid storenumber siteid filiale filialname filialbezeichnung standort standortname niederlassung zweigstelle geschaftsstelle betriebsstatte',
    'agence succursale sucursal oficina tienda centername centrename clinic practice venue experiencepoint servicecenter servicecentre',
    'filialnummer filialnr filialid | center centre requesterlocation employeelocation station unit facility borough brand campaign group queue queuename businessunit region',
  ),
  provider: names(
    'provider providername employee employeename staff staffname staffmember agentname agent advisor adviser advisorname clerk teller consultant consultantname',
    'servedby servedbyname handledby assistedby attendedby operator operatorname representative rep repname associate stylist therapist practitioner doctor',
    'providerid employeeid employeeno employeenumber employeecode staffid staffno staffcode agentid advisorid adviserid clerkid tellerid operatorid employeecustomid',
    'mitarbeiter mitarbeitername mitarbeiterin mitarbeitende berater beratername beraterin bearbeiter bearbeiterin sachbearbeiter bediener bedientvon personal',
    'mitarbeiternummer mitarbeiternr mitarbeiterid personalnummer personalnr conseiller employe agente empleado asesor atendidopor teammember assignee',
    'resolvedby assignedto ticketowner initialserviceprovidername | owner user username users calendar customdata1 agency',
  ),
  customer: names(
    'customer customerid customerno customernumber customercode client clientid clientname customername caller callerid callernumber member memberid guest guestname',
    'patient patientid contactid requesterid requester requesteremail kunde kundennummer kundennr kundenid kundenname clientenummer cliente clienteid anrufer | ani',
    'remote recipientemail externalcustomerid externalreference',
  ),
  customer_type: names(
    'customertype customersegment segment customergroup clienttype kundentyp kundengruppe kundenart kundensegment typeclient tipocliente',
  ),
  provider_since: names(
    'providersince employedsince employeesince employeestartdate hiredate hired staffsince eintrittsdatum eintritt angestelltseit beschaftigtseit',
  ),
  channel: names(
    'channel channelname contactchannel servicechannel channeltype contacttype mediatype media via opendatachanneltype kanal kontaktkanal kontaktart canal | source',
    'ticketsource bookingsource calltype distributionchannel quelle',
  ),
  service_type: names(
    'service servicename servicetype visittype visitreason reason reasonforvisit topic category subject matter purpose appointmenttype servicecategory enquirytype',
    'inquirytype requesttype tickettype casetype complainttype skill skillname dienstleistung leistung anliegen thema kategorie vorgang',
    'vorgangsart serviceart besuchsgrund motif motivo tramite servicio initialservicename | queuename queue product type',
  ),
  arrived_at: names(
    'arrived arrivedat arrival arrivaltime arrivedlocal checkin checkedin checkintime ticketissued ticketprinted ticketdrawn issued joined joinedat joinedqueue enqueued',
    'queued queueentry waitliststart waitlisttime created createdat createdtime createddate creation createdon opened openedat opentime opendate visit visitdate visitedat visittime',
    'interactiondate contactdate calldate callstart callstarttime started startedat start starttime startdate begin began timestamp datetime dateandtime submitted',
    'submittime submitdate responsereceivedat responsereceived respondedat responsedate recordeddate received receivedat initiationtimestamp conversationstartedat conversationcreatedat appointment',
    'appointmenttime appointmentdate actualarrivaltime ankunft ankunftszeit angekommen eingang eingangszeit erstellt erstelltam angelegt angelegtam',
    'ticketgezogen gezogen ticketausgabe anmeldung angemeldet beginn begonnen startzeit datumuhrzeit datumundzeit besuch besuchsdatum besuchszeit zeitpunkt',
    'zeitstempel termin arrivee heuredarrivee llegada fechahora horallegada creado abgegeben | date datum day time tag uhrzeit heure fecha zeit hora',
  ),
  called_at: names(
    'called calledat calledtime calltime calledlocal firstcalled summoned summonedat servicestart servicestarted servicestarttime servestart servetime servedat servingstarted answered answeredat',
    'connected connectedat connectedtoagent firstreply firstreplyat firstresponseat initialresponse initialresponsetime firstrespondedat seen seenat actualstarttime begunservice',
    'aufgerufen aufgerufenum aufruf aufrufzeit servicebeginn bedienbeginn beginnbedienung beratungsbeginn bedientab angenommen appele heuredappel llamado llamada | started startedat start starttime',
  ),
  finished_at: names(
    'finished finishedat finishtime finishedlocal ended endedat end endtime enddate serviceend serviceended serviceendtime completed completedat completedtime completiontime departed departure departuretime',
    'left leftat checkout checkedout resolved resolvedat resolvedtime resolveddate solved solvedat closed closedat closedtime closeddate closedate closetime done disconnected',
    'disconnecttimestamp fertig ende endzeit endezeit beendet beendetum serviceende bedienende abgeschlossen abgeschlossenam erledigt erledigtam geschlossen geschlossenam gelost',
    'gelostam verlassen fin termine cloture finalizado cerrado',
  ),
  updated_at: names(
    'updated updatedat lastupdate lastupdated lastupdatetime lastupdatedtime lastupdatetimestamp updatetime modified modifiedat lastmodified lastmodifieddate changed changedat lastchanged sysupdatedat',
    'resolutionactionupdateddate geandert geandertam aktualisiert aktualisiertam letzteanderung letzteaktualisierung stand modifie actualizado',
  ),
  wait_s: names(
    'wait waittime waitingtime waiting waited waitduration timewaited customerwait customerwaittime queuetime queuewaittime queuewait timeinqueue inqueue totalqueue queueduration waitqueue',
    'actualwaittime actualwait firstreplytime firstresponsetime firstresponse timetofirstreply timetofirstresponse timetoadminreply timetofirstagentemailreply speedofanswer asa requesterwaittime',
    'wartezeit warten wartedauer gewartet wartezeitkunde attente tempsdattente tiempodeespera espera',
  ),
  quoted_wait_s: names(
    'quotedwait quotedwaittime promisedwait promisedwaittime estimatedwait estimatedwaittime expectedwait expectedwaittime angekundigtewartezeit prognosewartezeit',
  ),
  service_s: names(
    'service servicetime serviceduration servicelength servingtime serving served timeserved transactiontime transactionduration transaction handletime handlingtime handle handling totalhandle averagehandletime',
    'talktime talk totaltalk agenttime agentinteractionduration treatmenttime treatment consultationtime consultation deskduration timeatdesk counterduration attendtime conversationhandlingtime',
    'bedienzeit bediendauer bedienung bearbeitungszeit bearbeitungsdauer servicezeit servicedauer beratungszeit beratungsdauer gesprachsdauer gesprachszeit transaktionszeit',
    'dureedeservice tempsdeservice tiempodeservicio tiempodeatencion atencion | duration dauer visitduration appointmentduration',
  ),
  resolution_s: names(
    'resolutiontime fullresolutiontime timetoresolution timetoresolve timetoclose timetolastclose resolution resolutionduration totalresolutiontime losungszeit losungsdauer durchlaufzeit',
    'firstresolutiontime',
  ),
  outcome: names(
    'outcome result visitoutcome visitstatus status state ticketstatus conversationstatus callresult queueresult incidentstate appointmentstatus disposition ergebnis ausgang',
    'besuchsstatus statut etat estado resultado | abandoned abandon noshow nichterschienen abgebrochen',
  ),
  solved_first_time: names(
    'solvedfirsttime resolvedfirsttime firstcontactresolution firstcontactresolved firstcallresolution firsttimeresolution resolvedfirstcontact solvedfirstcontact fcr onestopresolution',
    'erstlosung imerstkontaktgelost sofortgelost',
  ),
  reopened: names('reopened reopens reopencount timesreopened reopen wiedereroffnet wiedereroffnungen'),
  csat: names(
    'csat csatscore customersatisfaction customersatisfactionscore satisfaction satisfactionscore satisfactionrating overallsatisfaction rating ratingscore customerrating userrating starrating stars star',
    'overallrating feedbackscore feedbackrating customerfeedback surveyresults surveyresult surveyscore servicerating conversationrating happiness smiley zufriedenheit kundenzufriedenheit',
    'bewertung kundenbewertung gesamtbewertung sterne schulnote schoolgrade satisfactionclient evaluation valoracion satisfaccion puntuacion | feedback score note grade points',
  ),
  nps: names(
    'nps npsscore npsrating netpromoterscore netpromoter recommend recommendation likelihoodtorecommend wouldrecommend recommendationscore weiterempfehlung weiterempfehlungsbereitschaft',
  ),
  ces: names('ces cesscore customereffort customereffortscore effort effortscore easeofservice ease aufwand kundenaufwand'),
  rating_offered: names(
    'ratingoffered surveyoffered surveysent feedbackrequested offered requestsent befragungangeboten umfragegesendet',
  ),
  complaint: names(
    'complaint complaints complained iscomplaint hascomplaint complaintflag complaintraised beschwerde reklamation beschwerden plainte queja reclamacion',
  ),
  complaint_category: names(
    'complaintcategory complaintreason complainttopic complaintclass beschwerdegrund beschwerdeart reklamationsgrund',
  ),
  comment: names(
    'comment comments customercomment customercomments remark remarks commenttext feedbacktext feedbackcomment verbatim opentext openendedresponse notes note freetext kommentar kommentare',
    'kundenkommentar bemerkung bemerkungen anmerkung anmerkungen freitext commentaire comentario comentarios | feedback customerfeedback',
  ),
  language: names('language userlanguage lang locale sprache langue idioma'),
  external_id: names(
    'visitid interactionid ticketid caseid callid conversationid responseid respondentid requestid sessionid recordid transactionid appointmentid bookingid',
    'id uniquekey uuid guid key visitno visitnumber ticketno ticketnumber caseno casenumber interactionno appointmentreference bookingreference reference refno ref',
    'contactid incidentnumber invoicenumber besuchsid besuchsnummer besuchsnr vorgangsid vorgangsnummer vorgangsnr ticketnummer ticketnr belegnummer nummer fallnummer',
    'laufendenummer lfdnr numerodeticket | ticket number no nr numero #',
  ),
}

function names(...lines: readonly string[]): string[] {
  return lines.flatMap(line => line.split(' '))
}
