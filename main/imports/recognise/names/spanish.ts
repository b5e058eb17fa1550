import type { Field } from '#contract/mapping.ts'

/** What exports call each field in Spanish. */
export const spanishNames: Readonly<Record<Field, string>> = {
  location: `
    sucursal oficina tienda sede delegacion centro local establecimiento puntodeventa clinica consultorio hospital
    ambulatorio agencia puntodeatencion filial almacen taller restaurante salon peluqueria farmacia modulo unidad | zona
    region area grupo cola equipo campana departamento ciudad localidad municipio`,
  provider: `
    empleado empleada agente asesor asesora operador operadora gestor gestora funcionario funcionaria profesional medico
    medica doctor doctora dependiente vendedor vendedora cajero cajera trabajador trabajadora tecnico atendidopor
    asignadoa asignado ejecutivo ejecutiva facultativo peluquero peluquera estilista especialista encargado recepcionista
    colaborador colaboradora anfitrion anfitriona comercial consultor consultora terapeuta teleoperador farmaceutico enfermero enfermera | usuario responsable propietario
    personal`,
  customer: 'cliente clienteid numerocliente paciente ciudadano visitante socio contribuyente usuaria llamante solicitante',
  customer_type: 'tipocliente tipodecliente segmentocliente categoriacliente segmento',
  provider_since: 'fechacontratacion fechadeingreso antiguedad fechaalta',
  channel: 'canal canaldecontacto medio mediodecontacto viadecontacto | origen fuente via',
  service_type: `
    servicio tramite motivo motivodevisita motivovisita motivodelavisita gestion tiposervicio tipodeservicio tipodevisita
    tipodecita tipocita tipodeconsulta tipodetramite asunto categoria tema concepto especialidad prestacion
    tipodesolicitud tipodellamada materia | cola producto tipo`,
  arrived_at: `
    llegada horallegada horadellegada fechallegada fechadellegada entrada horaentrada horadeentrada registro fecharegistro
    creado creacion fechacreacion fechadecreacion apertura fechaapertura abierto solicitud emision emisionticket
    emisiondeticket emisiondelticket tomadeturno tomaturno turnoemitido generado generacion marcatemporal cita fechacita
    fechadecita visita fechavisita fechadevisita fechayhora fechahora recepcion recibido ingreso horaingreso inicioespera
    iniciollamada respondido enviado fecharespuesta checkin | fecha hora dia inicio horainicio horadeinicio fechainicio
    fechadeinicio alta turno venta compra llamada`,
  called_at: `
    llamada horallamada horadellamada llamado horallamado horadellamado horadeatencion horaatencion inicioatencion
    iniciodeatencion iniciodelaatencion inicioservicio iniciodelservicio iniciodeservicio atendido atendidoalas
    iniciogestion inicioconsulta primerarespuesta respuesta contestada contestado conexion descolgado entradaconsulta entradaaconsulta | inicio horainicio
    horadeinicio`,
  finished_at: `
    fin horafin horadefin fechafin salida horasalida horadesalida termino terminado horatermino horadetermino finalizacion
    finalizado finatencion findeatencion findelaatencion finservicio findelservicio findeservicio egreso horaegreso fechaegreso cierre fechacierre
    fechadecierre cerrado cerrada resolucion fecharesolucion resuelto completado conclusion finllamada finconsulta`,
  updated_at: 'actualizado actualizacion modificado modificacion ultimaactualizacion ultimamodificacion',
  wait_s: `
    espera tiempoespera tiempodeespera tiempodeesperacliente tespera minutosdeespera minutosespera segundosdeespera
    segundosespera tiempoencola encola demora tiempoderespuesta tiempoprimerarespuesta tiempodeprimerarespuesta esperado |
    retraso cola`,
  quoted_wait_s: 'esperaestimada esperaprevista tiempodeesperaestimado tiempoestimadodeespera',
  service_s: `
    atencion tiempoatencion tiempodeatencion duraciondelaatencion duracionatencion duraciondeatencion servicio
    tiempodeservicio tiemposervicio duracionservicio duraciondelservicio conversacion tiempodeconversacion gestion
    tiempodegestion tiempogestion consulta duracionconsulta duraciondelaconsulta tramitacion tmo enventanilla
    tiempoenventanilla | duracion duraciontotal duracionllamada duraciondelallamada duracioncita duraciondelacita`,
  resolution_s: 'tiempoderesolucion tiemporesolucion tiempodecierre tiempohastaelcierre',
  outcome: `
    estado resultado situacion estadofinal estadodelacita estadocita estadodelavisita estadovisita estadollamada
    estadodelallamada estadoticket estadodelturno desenlace tipificacion | abandonado abandono nopresentado atendida contestada`,
  solved_first_time: 'resueltoenprimercontacto resolucionprimercontacto resueltoprimeravez resueltoenprimerallamada',
  reopened: 'reabierto reaperturas reapertura',
  csat: `
    valoracion satisfaccion puntuacion calificacion nota estrellas valoraciondelcliente valoracioncliente valoracionglobal
    gradodesatisfaccion niveldesatisfaccion satisfacciondelcliente satisfaccioncliente evaluacion encuesta
    encuestadesatisfaccion | puntaje opinion puntos`,
  nps: 'recomendacion recomendaria probabilidadderecomendar nosrecomendaria',
  ces: 'esfuerzo esfuerzocliente facilidad',
  rating_offered: 'encuestaenviada encuestaofrecida',
  complaint: 'queja reclamacion reclamo quejas reclamaciones hayqueja hayreclamacion',
  complaint_category: 'motivodequeja motivoqueja motivodereclamacion motivoreclamacion tipodequeja',
  comment: `
    comentario comentarios observacion observaciones sugerencia sugerencias comentariodelcliente notas detalle textolibre`,
  language: 'idioma lengua',
  external_id: `
    referencia localizador folio expediente identificador iddevisita idvisita iddecita idcita idturno idllamada idticket
    numerodeticket numerodecita numerodeturno numerodeexpediente numeroticket numerocita | numero num ticket codigo`,
}
