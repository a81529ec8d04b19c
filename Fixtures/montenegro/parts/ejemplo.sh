# shellcheck shell=bash disable=SC2154,SC2034
# 4. Ejemplo y otras personas c. institutos de muestra: TODO ES FICTICIO
#    Ejemplo and others v. sample institutes: ALL OF IT IS FICTIONAL
#
# Doce personas, cuatro estados, tres instituciones. Aquí se ven los casos difíciles: una niña por quien firma su madre, una
# negativa verbal y otra por silencio, un consentimiento retirado, una orden incumplida, una solicitud sin respuesta.

new caso_ejemplo case "Ejemplo y otras personas c. institutos de ficción" --status open --phase evidence \
  --opened-on 2025-11 --state 26 --state 25 --state 19 --state 08 \
  --injustice "Ficticio: tres institutos de ficción niegan la afiliación por la salud." \
  --objective "Afiliación de las doce personas y fin de la cláusula de ficción." \
  --theory "La cláusula de ficción repite la del caso fundador: exige salud para dar servicios de salud." \
  --risks "Represalias en el empleo; exposición de datos de salud." --mitigation "Seudónimos; consentimiento por cada uso." \
  --cost "date=2026-01-20,concept=Copias certificadas (ficción),amount=1250.00,currency=MXN,fundedBy=fondo de ficción"
case=$caso_ejemplo
link "$case" --resembles "$caso_montenegro,likeness=La misma exigencia de buena salud para afiliarse."
link "$sonora_ciudadana" --participates-in "$case,role=allied-organisation,note=participación de ficción"

# ── Las doce personas ─────────────────────────────────────────────────────────────────────────────────────────────
# El padecimiento es un vínculo restringido; el consentimiento, uno por cada uso. Quien no lo ha dado, se ve.
litigio() { echo "use=litigation,granted=yes,date=$1,noticeVersion=ficción 1,explainedBack=yes"; }
salud() { echo "use=health-data,granted=yes,date=$1,noticeVersion=ficción 1,explainedBack=yes"; }
firmado=$(sha256sum "$documents/consentimiento-ana-ejemplo.pdf" | cut -d ' ' -f 1)

new ana person "Ana Ejemplo" --birth 1979 --occupation "Docente" --state 26 --municipality "Municipio de ficción" \
  --email ana@ejemplo.example --document "$documents/consentimiento-ana-ejemplo.pdf,role=signed,pages=1" \
  --consent "$(litigio 2026-01-20),signedDocument=$firmado" --consent "$(salud 2026-01-20)" \
  --consent "use=identity-in-court,granted=yes,date=2026-01-20,noticeVersion=ficción 1" \
  --consent "use=publicity,granted=no,date=2026-01-20" --risk "Ficticio: contrato temporal." --risk-reviewed-on 2026-02-01 \
  --has-condition "E11,diagnosedOn=2019,declared=yes" --employed-by "$secretaria,post=Docente de ficción" \
  --insured-by "$ifss,regime=state-scheme,state=affiliated,since=2026-07-09" --participates-in "$case,role=claimant"
new benito person "Benito Muestra" --birth ~1985 --occupation "Policía" --state 25 --consent "$(litigio 2026-02-03)" \
  --consent "$(salud 2026-02-03)" --has-condition "I10,diagnosedOn=2021,declared=no" \
  --employed-by "$ayuntamiento,post=Policía de ficción" --insured-by "$caprem,regime=municipal-agreement,state=refused" \
  --participates-in "$case,role=claimant"
new carla person "Carla Ficticia" --birth 1990-04 --occupation "Enfermera" --state 19 --consent "$(litigio 2026-02-10)" \
  --consent "$(salud 2026-02-10)" --has-condition "N18,diagnosedOn=2024" --employed-by "$secretaria" \
  --insured-by "$sefijemplo,regime=state-scheme,state=refused" --participates-in "$case,role=claimant"
# Sólo se le conoce por seudónimo fuera del equipo: el nombre es de nivel «identidad».
new dario person "Darío Prueba" --pseudonym "D. P." --birth unknown --occupation "Conserje" --state 08 \
  --consent "$(litigio 2026-02-12)" --consent "$(salud 2026-02-12)" \
  --consent "use=identity-in-court,granted=no,date=2026-02-12" --risk "Ficticio: estigma en su centro de trabajo." \
  --mitigation "Seudónimo en todo escrito; contacto sólo por la tarde." --has-condition "B24" --employed-by "$secretaria" \
  --insured-by "$sefijemplo,regime=agreement,state=pending" --participates-in "$case,role=claimant"
