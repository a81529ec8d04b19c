# shellcheck shell=bash disable=SC2154,SC2034
# 2. Montenegro y otros c. ISSSTESON: lo que dice el relato publicado, y nada más
#    Montenegro and others v. ISSSTESON: what the published story says, and no more
#
# Lo que el relato calla queda como desconocido: el padecimiento, las fechas, el expediente, el artículo, los votos, los
# términos del convenio, si hubo consentimiento. Desconocido es un dato: no se supone.
#
# Los hechos y las cifras se marcan públicos (--access public) porque salen de un texto publicado; por eso no llevan el
# nombre de la persona, que está sólo en su registro y no sale a la prensa.

new caso_montenegro case "Montenegro y otros c. ISSSTESON" --status compliance --phase effectiveness \
  --opened-on 2006 --state 26 --source "$relato_publicado" \
  --injustice "ISSSTESON negó el servicio médico a personal público que no estaba en perfecta salud al afiliarse." \
  --objective "Que se elimine la cláusula que exige buena salud para tener cobertura." \
  --desired-outcome "Servicio médico para la persona y su familia." \
  --desired-impact "Cambiar cómo deciden los institutos de seguridad social a quién cubren, en Sonora y en otros estados." \
  --theory "Una cláusula que excluye por la salud distingue por un motivo prohibido, y quien la sostiene por falta de
fondos debe probar que gastó bien lo que tenía." \
  --lessons "Ganar un caso no elimina la cláusula: hay que vigilar el cumplimiento y llevar los que siguen."
case=$caso_montenegro

# ── La fuente: un resumen del relato, con páginas que se pueden citar ─────────────────────────────────────────────
new relato evidence "Resumen del relato fundador" --access public --kind private-document --form born-digital \
  --document "$documents/resumen-del-relato.pdf,role=original,pages=4" --issued-by "$ibp" \
  --reliability single-source --summary "Resumen propio, en español, del relato publicado; no nombra a la persona." \
  --custody-event "event=received,date=unknown,by=quien escribió el resumen,note=elaborado a partir del relato publicado" \
  --source "$relato_publicado"

# fact NAME PAGE QUOTE STATEMENT [OPTION…]: un hecho, probado con una página del relato y sus palabras.
fact() {
  local name=$1 page=$2 quote=$3 statement=$4
  shift 4
  new "$name" fact "$statement" --access public "$@"
  link "$relato#$page" --proves "${!name},quote=$quote"
}

fact h_fundacion 1 "fundada en 2005" "Sonora Ciudadana se fundó en 2005." --date 2005 --place Sonora
fact h_inicio 1 "En 2006 comenzó a trabajar el acceso a los servicios de salud" \
  "Sonora Ciudadana comenzó a trabajar el acceso a los servicios de salud." --date 2006
fact h_incidencia 1 "Busca influir en el Congreso del Estado y en dependencias del gobierno" \
  "Sonora Ciudadana busca influir en el Congreso del Estado y en dependencias del gobierno."
fact h_sistema 1 "El IMSS atiende a quienes tienen un empleo formal" \
  "El IMSS atiende a quienes tienen un empleo formal; el ISSSTE, al servicio público."
fact h_isssteson 1 "En Sonora se creó ISSSTESON para el personal del Estado" \
  "En Sonora se creó ISSSTESON para asegurar al personal del Estado."
fact h_negativa 1 "ISSSTESON le negó el servicio médico a él y a toda su familia durante varios años" \
  "ISSSTESON negó el servicio médico a un empleado público y a toda su familia, por un padecimiento preexistente." \
  --date unknown
fact h_clausula 1 "exigía gozar de buena salud al momento de la afiliación" \
  "La normatividad interna de ISSSTESON exigía buena salud al afiliarse y tenía una lista de padecimientos para negar."
fact h_cuatrocientas 2 "más de 400 empleadas y empleados públicos, con sus familias, fueron rechazados" \
  "En siete años, más de 400 empleadas y empleados públicos y sus familias fueron rechazados por su salud." --date unknown
