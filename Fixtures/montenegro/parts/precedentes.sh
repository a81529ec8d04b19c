# shellcheck shell=bash disable=SC2154,SC2034
# 3. Precedentes: de todos los casos · Precedents: they belong to all cases
#
# Los reales llevan sólo datos tomados de la fuente que se anota y no están cotejados con el Semanario (--verified no): antes
# de citarlos, compruebe registro, rubro y clave juntos. El campo «criterio» de estos registros es un resumen, no una cita.
# Los ficticios son muestra, hechos para que la búsqueda y la comparación tengan algo que decidir.

secundaria="Resumen propio, no cita. Fuente secundaria, sin cotejo con el Semanario Judicial:"

# ── El de este caso ───────────────────────────────────────────────────────────────────────────────────────────────
new pr_fundador precedent "Sentencia de la Suprema Corte contra la cláusula de buena salud de ISSSTESON" \
  --common-name "Caso fundador" --type judgment --case-number "Amparo en revisión 000/0000 (número desconocido)" \
  --issuing-body "Suprema Corte de Justicia de la Nación" --date unknown --votes "desconocida" \
  --holding "Excluir de la cobertura por padecimientos preexistentes es inconstitucional." \
  --right health --right non-discrimination-health --right social-security --outcome unconstitutional --favourable yes \
  --any-preexisting yes --force undetermined --status unverified --verified no --source "$relato_publicado" \
  --note "El relato no da número, fecha, órgano interno ni votación, ni dice a quién obliga." \
  --addresses "I10,certainty=literal,note=motivo de negativa que da el relato" \
  --addresses "E14,certainty=literal,note=motivo de negativa que da el relato" \
  --interprets "$clausula,outcome=unconstitutional" --decided-against "$isssteson,outcome=unconstitutional" \
  --arises-from "$rs_corte" --issued-by "$scjn" --sourced-from "$relato#2,quote=la práctica era inconstitucional"

# ── Reales ────────────────────────────────────────────────────────────────────────────────────────────────────────
new pr_2231 precedent "Amparo en revisión 2231/97" --type judgment --instance plenary \
  --issuing-body "Pleno de la Suprema Corte" --case-number "Amparo en revisión 2231/97" --date 1999-10-25 \
  --rapporteur "Azuela Güitrón" --facts "IMSS; medicamentos para el VIH." --right health --status unverified \
  --verified no --source "$secundaria scribd 319357990" --addresses "B24,certainty=mapped"
new pr_188 precedent "P./J. 188/2008" --type binding-thesis --registry-number 168651 --thesis-key "P./J. 188/2008" \
  --instance plenary --issuing-body "Pleno de la Suprema Corte" --published-on 2008-10 --date unknown \
  --holding "El ISSSTE no puede suspender la atención porque las dependencias deban cuotas." \
  --right health --right social-security --favourable yes --status unverified --verified no \
  --source "$secundaria vlex 52085451"
new pr_xvi precedent "P. XVI/2011" --type isolated-thesis --thesis-key "P. XVI/2011" --instance plenary \
  --issuing-body "Pleno de la Suprema Corte" --published-on 2011-08 --date unknown \
  --holding "La salud debe prestarse sin discriminación; unos deberes son inmediatos y otros progresivos." \
  --right health --right equality --right progressivity --favourable yes --status unverified --verified no \
  --source "$secundaria vlex 326724075"
new issfam norm "ISSFAM 226-II-45 (tal como lo da la fuente)" --kind federal-law --level federal --article "226-II-45" \
  --verified no --source "$secundaria scribd 36185641; vlex 43923025 y 43919821"
new pr_307 precedent "Amparo en revisión 307/2007 · P./J. 130/2007" --type binding-thesis --thesis-key "P./J. 130/2007" \
  --instance plenary --issuing-body "Pleno de la Suprema Corte" --case-number "Amparo en revisión 307/2007" \
  --date 2007-09-24 --rapporteur "Silva Meza" --opinion "kind=minority,summary=Voto de minoría de dos integrantes." \
  --holding "Dar de baja a militares por VIH en automático es un medio inadecuado: presume inutilidad contra la
ciencia médica." \
  --right equality --right non-discrimination-health --favourable yes --status unverified --verified no \
  --source "$secundaria scribd 36185641; vlex 43923025 y 43919821" --addresses "B24,certainty=literal" \
  --interprets "$issfam"