new elena person "Elena Inventada" --birth 1994 --occupation "Secretaria" --state 26 --consent "$(litigio 2026-02-17)" \
  --has-condition "M32,diagnosedOn=2022,declared=yes" --employed-by "$ayuntamiento" \
  --insured-by "$ifss,regime=municipal-agreement,state=refused" --participates-in "$case,role=claimant"
new fermin person "Fermín Supuesto" --birth 1961 --occupation "Jardinero" --state 25 --consent "$(litigio 2026-02-18)" \
  --consent "$(salud 2026-02-18)" --has-condition "C61,diagnosedOn=2025" --employed-by "$ayuntamiento" \
  --insured-by "$caprem,regime=municipal-agreement,state=refused" --participates-in "$case,role=claimant"
new gloria person "Gloria Modelo" --birth 2014 --minor yes --state 26 \
  --consent "$(litigio 2026-01-20),byRepresentative=yes" --consent "$(salud 2026-01-20),byRepresentative=yes" \
  --has-condition "E10,diagnosedOn=2023,declared=yes" --insured-by "$ifss,regime=state-scheme,state=affiliated,since=2026-07-09" \
  --participates-in "$case,role=family-member" --kin-of "$ana,kinship=child,dependant=yes,beneficiary=yes"
link "$ana" --signs-for "$gloria,capacity=parental-authority,proof=acta de nacimiento de ficción"
new hugo person "Hugo Ensayo" --birth 1988 --occupation "Chofer" --state 19 --consent "$(litigio 2026-02-20)" \
  --consent "$(salud 2026-02-20)" --has-condition "G40,diagnosedOn=2005" --employed-by "$secretaria" \
  --insured-by "$sefijemplo,regime=state-scheme,state=conditioned" --participates-in "$case,role=claimant"
new irma person "Irma Borrador" --birth 1972 --occupation "Docente" --state 08 --consent "$(litigio 2026-02-24)" \
  --consent "$(salud 2026-02-24)" --has-condition "E11.3,diagnosedOn=~2018,declared=no" --employed-by "$secretaria" \
  --insured-by "$sefijemplo,regime=agreement,state=terminated,until=2026-01-31" --participates-in "$case,role=claimant"
new julio person "Julio Simulado" --birth 1958 --occupation "Velador" --state 25 --consent "$(litigio 2026-02-25)" \
  --consent "$(salud 2026-02-25)" --has-condition "I50,diagnosedOn=2020" --employed-by "$ayuntamiento" \
  --insured-by "$caprem,regime=municipal-agreement,state=pending" --participates-in "$case,role=claimant"
# Retiró su consentimiento: los usos futuros se detienen y se ve desde cuándo.
new karla person "Karla Figurada" --birth 1997 --occupation "Policía" --state 19 \
  --consent "use=litigation,granted=yes,date=2026-02-26,noticeVersion=ficción 1,withdrawnOn=2026-04-30" \
  --consent "use=health-data,granted=yes,date=2026-02-26,noticeVersion=ficción 1,withdrawnOn=2026-04-30" \
  --has-condition "F31" --employed-by "$ayuntamiento" --insured-by "$sefijemplo,regime=agreement,state=refused" \
  --participates-in "$case,role=claimant,until=2026-04-30"
# Sin negativa registrada todavía y sin consentimiento: dos huecos que la revisión del caso señala.
new luis person "Luis Imaginario" --birth 2001 --occupation "Mensajero" --state 08 --has-condition "J45" \
  --employed-by "$secretaria" --insured-by "$sefijemplo,regime=agreement,state=pending" \
  --participates-in "$case,role=claimant"

# ── Pruebas ───────────────────────────────────────────────────────────────────────────────────────────────────────
recibida() { echo "event=received,date=$1,by=área jurídica de ficción,place=oficina de ficción"; }
new p_ana evidence "Oficio de negativa NEG/000/0001 (ficción)" --kind public-document --form scan --date 2026-02-27 \
  --reference "NEG/000/0001" --original-at "La persona lo conserva" --reliability official \
  --document "$documents/negativa-ana-ejemplo.pdf,role=scan,pages=1" --issued-by "$ifss" \
  --provided-by "$ana,role=giver,date=2026-03-04" --custody-event "$(recibida 2026-03-04)" \
  --custody-event "event=digitised,date=2026-03-04,by=área jurídica de ficción"
new p_benito evidence "Oficio de negativa NEG/000/0000 (ficción)" --kind public-document --form born-digital \
  --date 2026-02-09 --reference "NEG/000/0000" --reliability official \
  --document "$documents/negativa-benito-muestra.pdf,role=original,pages=1" --issued-by "$caprem" \
  --provided-by "$benito,role=giver" --custody-event "$(recibida 2026-02-13)"
