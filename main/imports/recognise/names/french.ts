import type { Field } from '#contract/mapping.ts'

/** What exports call each field in French. */
export const frenchNames: Readonly<Record<Field, string>> = {
  location: `
    agence succursale site magasin boutique pointdevente lieu etablissement bureau antenne centre mairie cabinet salon
    pointdaccueil sitedaccueil implantation restaurant clinique hopital pharmacie garage atelier guichetunique
    maisonservices franceservices structure pharmacie | region secteur file filedattente equipe groupe campagne ville commune localite`,
  provider: `
    agent conseiller conseillere employe collaborateur collaboratrice vendeur vendeuse praticien praticienne medecin
    docteur guichetier guichetiere operateur operatrice serviepar servipar recupar traitepar prisenchargepar accueillipar
    intervenant technicien gestionnaire chargedeclientele coiffeur coiffeuse caissier caissiere hote hotesse professionnel
    teleconseiller assigne assignea affectea attribuea preparateur preparatrice pharmacien pharmacienne serveur vendeurs | utilisateur responsable proprietaire referent personnel`,
  customer: `
    client cliente numeroclient usager patient patiente adherent abonne administre appelant demandeur visiteur
    beneficiaire contribuable`,
  customer_type: 'typeclient typedeclient segmentclient categorieclient profilclient typeusager',
  provider_since: 'datedembauche embauche dateentree anciennetedepuis',
  channel: 'canal canalcontact canaldecontact moyendecontact media modedecontact | origine provenance source',
  service_type: `
    motif motifdevisite motifvisite motifrdv prestation demarche typedevisite typedevisites typedemande typededemande
    typedappel typerdv objet sujet categorie theme thematique naturedemande nature service typeservice rubrique specialite
    acte | filedattente file produit type`,
  arrived_at: `
    arrivee heurearrivee heuredarrivee datearrivee arriveele creation cree creele datecreation ouverture ouvertle
    enregistrement enregistrele priseticket prisedeticket priseduticket emission emisle emissionticket tirage horodateur
    horodatage reception recule demande debut debutattente rendezvous rdv visite soumission envoyele debutappel
    appelrecu entree reponserecuele datehoraire | date heure jour dateheure datedebut appel achat vente saisie passage`,
  called_at: `
    appel appele appelele prisencharge prisenchargele priseencharge debutpriseencharge debuttraitement debutdetraitement debutservice debutdeservice
    debutentretien debutdentretien decroche decrochage reponse premierereponse debutconversation debutaccueil debutrdv
    accueil connexion debutprestation debutdeprestation debutdelaprestation debutsoin debutintervention | debut passage`,
  finished_at: `
    fin heurefin heuredefin datefin sortie sorti parti partie cloture clotureele clos closle fermeture fermele termine terminele depart
    fintraitement findetraitement finservice findeservice finentretien findentretien finpriseencharge finappel
    finconversation resolu resolule resolution achevement finvisite finrdv raccroche`,
  updated_at: `
    modification modifie modifiele miseajour maj derniermodification dernieremodification dernieremiseajour datemaj`,
  wait_s: `
    attente tempsdattente tempsattente dureedattente dureeattente delaidattente delaiattente attenteclient attenteenfile
    enfile tempsenfile tempsfile attendu delaireponse delaipremierereponse tempsdereponse tempspremierereponse
    delaidereponse delaidepriseencharge delaipriseencharge | delai`,
  quoted_wait_s: 'attenteestimee attenteannoncee tempsdattenteestime tempsdattenteannonce attenteprevue',
  service_s: `
    traitement dureetraitement tempsdetraitement tempstraitement service dureeservice dureedeservice tempsdeservice
    entretien dureeentretien communication tempsdecommunication conversation dureeconversation dmt priseencharge
    dureepriseencharge prestation intervention accueil consultation guichet tempsguichet tempsauguichet | duree
    dureetotale dureeappel dureerdv dureevisite dureepassage`,
  resolution_s: `
    delairesolution delaideresolution tempsderesolution tempsresolution dureeresolution delaicloture delaidecloture`,
  outcome: `
    statut etat resultat issue statutvisite statutrdv statutappel etatticket statutticket etatfinal statutfinal
    qualification motifdecloture motifcloture | abandon abandonne absent decroche repondu`,
  solved_first_time: 'resolupremiercontact resolution1ercontact resoluaupremiercontact resoluaupremierappel',
  reopened: 'reouvert reouvertures reouverture rouvert',
  csat: `
    satisfaction satisfactionclient note notesatisfaction notedesatisfaction noteclient noteglobale evaluation
    niveaudesatisfaction appreciation etoiles nombredetoiles indicedesatisfaction satisfactionglobale tauxsatisfaction
    smiley humeur | avis score points`,
  nps: 'recommandation recommanderiezvous probabiliterecommandation',
  ces: 'effort effortclient facilite',
  rating_offered: 'enqueteenvoyee enqueteproposee avisdemande questionnaireenvoye',
  complaint: 'reclamation plainte litige reclamations insatisfaction',
  complaint_category: 'motifreclamation motifdereclamation typereclamation motifdeplainte',
  comment: `
    commentaire commentaires remarque remarques observation observations verbatim avisclient suggestion suggestions
    commentaireclient textelibre precision precisions`,
  language: 'langue languedusager languedelusager',
  external_id: `
    reference referenceticket referencedossier dossier numerodeticket numeroticket numerodedossier numerodossier
    identifiant identifiantvisite idvisite idticket idappel idrdv | numero num ticket`,
}