fact h_policias 2 "Entre ellos había policías" "Entre las personas rechazadas había policías."
fact h_docentes 2 "docentes" "Entre las personas rechazadas había docentes."
fact h_salarios 2 "otras personas con salarios bajos" \
  "Entre las personas rechazadas había otras con salarios bajos, que necesitan el sistema público."
fact h_derecho 2 "reconocen el derecho a la salud de todas las personas" \
  "La Constitución y convenios internacionales reconocen el derecho a la salud de todas las personas."
fact h_metodo 2 "solicitudes de acceso, consultas sobre el presupuesto, incidencia y, al final, litigio estratégico" \
  "El caso combinó solicitudes de acceso, consultas sobre el presupuesto, incidencia y litigio estratégico."
fact h_sentencia 2 "Dos años después la Corte resolvió que la práctica era inconstitucional" \
  "Tras dos años, la Suprema Corte resolvió que la práctica de ISSSTESON era inconstitucional." --date unknown \
  --status established
fact h_orden 2 "ordenó a ISSSTESON dar de inmediato seguro de salud a la persona y a su familia" \
  "La Suprema Corte ordenó a ISSSTESON dar de inmediato seguro de salud a la persona y a su familia." --date unknown \
  --status established
fact h_precedente 2 "La sentencia es precedente para otros reclamos" \
  "La sentencia es precedente para otros reclamos contra ISSSTESON y otros institutos."
fact h_convenio 2 "El relato habla también de un convenio, sin decir sus términos" \
  "Además de la sentencia hubo un convenio; sus términos no se conocen." --date unknown
fact h_sigue 3 "La cláusula sigue afectando a muchas personas, en Sonora y en otros estados" \
  "La cláusula sigue afectando a muchas personas, en Sonora y en otros estados."
fact h_sin_fondos 3 "ISSSTESON alega ahora que no le alcanza" \
  "ISSSTESON alega que no le alcanza para cubrir a todas las personas que excluyó."
fact h_gasto 3 "pagó 400,000 dólares a un bailarín en un festival local de 2010" \
  "El Gobierno de Sonora pagó 400,000 dólares a un bailarín en un festival local." --date 2010
fact h_imss 3 "su reglamento también discrimina por padecimientos preexistentes" \
  "El reglamento del IMSS también discrimina por padecimientos preexistentes."
fact h_estados 3 "El trabajo se extiende a otros tres estados donde el IMSS atiende a empleados públicos" \
  "El trabajo se extiende a otros tres estados donde el IMSS atiende a personal público; el relato no los nombra."
fact h_comites 3 "En cada estado se apoyará la formación de comités ciudadanos" \
  "En cada estado se apoyará la formación de comités ciudadanos de personas que sufrieron discriminación."

# ── La persona y su familia ───────────────────────────────────────────────────────────────────────────────────────
# El relato habla de su familia sin decir quiénes son: no se inventan parientes; la negativa y la orden la mencionan.
new montenegro person "Abel Montenegro" --state 26 --occupation "Empleado público (el relato no dice el puesto)" \
  --source "$relato_publicado" \
  --note "Padecimiento: el relato no dice cuál. Familia: el relato no dice quiénes la integran." \
  --consent "use=litigation,note=sin dato: el relato no dice si consta" \
  --consent "use=publicity,note=sin dato: el relato no dice si consta" \
  --employed-by "$gobierno_sonora,note=de muchos años; el relato no dice desde cuándo" \
  --insured-by "$isssteson,state=refused,note=negada durante varios años; no consta si se cumplió la orden" \
  --participates-in "$case,role=claimant"
link "$sonora_ciudadana" --participates-in "$case,role=allied-organisation,note=lleva el caso"
link "$fundar" --participates-in "$case,role=allied-organisation,note=litigio y agenda común"
link "$ibp" --participates-in "$case,role=allied-organisation,note=apoyo de la Partnership Initiative"
link "$case" --monitors "$clausula" --monitors "$congreso_sonora" --monitors "$dependencias"