new p_aviso evidence "Fotografía del aviso en ventanilla (ficción)" --kind photograph --form born-digital \
  --date 2026-02-16 --reliability direct --document "$documents/aviso-en-ventanilla.jpg,role=original,pages=1" \
  --provided-by "$elena,role=author" --custody-event "$(recibida 2026-02-17)" \
  --weaknesses "La fotografía no muestra fecha ni lugar."
new p_respuesta evidence "Respuesta a solicitud de acceso (ficción)" --access public --kind information-reply \
  --form born-digital --date 2026-01-12 --reliability official --issued-by "$sefijemplo" \
  --document "$documents/respuesta-transparencia.pdf,role=reply,pages=2" --custody-event "$(recibida 2026-01-12)"
new p_correo evidence "Correo con que se envió la respuesta (ficción)" --kind email --form born-digital \
  --date 2026-01-12 --reliability official --document "$documents/correo-transparencia.eml,role=original" \
  --provided-by "$ana,role=giver" --custody-event "$(recibida 2026-01-13)"
new p_tabla evidence "Tabla de negativas por entidad (ficción)" --kind data-file --form born-digital \
  --reliability corroborated --document "$documents/negativas-por-entidad.csv,role=original,pages=1" \
  --custody-event "event=received,date=2026-03-02,by=equipo de ficción,note=elaborada con respuestas de ficción"
new p_cuenta evidence "Cuenta pública de un estado ficticio, 2025 (ficción)" --access public --kind budget-document \
  --form born-digital --date 2026-04 --reliability official --issued-by "$finanzas" \
  --document "$documents/cuenta-publica-muestra.pdf,role=original,pages=2" --custody-event "$(recibida 2026-04-08)"
new p_constancia evidence "Constancia de afiliación (ficción)" --kind public-document --form certified-copy \
  --date 2026-07-09 --reliability official --issued-by "$ifss" --provided-by "$ana,role=giver,date=2026-07-10" \
  --document "$documents/constancia-afiliacion.pdf,role=certified-copy,pages=1" --custody-event "$(recibida 2026-07-10)"

# ── Cadena 1, exclusión ───────────────────────────────────────────────────────────────────────────────────────────
new ng_ana refusal "Negativa por escrito a una docente y a su hija" --kind family-affiliation --form written \
  --requested-on 2026-01-15 --date 2026-02-27 --received-on 2026-03-03 --reference "NEG/000/0001" \
  --signed-by "Jefatura de Afiliación (ficción)" --literal-ground "diabetes mellitus tipo 2" --affects-family yes \
  --family-affected 1 --document "$documents/negativa-ana-ejemplo.pdf,role=scan,pages=1" --affects "$ana" \
  --affects "$gloria,asFamilyMember=yes" --refused-by "$ifss" --on-ground "E11,literal=diabetes mellitus tipo 2" \
  --applies-clause "$reglamento,literal=artículo 00,certainty=literal" --resembles "$ng_montenegro" --recorded-in "$p_ana#1"
new ng_benito refusal "Negativa por escrito a un policía" --kind affiliation --form written --requested-on 2026-01-12 \
  --date 2026-02-09 --received-on 2026-02-12 --reference "NEG/000/0000" --affects "$benito" --refused-by "$caprem" \
  --document "$documents/negativa-benito-muestra.pdf,role=original,pages=1" \
  --on-ground "I10,literal=hipertensión arterial" --applies-clause "$lineamientos,certainty=mapped" --recorded-in "$p_benito#1"
new ng_carla refusal "Negativa verbal en ventanilla a una enfermera" --kind affiliation --form verbal --date 2026-02-05 \
  --received-on 2026-02-05 --signed-by "Ventanilla de afiliación (ficción)" --affects "$carla" \
  --refused-by "$sefijemplo" --on-ground "N18" --applies-clause "$circular,certainty=inferred"
new ng_dario refusal "Silencio ante la solicitud de un conserje" --kind affiliation --form silence \
  --requested-on 2025-12-01 --date unknown --affects "$dario" --refused-by "$sefijemplo" --on-ground "B24,certainty=inferred" \
  --applies-clause "$circular,certainty=inferred"
new ng_elena refusal "Negativa verbal a una secretaria, con aviso a la vista" --kind affiliation --form verbal \
  --date 2026-02-16 --received-on 2026-02-16 --affects "$elena" --refused-by "$ifss" --on-ground "M32" \
  --applies-clause "$reglamento,certainty=inferred" --recorded-in "$p_aviso#1"