new pr_43 precedent "Amparo directo 43/2018" --type judgment --instance second-chamber \
  --issuing-body "Segunda Sala de la Suprema Corte" --case-number "Amparo directo 43/2018" --date unknown \
  --holding "La prueba de VIH que el IMSS exige para contratar discrimina." --right work \
  --right non-discrimination-health --outcome discrimination-found --favourable yes --status unverified --verified no \
  --source "$secundaria vlex 947523744; vdocuments.co/amparo-directo-432018" --addresses "B24,certainty=literal"

# ── Ficticios ─────────────────────────────────────────────────────────────────────────────────────────────────────
ficcion="Ficción para probar la búsqueda"
new pr_diabetes precedent "Tesis de ficción 1/0000" --type binding-thesis --thesis-key "Ficción 1/0000" \
  --instance plenary --issuing-body "Pleno (ficción)" --date 2023-05-08 --formation precedent \
  --headnote "DIABETES. RUBRO FICTICIO: EXIGIR BUENA SALUD PARA AFILIARSE ES DISCRIMINATORIO (FICCIÓN)." \
  --holding "Texto ficticio: no puede negarse la afiliación por vivir con diabetes." --votes-for 7 --votes-against 2 \
  --right health --right non-discrimination-health --outcome unconstitutional --favourable yes --force binding \
  --binding "whom=todos los órganos (ficticio),since=2023-06-12,basis=dato de ficción" --status in-force \
  --source "$ficcion" --addresses "E10,certainty=literal" --addresses "E11,certainty=literal" \
  --interprets "$reglamento,outcome=unconstitutional" --decided-against "$ifss,outcome=granted"
new pr_presion precedent "Tesis de ficción 2/0000" --type isolated-thesis --thesis-key "Ficción 2/0000" \
  --instance first-chamber --issuing-body "Primera Sala (ficción)" --date 2016-02-10 --formation single \
  --headnote "HIPERTENSIÓN. RUBRO FICTICIO: LA PRESIÓN ALTA NO IMPIDE AFILIARSE (FICCIÓN)." \
  --holding "Texto ficticio: la presión alta controlada no justifica la exclusión." --right health --outcome granted \
  --favourable yes --force persuasive --status in-force --source "$ficcion" --addresses "I10,certainty=literal" \
  --addresses "I50,certainty=mapped" --interprets "$lineamientos,outcome=granted" \
  --decided-against "$caprem,outcome=granted"
new pr_rinon precedent "Tesis de ficción 3/0000" --type binding-thesis --thesis-key "Ficción 3/0000" \
  --instance circuit-courts --issuing-body "Tribunal Colegiado (ficción)" --date 2012-09-03 \
  --formation reiteration --headnote "RIÑONES. RUBRO FICTICIO: EL EQUILIBRIO FINANCIERO PERMITE EXCLUIR (FICCIÓN)." \
  --holding "Texto ficticio: puede excluirse la enfermedad renal y la diabetes con daño renal por su costo." \
  --right social-security --outcome denied --favourable no --force binding --state 19 --status in-force \
  --binding "whom=el circuito de ficción,since=2012-10-01,basis=dato de ficción" --source "$ficcion" \
  --addresses "N18,certainty=literal" --addresses "E11.2,certainty=literal" \
  --interprets "$circular,outcome=denied" --decided-against "$sefijemplo,outcome=denied"
new pr_region precedent "Tesis de ficción 4/0000" --type binding-thesis --thesis-key "Ficción 4/0000" \
  --instance regional-plenary --issuing-body "Pleno Regional (ficción)" --date 2025-11-24 \
  --formation contradiction --headnote "PREEXISTENCIAS. RUBRO FICTICIO: NINGUNA JUSTIFICA NEGAR LA AFILIACIÓN (FICCIÓN)." \
  --holding "Texto ficticio: vale para cualquier padecimiento preexistente, del asma al cáncer." --right health \
  --right equality --outcome granted --favourable yes --any-preexisting yes --force binding --state 25 --state 26 \
  --binding "whom=la región de ficción,since=2025-12-01,basis=dato de ficción" --status in-force \
  --source "$ficcion" --addresses "J45,certainty=mapped" --addresses "C61,certainty=mapped" \
  --decided-against "$caprem,outcome=granted"

# El tratamiento debilita: quien busque la tesis 3 sabrá que otra la abandonó.
link "$pr_diabetes" --treats "$pr_rinon,treatment=abandons,date=2023-05-08,note=dato de ficción"
link "$pr_region" --treats "$pr_diabetes,treatment=follows" --treats "$pr_presion,treatment=reiterates"