# ── Cadena 1, exclusión: cláusula → padecimiento → negativa → persona ─────────────────────────────────────────────
new ng_montenegro refusal "Negativa a un empleado público y a toda su familia" --kind affiliation \
  --date unknown --received-on unknown --affects-family yes --affects "$montenegro" --refused-by "$isssteson" \
  --applies-clause "$clausula,certainty=inferred" --recorded-in "$relato#1" \
  --note "Forma, fecha y padecimiento desconocidos. Duró varios años." --source "$relato_publicado"
new ng_cuatrocientas refusal "Más de 400 negativas en siete años" --access public --kind affiliation --date unknown \
  --affects-family yes --people-affected 400 --refused-by "$isssteson" --applies-clause "$clausula,certainty=inferred" \
  --recorded-in "$relato#2" \
  --note "«Más de» 400: la cifra está en su propio registro. No se inventan personas." --source "$relato_publicado"

# Un padecimiento es un vínculo restringido; éstos son públicos porque no dicen de quién.
link "$ng_cuatrocientas" --access public --on-ground "I10,literal=hypertension,certainty=literal" \
  --on-ground "E14,literal=diabetes,certainty=literal"

# ── Cadena 2, transparencia: solicitud → respuesta → cifra ────────────────────────────────────────────────────────
new si_relato request "Solicitudes de acceso sobre negativas de afiliación" --access public --sent-on unknown --reply delivered --reply-summary "Más de 400 personas rechazadas en siete años." \
  --filed-by "$sonora_ciudadana" --source "$relato_publicado" \
  --note "El relato no dice cuántas solicitudes fueron, con qué folio, a quién ni cuándo; la respuesta misma no se conserva."
new cf_cuatrocientas figure "Personas rechazadas por padecimientos preexistentes" --access public \
  --qualifier more-than --value 400 --unit personas --counts "empleadas y empleados públicos; además, sus familias" \
  --period unknown --period-as-stated "los siete años anteriores" --state 26 --page 2 --budget-of "$isssteson" \
  --sourced-from "$relato#2,quote=más de 400 empleadas y empleados públicos" --proves "$h_cuatrocientas" \
  --source "$relato_publicado"
link "$si_relato" --yields "$cf_cuatrocientas" --yields "$h_cuatrocientas"

# ── El juicio: un árbol de procedimientos ─────────────────────────────────────────────────────────────────────────
new j_origen proceeding "Juicio contra la exclusión de ISSSTESON" --access public --kind amparo-indirect \
  --track indirect --docket "Juicio 000/0000 (número desconocido)" --started-on unknown --stage decided --state 26 \
  --source "$relato_publicado" --verified no \
  --note "El relato dice litigio y Suprema Corte; que fuera amparo indirecto se infiere. Juzgado desconocido."
new j_revision proceeding "Revisión ante la Suprema Corte" --access public --kind review-in-amparo --track indirect \
  --docket "Amparo en revisión 000/0000 (número desconocido)" --started-on unknown --stage decided \
  --outcome unconstitutional --part-of "$j_origen,relation=appeal" --before "$scjn" \
  --relief-granted "Seguro de salud de inmediato para la persona y su familia." --source "$relato_publicado" --verified no
link "$montenegro" --participates-in "$j_origen,role=petitioner"
link "$isssteson" --participates-in "$j_origen,role=responsible-executing"
link "$sonora_ciudadana" --participates-in "$j_revision,role=allied-organisation"
link "$fundar" --participates-in "$j_revision,role=allied-organisation"

new ar_negativa act "Negativa de servicio médico a la persona y a su familia" --access public --kind refusal \
  --date unknown --outcome unconstitutional --challenged-in "$j_origen" --challenges "$ng_montenegro" \
  --attributed-to "$isssteson" --source "$relato_publicado"
new ar_clausula act "La cláusula que exige buena salud, con motivo de la negativa" --access public \
  --kind norm-with-application --date unknown --outcome unconstitutional --challenged-in "$j_origen" \
  --challenges "$clausula" --attributed-to "$isssteson" --source "$relato_publicado"