# Hueco a propósito: es por escrito y el oficio todavía no llega.
new ng_fermin refusal "Negativa por escrito a un jardinero (oficio por recabar)" --kind affiliation --form written \
  --date 2026-02-11 --received-on 2026-02-16 --affects "$fermin" --refused-by "$caprem" --on-ground "C61" \
  --applies-clause "$lineamientos,certainty=mapped"
new ng_hugo refusal "Afiliación condicionada a esperar dos años, a un chofer" --kind conditioned --form verbal \
  --date 2026-02-19 --received-on 2026-02-19 --affects "$hugo" --refused-by "$sefijemplo" --on-ground "G40" \
  --applies-clause "$circular,certainty=literal"
new ng_irma refusal "Baja de una docente por padecimiento no declarado" --kind termination --form written \
  --date 2026-01-30 --received-on 2026-02-04 --affects "$irma" --refused-by "$sefijemplo" --on-ground "E11.3" \
  --applies-clause "$circular,certainty=literal" --note "Oficio pedido al instituto: véase la petición de copias."
new ng_julio refusal "Silencio ante la solicitud de un velador" --kind affiliation --form silence \
  --requested-on 2025-11-18 --date unknown --affects "$julio" --refused-by "$caprem" --on-ground "I50,certainty=inferred" \
  --applies-clause "$lineamientos,certainty=inferred"
new ng_karla refusal "Negativa verbal a una policía" --kind affiliation --form verbal --date 2026-02-23 \
  --received-on 2026-02-23 --affects "$karla" --refused-by "$sefijemplo" --on-ground "F31" \
  --applies-clause "$circular,certainty=inferred"

# ── Cadena 2, transparencia: una solicitud contestada y otra en silencio ──────────────────────────────────────────
new si_negativas request "Negativas de afiliación por motivos de salud, por año" --access public \
  --folio "000000000000001 (ficción)" --platform "Plataforma de ficción" --sent-on 2025-12-08 --due-on 2026-01-19 \
  --replied-on 2026-01-12 --reply delivered --reply-summary "171 negativas de 2021 a 2025; no distingue padecimiento." \
  --question "Número de solicitudes de afiliación negadas por motivos de salud, por año, de 2021 a 2025." \
  --requested-from "$sefijemplo" --replied-with "$p_respuesta,date=2026-01-12" --replied-with "$p_correo,date=2026-01-12"
new cf_total figure "Negativas por motivos de salud, 2021 a 2025 (ficticio)" --access public --qualifier exact \
  --value 171 --unit negativas --period 2021/2025 --state 19 --page 1 --budget-of "$sefijemplo" \
  --sourced-from "$p_respuesta#1"
link "$si_negativas" --yields "$cf_total"
while read -r anio cuantas; do
  new cf_anual figure "Negativas por motivos de salud, $anio (ficticio)" --access public --qualifier exact \
    --value "$cuantas" --unit negativas --period "$anio" --state 19 --page 1 --budget-of "$sefijemplo" \
    --sourced-from "$p_respuesta#1"
  link "$si_negativas" --yields "$cf_anual"
done <<<$'2021 31\n2022 28\n2023 35\n2024 40\n2025 37'
# Un cuadro propio une lo que respondieron varios: cada cifra dice de dónde salió.
while read -r institucion entidad cuantas; do
  new cf_tabla figure "Negativas por motivos de salud, 2025, ${institucion^^} (ficticio)" --access public --value "$cuantas" \
    --unit negativas --period 2025 --state "$entidad" --budget-of "${!institucion}" --sourced-from "$p_tabla"
done <<<$'ifss 26 19\ncaprem 25 15'
new h_tres fact "En 2025 los tres institutos de ficción negaron 71 afiliaciones por motivos de salud." --access public \
  --date 2025 --status approved --approved-on 2026-04-20
link "$p_tabla#1" --proves "$h_tres"
new si_silencio request "Costo anual de atender los padecimientos excluidos" --access public \
  --folio "000000000000002 (ficción)" --platform "Plataforma de ficción" --sent-on 2026-01-19 --due-on 2026-02-17 \
  --reply silence --appealed-on 2026-02-24 --appeal-number "RR de ficción" --appeal-ground "Falta de respuesta" \
  --requested-from "$caprem" --reviewed-by "$garante,date=2026-02-24"
link "$si_silencio" --filed-by "$benito,role=requester"
link "$si_negativas" --filed-by "$ana,role=requester"
new h_silencio fact "CAPREM no respondió cuánto cuesta atender los padecimientos que excluye." --access public \
  --date 2026-02-17 --status undisputed --sourced-from "$si_silencio"
link "$si_silencio" --yields "$h_silencio"

