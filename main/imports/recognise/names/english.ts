import type { Field } from '#contract/mapping.ts'

/** What exports call each field in English, and the words of help desks, contact centres, queue and survey systems. */
export const englishNames: Readonly<Record<Field, string>> = {
  location: `
    branch branchname location locationname store storename site sitename office officename outlet shop branchcode
    branchid branchno branchnumber locationid locationcode storeid storenumber siteid centername centrename clinic
    practice venue experiencepoint servicecenter servicecentre outletname branchoffice shopname salon callcenter callcentre contactcenter contactcentre | center centre
    requesterlocation employeelocation station unit facility borough brand campaign group queue queuename businessunit
    hub lab laboratory depot library showroom surgery dealership assigneeteam assignedteam teamname team department dept region mailbox mailboxname inbox inboxname city town district area terminal terminalname kiosk kioskname touchpoint touchpointname device devicename`,
  provider: `
    provider providername employee employeename staff staffname staffmember agentname agent advisor adviser advisorname
    clerk teller consultant consultantname servedby servedbyname handledby assistedby attendedby operator operatorname
    representative rep repname associate therapist practitioner providerid employeeid employeeno employeenumber
    employeecode staffid staffno staffcode agentid advisorid adviserid clerkid tellerid operatorid employeecustomid
    teammember assigneeuser assigneename assigneduser assigneeusername assignee teammate teammatename resolvedby assignedto ticketowner initialserviceprovidername server servername agentlogin
    agentusername employeelogin loginid staffmembername handler handlername assignedagent handlingagent
    practitionername clinician doctorname salesperson cashier barber technician engineer caseowner assignedagentname
    ownername lastagent assoc emp tech specialist counselor counsellor optometrist nurse host hostess
    colleague officer caseworker answeredby takenby treatedby processedby helpedby seenby calledby closedby completedby | person owner user username users calendar customdata1 agency login resource extension extensionname`,
  customer: `
    customer customerid customerno customernumber customercode client clientid clientname customername caller callerid
    callernumber member memberid guest guestname patient patientid contactid requesterid requester requesteremail
    clientenummer customerphone customeremail passenger visitor visitorname cid | ani remote recipientemail
    externalcustomerid externalreference`,
  customer_type: 'customertype customersegment segment customergroup clienttype',
  provider_since: 'providersince employedsince employeesince employeestartdate hiredate hired staffsince',
  channel: `
    channel channelname contactchannel servicechannel channeltype contacttype mediatype opendatachanneltype contactmedium
    medianame origin | source ticketsource bookingsource calltype distributionchannel`,
  service_type: `
    service servicename servicetype visittype visitreason reason reasonforvisit topic category subject matter purpose
    appointmenttype servicecategory enquirytype inquirytype requesttype tickettype casetype complainttype skill skillname
    initialservicename queueservice enquiry reasonforcall calltype activity job treatment procedure services | queuename
    queue product`,
  arrived_at: `
    arrived arrivedat arr arrival arrivaltime arrivedlocal checkedin checkintime ticketissued ticketprinted ticketdrawn issued
    timeadded addedat added queuedat waitbegan startofwait waitstarted joined joinedat joinedqueue enqueued queued queueentry waitliststart waitlisttime created createdat createdtime
    createddate createdon opened openedat opentime opendate visit visitdate visitedat visittime interactiondate
    contactdate calldate callstart callstarttime started startedat start starttime startdate begin began timestamp
    datetime dateandtime submitted submittime submitdate responsereceivedat responsereceived respondedat responsedate
    recordeddate received receivedat initiationtimestamp conversationstartedat conversationcreatedat appointment
    appointmenttime appointmentdate actualarrivaltime ticketissuetime timein qstart queuestart enqueuetimestamp
    enqueuetime queueenqueuetimestamp entrytime enteredqueue scheduled scheduleddate scheduledtime openedon callarrival
    surveydate ratedat pressedat loggedat reportedat raisedat dateofvisit dateofservice servicedate calltime arrivalat
    transactiondate waitstart timearrived reported raised logged | date day time`,
  called_at: `
    called calledat calledtime calltime calledlocal firstcalled summoned summonedat servicestarted servicestart svcstart sentin calledin calledthrough takenin broughtin roomed servicestarttime
    servestart servetime servedat servingstarted answered answeredat connected connectedat connectedtoagent firstreply
    firstreplyat firstresponseat firstresponse firstresponsedate firstresponsedatetime initialresponse initialresponsetime firstrespondedat seen seenat actualstarttime
    begunservice heuredappel callednext timecalled servicebegin servestarted serstart pickup pickedup agentstart
    agentanswer agentconnected conversationfirstrepliedat queuedequeuetimestamp firstreplied talkstart startofservice
    handlestart accepted acceptedat seated timeseated seatedat seentime timeseen consultstart responded responseat pickedupat attendedat | started startedat start starttime`,
  finished_at: `
    finished finishedat finishtime finishedlocal ended endedat end endtime enddate serviceend svcend serviceended serviceendtime
    completed completedat completedtime completiontime departed departure departuretime left leftat checkout checkedout
    resolved resolvedat resolvedtime resolveddate solved solvedat closed closedat closedtime closeddate closedate
    closetime done disconnected disconnecttimestamp serexit timeout exittime exited endofservice serviceclosed served
    discharged dischargedat dischargetime signedout handleend talkend wrapend callend callendtime conversationclosedat consultend timeleft timeended stoptime stop`,
  updated_at: `
    updated updatedat lastupdate lastupdated lastupdatetime lastupdatedtime lastupdatetimestamp updatetime modified
    modifiedat lastmodified lastmodifieddate changed changedat lastchanged sysupdatedat resolutionactionupdateddate`,
  wait_s: `
    wait waittime waitingtime waiting waited waitduration timewaited customerwait customerwaittime queuetime queuewaittime
    queuewait timeinqueue inqueue totalqueue queueduration waitqueue actualwaittime actualwait firstreplytime
    firstresponsetime firstresponse timetofirstreply timetofirstresponse timetoadminreply timetofirstagentemailreply
    speedofanswer asa ringing ringtime ringduration requesterwaittime qtime queueseconds timetoanswer answerdelay queuewaiting waitlength
    waitinqueue timewaiting minuteswaited minsinqueue waitmins waitminutes waitseconds waitsecs firstreplytimeinminutes | queue`,
  quoted_wait_s: `
    quotedwait quotedwaittime promisedwait promisedwaittime estimatedwait estimatedwaittime expectedwait expectedwaittime`,
  service_s: `
    service servicetime serviceduration servicelength servingtime serving serve servingmins servingminutes served timeserved transactiontime
    transactionduration transaction handletime handlingtime handle handling totalhandle averagehandletime talktime talk
    totaltalk agenttime agentinteractionduration treatmenttime treatment consultationtime consultation deskduration
    timeatdesk tilltime windowtime chairtime counterduration attendtime conversationhandlingtime sertime servedfor servicemins serviceminutes
    serviceseconds talkseconds talkminutes handleseconds withclerk withagent withadvisor timewithagent timewithclerk
    attended consult consultationlength countertime desktime talking speaking incall durationincall timespeaking timeatcounter timeoncall conversation
    conversationtime chat chattime callduration calllength callminutes callseconds | duration visitduration appointmentduration`,
  resolution_s: `
    resolutiontime fullresolutiontime timetoresolution timetoresolve timetoclose timetolastclose resolution
    resolutionduration totalresolutiontime firstresolutiontime`,
  outcome: `
    outcome result visitoutcome visitstatus status state conversationstatus callresult queueresult incidentstate
    appointmentstatus disposition visitresult finalstatus callstatus callstate endreason contactstatus | abandoned noshow answered served attended connected callanswered`,
  solved_first_time: `
    solvedfirsttime resolvedfirsttime firstcontactresolution firstcontactresolved firstcallresolution firsttimeresolution
    resolvedfirstcontact solvedfirstcontact fcr onestopresolution`,
  reopened: 'reopened reopens reopencount timesreopened reopen',
  csat: `
    csat csatscore customersatisfaction customersatisfactionscore satisfaction satisfactionscore satisfactionrating
    overallsatisfaction rating ratingscore customerrating userrating starrating stars star overallrating feedbackscore
    feedbackrating customerfeedback surveyresults surveyresult surveyscore servicerating conversationrating happiness happinessrating
    schoolgrade evaluation surveyresponse customerscore smiley smileys smileyrating happyscore visitrating experience experiencerating
    overallexperience ratingoutof5 overallscore reviewstars reviewrating reviewscore | note grade score`,
  nps: `
    nps npsscore npsrating netpromoterscore netpromoter recommend recommendation likelihoodtorecommend wouldrecommend
    recommendationscore npsanswer`,
  ces: 'ces cesscore customereffort customereffortscore effortscore easeofservice ease',
  rating_offered: 'ratingoffered surveyoffered surveysent feedbackrequested offered requestsent',
  complaint: 'complaint complaints complained iscomplaint hascomplaint complaintflag complaintraised',
  complaint_category: 'complaintcategory complaintreason complainttopic complaintclass',
  comment: `
    comment comments customercomment customercomments remark remarks commenttext feedbacktext feedbackcomment opentext
    openendedresponse notes note freetext | feedback customerfeedback`,
  language: 'language userlanguage lang locale',
  external_id: `
    visitid interactionid caseid callid conversationid responseid respondentid requestid sessionid recordid transactionid
    appointmentid bookingid id uniquekey uuid guid key visitno visitnumber ticketno ticketnumber caseno casenumber
    interactionno appointmentreference bookingreference reference refno ref contactid incidentnumber invoicenumber
    calluuid uniqueid linkedid contactuuid recordnumber reservationid receiptno receiptnumber jobno orderid | number no #`,
}