# ── Cadena 3, victoria: acto → resolución → orden → quién cumple → cumplimiento (no consta) ───────────────────────
new o_persona order "Dar de inmediato seguro de salud a la persona" --access public --kind affiliate \
  --due-as-stated "de inmediato" --compliance unknown --binds "$isssteson,compliance=unknown" \
  --text "Según el relato: seguro de salud de inmediato, para la persona y su familia." \
  --benefits "$montenegro,compliance=unknown" --source "$relato_publicado"
new o_familia order "Dar de inmediato seguro de salud a su familia" --access public --kind affiliate-family \
  --due-as-stated "de inmediato" --compliance unknown --binds "$isssteson,compliance=unknown" \
  --benefits "$montenegro,compliance=unknown,note=a su familia, que el relato no nombra" --source "$relato_publicado"
new rs_corte ruling "Sentencia de la Suprema Corte: la práctica es inconstitucional" --access public \
  --kind review-judgment --date unknown --outcome unconstitutional --votes "desconocida: el relato no la da" \
  --summary "Declara inconstitucional la práctica de ISSSTESON y ordena asegurar a la persona y a su familia." \
  --issued-in "$j_revision" --issued-by "$scjn" --interprets "$clausula,outcome=unconstitutional" \
  --decides "$ar_negativa,outcome=unconstitutional" --decides "$ar_clausula,outcome=unconstitutional" \
  --orders "$o_persona" --orders "$o_familia" --benefits "$montenegro" --source "$relato_publicado" --verified no
new convenio happening "Convenio con ISSSTESON (términos desconocidos)" --access public --kind settlement --status held \
  --date unknown --result "Términos desconocidos: el relato sólo dice que hubo sentencia y convenio." \
  --happens-in "$j_revision" --recorded-in "$relato#2" --source "$relato_publicado"
new cf_anios figure "Duración hasta la sentencia" --access public --value 2 --unit años --page 2 \
  --sourced-from "$relato#2,quote=Dos años después" --proves "$h_sentencia" --source "$relato_publicado"
new pl_verificar deadline "Verificar si se cumplieron las dos órdenes" --owner internal --status undetermined \
  --missing "sin cómputo: se desconocen la fecha de la sentencia y la de su notificación" \
  --triggered-by "$rs_corte" --limits "$o_persona" --limits "$o_familia"

# ── Cadena 6, prueba: argumento → hecho → prueba ──────────────────────────────────────────────────────────────────
new ag_discriminacion argument "Excluir por la salud es discriminar y vacía el derecho a la seguridad social" \
  --access public --kind violation-ground --side ours --right health --right non-discrimination-health \
  --right social-security --raised-in "$j_origen" --rests-on "$h_clausula" --rests-on "$h_negativa" \
  --rests-on "$h_cuatrocientas" --rests-on "$articulo1" --rests-on "$articulo4" --rests-on "$cf_cuatrocientas" \
  --claim "La normatividad interna que permitía excluir era claramente inconstitucional." --source "$relato_publicado" \
  --counter-argument "La seguridad social es contributiva y debe cuidar su equilibrio financiero." \
  --response "La distinción por salud no es adecuada ni necesaria: hay aportaciones de quien trabaja y de quien emplea."
link "$rs_corte" --decides "$ag_discriminacion,outcome=unconstitutional"

# ── Cadena 4, dinero: partida → viabilidad → la defensa de falta de recursos que rebate ───────────────────────────
new ag_sin_fondos argument "ISSSTESON alega que no tiene recursos para cubrir a todas las personas excluidas" \
  --access public --kind no-funds-plea --side authority --right maximum-resources --rests-on "$h_sin_fondos" \
  --source "$relato_publicado"
new b_bailarin budget "Pago a un bailarín en un festival local" --access public --year 2010 --amount 400000 \
  --currency USD --budget-document other --page 3 --budget-of "$gobierno_sonora" --proves "$h_gasto" \
  --sourced-from "$relato#3,quote=pagó 400,000 dólares a un bailarín" --rebuts "$ag_sin_fondos" \
  --source "$relato_publicado" --note "Lo dice la campaña; no se ha visto la cuenta pública."