# ── Comités: uno por estado ───────────────────────────────────────────────────────────────────────────────────────
comite() { new "$1" committee "$2" --state "$3" --founded-on "$4" --monitors "$5" --purpose "Dar seguimiento a negativas (ficticio)."; }
comite cc_son "Comité de ficción de Sonora (ficticio)" 26 2026-03-07 "$ifss"
comite cc_sin "Comité de ficción de Sinaloa (ficticio)" 25 2026-03-14 "$caprem"
comite cc_nl "Comité de ficción de Nuevo León (ficticio)" 19 2026-03-21 "$sefijemplo"
comite cc_chih "Comité de ficción de Chihuahua (ficticio)" 08 2026-03-28 "$sefijemplo"
link "$ana" --member-of "$cc_son,role=coordinator"
link "$elena" --member-of "$cc_son,role=secretary"
link "$benito" --member-of "$cc_sin,role=coordinator"
link "$fermin" --member-of "$cc_sin,role=member"
link "$julio" --member-of "$cc_sin,role=member"
link "$carla" --member-of "$cc_nl,role=coordinator"
link "$hugo" --member-of "$cc_nl,role=spokesperson"
link "$karla" --member-of "$cc_nl,role=member,until=2026-04-30"
link "$irma" --member-of "$cc_chih,role=coordinator"
link "$luis" --member-of "$cc_chih,role=member"
new ev_sesion happening "Primera sesión del comité de Sonora (ficción)" --kind committee-session --status held \
  --date 2026-03-07 --hour 17:00 --place "Salón de ficción" --happens-in "$cc_son" \
  --result "Se acordó pedir información por año y por institución."

# ── El amparo de Ana y Gloria ─────────────────────────────────────────────────────────────────────────────────────
new j_amparo proceeding "Amparo indirecto de ficción contra la negativa" --docket "000/0000 (ficticio)" \
  --kind amparo-indirect --track indirect --matter administrative --stage compliance-required --stage-since 2026-07-07 \
  --started-on 2026-03-20 --admitted-on 2026-03-24 --final-on 2026-07-03 --outcome granted --interest legal \
  --collective yes --state 26 --cuaderno "kind=principal,volumes=1" --before "$juzgado" \
  --relief-sought "Afiliación de la quejosa y de su hija; inaplicación del artículo 00 de ficción."
new j_suspension proceeding "Incidente de suspensión de ficción" --docket "000/0000-I (ficticio)" \
  --kind suspension-incident --track suspension --stage suspension-definitive --started-on 2026-03-24 \
  --outcome suspension-granted --cuaderno "kind=incidental" --cuaderno "kind=incidental-duplicate" \
  --part-of "$j_amparo,relation=incident" --before "$juzgado"
new j_cumplimiento proceeding "Cumplimiento de la ejecutoria de ficción" --docket "000/0000-C (ficticio)" \
  --kind compliance --track execution --stage compliance-reported --started-on 2026-07-07 \
  --part-of "$j_amparo,relation=compliance" --before "$juzgado"
link "$ana" --participates-in "$j_amparo,role=petitioner,interest=legal"
link "$gloria" --participates-in "$j_amparo,role=petitioner,note=por conducto de su madre"
link "$ifss" --participates-in "$j_amparo,role=responsible-executing"
new ar_ana act "Negativa de afiliación a la quejosa y a su hija (ficción)" --kind refusal --date 2026-02-27 \
  --known-on 2026-03-03 --first-application yes --outcome granted --challenged-in "$j_amparo" --challenges "$ng_ana" \
  --attributed-to "$ifss,role=responsible-executing,report=admitted,reportedOn=2026-04-15"
new ar_norma act "Artículo 00 del Reglamento de ficción, con motivo de su primer acto de aplicación" \
  --kind norm-with-application --date 2026-02-27 --known-on 2026-03-03 --outcome granted --challenged-in "$j_amparo" \
  --challenges "$reglamento" --attributed-to "$ifss,role=responsible-issuing,report=admitted,reportedOn=2026-04-15"

new e_demanda filing "Demanda de amparo indirecto (ficción)" --kind petition --side ours --status admitted \
  --date 2026-03-20 --channel electronic --acknowledgement "Folio 0000 (ficticio)" --under-oath yes \
  --document "$documents/demanda-muestra.pdf,role=original,pages=3" --filed-in "$j_amparo,cuaderno=principal" \
  --filed-by "$ana,role=petitioner" --cites "$pr_fundador,treatment=applies-by-analogy" \
  --cites "$pr_diabetes,treatment=applies-by-analogy" --cites "$articulo1" --cites "$articulo123" \
  --timeliness "Sin cómputo: compruebe la regla del acto y los días inhábiles."
new e_informe filing "Informe justificado (ficción)" --kind justified-report --side authority --status filed \
  --date 2026-04-15 --document "$documents/informe-justificado-muestra.pdf,role=original,pages=1" \
  --filed-in "$j_amparo,cuaderno=principal" --filed-by "$ifss,role=responsible-executing"
new e_pruebas filing "Ofrecimiento de pruebas (ficción)" --kind evidence-offer --side ours --status filed \
  --date 2026-04-21 --channel electronic --filed-in "$j_amparo,cuaderno=principal" --filed-by "$ana,role=petitioner"

# ── Cadena 6, prueba: ofrecimientos con número de anexo, hechos, argumentos ───────────────────────────────────────
link "$p_ana" --offered-in "$j_amparo,annex=1,cuaderno=principal,form=original,state=admitted,offeredOn=2026-03-20"
link "$p_respuesta" --offered-in "$j_amparo,annex=2,cuaderno=principal,form=printout,state=admitted,offeredOn=2026-04-21"
link "$p_aviso" --offered-in "$j_amparo,annex=3,cuaderno=principal,form=printout,state=objected,offeredOn=2026-04-21,objection=No acredita fecha."
new h_solicitud fact "La persona pidió su afiliación y la de su hija." --date 2026-01-15 --number 1 --status approved \
  --approved-on 2026-03-18
new h_niega fact "El instituto negó la afiliación de la persona y de su familia por vivir con diabetes." \
  --date 2026-02-27 --number 2 --status admitted
new h_volumen fact "De 2021 a 2025 el servicio de ficción negó 171 afiliaciones por motivos de salud." --access public \
  --number 3 --status approved --approved-on 2026-04-20
new h_aviso fact "En la ventanilla se anuncia que para afiliarse se requiere buena salud." --date 2026-02-16 --number 4 \
  --status disputed
# Hueco a propósito: un hecho que nadie ha probado todavía.
new h_dictamen fact "El examen médico se practicó sin explicar para qué se usaría." --date unknown --status draft
link "$p_ana#1" --proves "$h_niega"
link "$p_respuesta#1" --proves "$h_volumen"
link "$cf_total" --proves "$h_volumen"
link "$p_aviso#1" --proves "$h_aviso"
new p_demanda evidence "Acuse de la solicitud de afiliación (ficción)" --kind private-document --form simple-copy \
  --date 2026-01-15 --reliability direct --provided-by "$ana,role=giver" --custody-event "$(recibida 2026-01-20)" \
  --internal-note "Pedir el original: sólo hay referencia, sin copia."
link "$p_demanda" --proves "$h_solicitud"

new ag_salud argument "El artículo 00 distingue por la salud, categoría prohibida" --kind violation-ground --side ours \
  --ordinal primero --right health --right non-discrimination-health --right family-care --raised-in "$e_demanda" \
  --claim "La norma exige salud para dar servicios de salud y deja fuera también a la familia." \
  --rests-on "$h_niega" --rests-on "$h_volumen" --rests-on "$h_aviso" --rests-on "$articulo1" --rests-on "$articulo123" \
  --rests-on "$pr_fundador" --rests-on "$pr_diabetes" --strength strong \
  --counter-argument "El régimen es contributivo y cuida su equilibrio financiero." \
  --response "La carga de probar la falta de recursos es de la autoridad."
new ag_equilibrio argument "El instituto alega que afiliar a todas las personas compromete su equilibrio financiero" \
  --kind no-funds-plea --side authority --raised-in "$e_informe" --right maximum-resources

# ── Cadena 4, dinero ──────────────────────────────────────────────────────────────────────────────────────────────
new b_difusion budget "Difusión por radio y televisión (ficticio)" --access public --year 2025 --code 36100 \
  --moment exercised --amount 48500000.00 --currency MXN --budget-document year-end-report --dimension object --page 2 \
  --budget-of "$finanzas" --sourced-from "$p_cuenta#2" --rebuts "$ag_equilibrio"
new b_social budget "Gastos de orden social y cultural (ficticio)" --access public --year 2025 --code 38200 \
  --moment exercised --amount 27300000.00 --currency MXN --budget-document year-end-report --dimension object --page 2 \
  --budget-of "$finanzas" --sourced-from "$p_cuenta#2" --rebuts "$ag_equilibrio"
new cf_costo figure "Costo anual estimado de afiliar a las personas excluidas (ficticio)" --qualifier about \
  --value 3000000 --unit pesos --currency MXN --period 2025 --scenario base --rebuts "$ag_equilibrio" \
  --sourced-from "$p_respuesta#1" \
  --method "Ficción: 171 personas × costo unitario imaginado; sin aportaciones. Números inventados."