new ag_viable argument "Asegurar a quienes fueron excluidos sí es posible: el gasto actual es ineficiente" \
  --access public --kind affordability --side ours --right maximum-resources --rests-on "$b_bailarin" \
  --rests-on "$h_gasto" --rests-on "$cf_cuatrocientas" --rebuts "$ag_sin_fondos" --source "$relato_publicado" \
  --counter-argument "Una partida no muestra que el instituto, que es otro ente, tuviera esos recursos." \
  --response "Falta documentar el gasto propio de ISSSTESON y las transferencias del Gobierno del Estado."

# ── Índice de Presupuesto Abierto 2010 ────────────────────────────────────────────────────────────────────────────
new cf_obi figure "México, Índice de Presupuesto Abierto: calificación general" --access public --value 52 \
  --unit puntos --period 2010 --page 4 --budget-of "$ibp" \
  --sourced-from "$relato#4,quote=Calificación general" --source "$relato_publicado"
obi() {
  local state=no
  [[ $2 == sí ]] && state="sí"
  fact h_obi 4 "$1" "Presupuesto abierto, México 2010: «$1», ¿disponible? $state." --date 2010
  link "$cf_obi" --proves "$h_obi"
}
obi "Documento preliminar" sí
obi "Propuesta de presupuesto del Ejecutivo" sí
obi "Presupuesto ciudadano" no
obi "Presupuesto aprobado" sí
obi "Informes entregados durante el año" sí
obi "Revisión de medio año" no
obi "Informe de fin de año" sí
obi "Informe de auditoría" sí

# ── Lo que sigue: otros tres estados, comités, contrapartes ───────────────────────────────────────────────────────
new cf_estados figure "Otros estados a los que se extiende el trabajo" --access public --value 3 --unit estados \
  --page 3 --sourced-from "$relato#3,quote=otros tres estados" --proves "$h_estados" --source "$relato_publicado"
new ev_inicio happening "Comienza el trabajo sobre acceso a la salud" --access public --kind campaign-action \
  --status held --date 2006 --happens-in "$case" --recorded-in "$relato#1" --source "$relato_publicado"
new ev_encuentro happening "Un empleado público cuenta su caso a la organización" --kind meeting-with-client \
  --status held --date unknown --happens-in "$case" --recorded-in "$relato#1" --source "$relato_publicado"
link "$montenegro" --participates-in "$ev_encuentro,role=attendee"
new ev_campana happening "Campaña: alto a la discriminación en el ISSSTESON" --access public --kind campaign-action \
  --status held --date unknown --happens-in "$case" --recorded-in "$relato#3" --source "$relato_publicado"
new ev_extension happening "Obtener información, analizar presupuestos y llevar casos en otros tres estados" \
  --access public --kind campaign-action --status planned --date unknown --happens-in "$case" --recorded-in "$relato#3" \
  --source "$relato_publicado"
new cc_sonora committee "Comité ciudadano de Sonora" --access public --state 26 --founded-on unknown \
  --recorded-in "$relato#3" --monitors "$clausula" --source "$relato_publicado" \
  --note "El relato prevé un comité en cada estado; no dice si ya existe."
for estado in 1 2 3; do
  new cc_otro committee "Comité ciudadano de otro estado, $estado (sin nombre en el relato)" --access public \
    --founded-on unknown --recorded-in "$relato#3" --monitors "$racerf82" --source "$relato_publicado" \
    --note "Previsto; el relato no nombra el estado."
  new contraparte institution "Contraparte local en otro estado, $estado (sin nombre en el relato)" \
    --kind civil-organisation --level civil-society --source "$relato_publicado"
  link "$contraparte" --participates-in "$case,role=allied-organisation" --member-of "$cc_otro,role=adviser"
  link "$ev_extension" --happens-in "$cc_otro"
done