new ag_viabilidad argument "Afiliar cuesta menos que una sola partida de difusión (ficticio)" --kind affordability \
  --side ours --raised-in "$j_amparo" --right maximum-resources --rests-on "$cf_costo" --rests-on "$b_difusion" \
  --rests-on "$b_social" --rests-on "$cf_total" --rebuts "$ag_equilibrio"

# ── Cadena 3, victoria: una orden cumplida con prueba, una vencida ────────────────────────────────────────────────
new o_inaplicar order "Dejar de aplicar el artículo 00 a la quejosa (ficción)" --kind refrain --number 1 \
  --due-as-stated "tres días" --due-on 2026-07-10 --compliance complied --complied-on 2026-07-09 \
  --binds "$ifss,role=responsible-executing,compliance=complied" --benefits "$ana,compliance=complied" \
  --complied-by "$p_constancia,date=2026-07-09,extent=complied"
new o_afiliar order "Afiliar a la quejosa y a su familia (ficción)" --kind affiliate-family --number 2 \
  --due-as-stated "tres días" --due-on 2026-07-10 --compliance complied --complied-on 2026-07-09 --checked-on 2026-07-13 \
  --binds "$ifss,role=responsible-executing,compliance=complied" --benefits "$ana,compliance=complied" \
  --benefits "$gloria,compliance=complied" --complied-by "$p_constancia,date=2026-07-09,extent=complied"
new o_informar order "Informar al juzgado del cumplimiento (ficción)" --kind report --number 3 --due-as-stated "tres días" \
  --due-on 2026-07-13 --compliance pending --binds "$ifss,role=responsible-executing,compliance=pending" \
  --benefits "$ana" --checked-on 2026-08-03
new rs_admision ruling "Auto admisorio (ficción)" --kind admission --date 2026-03-24 --issued-in "$j_amparo,cuaderno=principal" \
  --issued-by "$juzgado" --resolves "$e_demanda"
new o_suspension order "Atender a la niña mientras se resuelve (ficción)" --kind provide-care --due-as-stated "de inmediato" \
  --compliance reported --binds "$ifss,role=responsible-executing,compliance=reported" --benefits "$gloria" \
  --checked-on 2026-04-20
new rs_suspension ruling "Interlocutoria de suspensión definitiva (ficción)" --kind definitive-suspension \
  --date 2026-04-07 --outcome suspension-granted --issued-in "$j_suspension" --issued-by "$juzgado" \
  --orders "$o_suspension"
new rs_sentencia ruling "Sentencia de amparo (ficción)" --kind judgment --date 2026-06-10 --final-on 2026-07-03 \
  --outcome granted --document "$documents/sentencia-muestra.pdf,role=original,pages=2" \
  --summary "Concede el amparo: inaplicar la norma, afiliar a la quejosa y a su familia e informar." \
  --issued-in "$j_amparo,cuaderno=principal" --issued-by "$juzgado" --decides "$ar_ana,outcome=granted" \
  --decides "$ar_norma,outcome=granted" --decides "$ag_salud,outcome=founded" \
  --decides "$ag_equilibrio,outcome=unfounded" --orders "$o_inaplicar" --orders "$o_afiliar" --orders "$o_informar" \
  --interprets "$reglamento,outcome=granted" --benefits "$ana" --benefits "$gloria" --cites "$pr_fundador,treatment=follows"
link "$cc_son" --monitors "$o_informar"
new ev_afiliacion happening "Afiliación efectiva (ficción)" --kind affiliation --status held --date 2026-07-09 \
  --happens-in "$j_cumplimiento" --recorded-in "$p_constancia#1"
new ev_audiencia happening "Audiencia constitucional (ficción)" --kind constitutional-hearing --status held \
  --date 2026-05-06 --hour 10:30 --place "Juzgado de ficción" --happens-in "$j_amparo"
new pr_propio precedent "Sentencia de ficción de amparo indirecto (ficción)" --type district-judgment \
  --case-number "Amparo indirecto de ficción (número ficticio)" \
  --instance district-courts --issuing-body "Juzgado de Distrito (ficción)" --date 2026-06-10 --outcome granted \
  --favourable yes --force inter-partes --status in-force --source "$ficcion" --right non-discrimination-health \
  --holding "Texto ficticio: desaplica el artículo 00 a quien lo reclamó." --addresses "E11,certainty=literal" \
  --interprets "$reglamento,outcome=granted" --decided-against "$ifss,outcome=granted" --arises-from "$rs_sentencia"

# ── Notificaciones: el plazo corre desde aquí, no desde el acto ───────────────────────────────────────────────────
new nt_negativa notification "Negativa entregada en mano (ficción)" --medium personal --date 2026-03-03 \
  --effect-basis "Por comprobar: la ley del acto (art. 18)" --proof "Sello de ficción en el oficio" \
  --notifies "$ng_ana" --notified-to "$ana" --recorded-in "$p_ana#1"
new nt_sentencia notification "Sentencia, a la parte quejosa (ficción)" --medium electronic --date 2026-06-12 \
  --available-on 2026-06-12 --opened-on 2026-06-12 --notifies "$rs_sentencia" --notified-to "$ana,role=petitioner"
new nt_autoridad notification "Sentencia, a la autoridad (ficción)" --medium office --date 2026-06-15 \
  --notifies "$rs_sentencia" --notified-to "$ifss,role=responsible-executing"

# ── Plazos: se anotan sin cómputo, porque nada se calcula sin una regla verificada ────────────────────────────────
plazo() {
  local name=$1 title=$2 owner=$3
  shift 3
  new "$name" deadline "$title" --owner "$owner" --status undetermined --missing "sin cómputo: falta la regla verificada" "$@"
}
plazo pl_demanda "Presentar la demanda" ours --triggered-by "$nt_negativa" --limits "$ng_ana" --met-on 2026-03-20
plazo pl_revision "Revisión de la autoridad" authority --triggered-by "$nt_autoridad" --limits "$j_amparo"
plazo pl_informe "Pedir que se requiera a la autoridad el informe de cumplimiento" ours --triggered-by "$rs_sentencia" \
  --limits "$o_informar"
plazo pl_recurso "Resolución del recurso por el silencio" authority --triggered-by "$si_silencio" --limits "$si_silencio"

# ── Peticiones de copias (artículo 121): no son solicitudes de acceso ─────────────────────────────────────────────
new sc_dictamen copies-request "Dictamen médico de afiliación (ficción)" --certified yes --requested-on 2026-03-27 \
  --acknowledgement "Acuse de ficción" --status received --judge-asked-on 2026-04-20 --ordered-on 2026-04-22 \
  --received-on 2026-04-29 --requests-copies "$ifss,date=2026-03-27" --filed-in "$j_amparo" --filed-by "$ana"
new sc_baja copies-request "Oficio de baja (ficción)" --certified yes --requested-on 2026-02-25 --status silence \
  --requests-copies "$sefijemplo,date=2026-02-25" --filed-by "$irma"

# ── Vía paralela: queja ante la comisión de derechos humanos ──────────────────────────────────────────────────────
new j_queja proceeding "Queja de ficción ante la comisión" --docket "CDH-0000/000 (ficticio)" --kind ombudsman-complaint \
  --track ombudsman --stage recommendation-issued --started-on 2026-03-02 --before "$comision"
link "$elena" --participates-in "$j_queja,role=complainant,pseudonym=V1,assignedByAuthority=yes"
link "$julio" --participates-in "$j_queja,role=complainant,pseudonym=V2,assignedByAuthority=yes"
new e_queja filing "Escrito de queja (ficción)" --kind ombudsman-complaint --side ours --status filed --date 2026-03-02 \
  --filed-in "$j_queja" --filed-by "$elena,role=complainant"
new o_reformar order "Reformar la regla de afiliación (ficción)" --kind amend-rule --due-as-stated "sin plazo fijado" \
  --compliance unknown --binds "$ifss,compliance=unknown" --benefits "$cc_son"
new rs_recomendacion ruling "Recomendación 00/0000 (ficción)" --kind recommendation --reference "00/0000 (ficción)" \
  --date 2026-08-17 --outcome recommendation --issued-in "$j_queja" --issued-by "$comision" --orders "$o_reformar" \
  --resolves "$e_queja" --benefits "$elena" --benefits "$julio"
link "$p_aviso" --offered-in "$j_queja,annex=A,form=printout,state=offered,offeredOn=2026-03-02"

# ── Anexos y reutilización ────────────────────────────────────────────────────────────────────────────────────────
new ax_demanda bundle "Anexos de la demanda (ficción)" --kind annexes --profile mx-pjf --status draft \
  --section "letter=A,title=Negativa" --section "letter=B,title=Información pública" --bundles "$e_demanda" \
  --contains "$p_ana,position=1,annex=1,section=A" --contains "$p_respuesta,position=2,annex=2,section=B"
link "$pr_fundador" --may-serve "$ana,assessment=Misma exigencia de buena salud; falta conocer a quién obliga."
link "$pr_region" --may-serve "$fermin,note=cualquier preexistencia; obliga en su estado (ficticio)"
