# shellcheck shell=bash disable=SC2154,SC2034
# 1. Instituciones y normas: de todos los casos · Institutions and norms: they belong to all cases
#
# Quien asegura no es quien emplea: son instituciones distintas, unidas a la persona por vínculos distintos.

relato_publicado="Relato de la Partnership Initiative (International Budget Partnership)"

# ── Reales: las que nombra el relato ──────────────────────────────────────────────────────────────────────────────
new sonora_ciudadana institution "Sonora Ciudadana" --kind civil-organisation --level civil-society --state 26 \
  --municipality Hermosillo --established-on 2005 --website www.sonoraciudadana.org.mx \
  --address "Boulevard Morelos no. 78-C, piso 2, colonia Constitución, Hermosillo, Sonora" --source "$relato_publicado"
new fundar institution "Fundar, Centro de Análisis e Investigación" --short-name Fundar \
  --kind civil-organisation --level civil-society --source "$relato_publicado"
new ibp institution "International Budget Partnership" --short-name IBP \
  --kind civil-organisation --level international --website www.openbudgetindex.org --source "$relato_publicado"
new isssteson institution "Instituto de Seguridad y Servicios Sociales de los Trabajadores del Estado de Sonora" \
  --short-name ISSSTESON --kind social-security-institute --level state --state 26 \
  --other-name "State Employees' Health and Social Security Institute of Sonora" --source "$relato_publicado"
new gobierno_sonora institution "Gobierno del Estado de Sonora" --kind executive --level state --state 26 \
  --source "$relato_publicado" --note "Emplea y gasta; no asegura."
new congreso_sonora institution "Congreso del Estado de Sonora" --kind legislature --level state --state 26 \
  --source "$relato_publicado"
new dependencias institution "Dependencias del Gobierno de Sonora (el relato no las nombra)" --kind employer-state \
  --level state --state 26 --source "$relato_publicado"
new imss institution "Instituto Mexicano del Seguro Social" --short-name IMSS --kind social-security-institute \
  --level federal --source "$relato_publicado"
new issste institution "Instituto de Seguridad y Servicios Sociales de los Trabajadores del Estado" \
  --short-name ISSSTE --kind social-security-institute --level federal --source "$relato_publicado"
new scjn institution "Suprema Corte de Justicia de la Nación" --short-name SCJN --kind supreme-court --level federal \
  --source "$relato_publicado"

# ── Normas reales ─────────────────────────────────────────────────────────────────────────────────────────────────
# La cláusula: su artículo y su texto no se conocen, y así se registran. Los dos padecimientos son los que da el relato.
new clausula norm "Normatividad interna de ISSSTESON: gozar de buena salud al afiliarse (artículo desconocido)" \
  --kind internal-rule --level state --state 26 --instrument "Normatividad interna de ISSSTESON" \
  --article "desconocido" --right health --right non-discrimination-health --issued-by "$isssteson" \
  --source "$relato_publicado" --verified no \
  --note "El relato dice que había una lista de padecimientos; la lista no se ha visto." \
  --excludes "I10,basis=health-requirement,literal=hypertension,certainty=literal,note=El relato lo da como motivo" \
  --excludes "E14,basis=health-requirement,literal=diabetes,certainty=literal,note=El relato lo da como motivo"

constitucion="Constitución, texto consolidado, última reforma vista DOF 15-10-2025"
new articulo1 norm "Constitución, artículo 1o., párrafo quinto" --kind constitution --level federal \
  --instrument "Constitución Política de los Estados Unidos Mexicanos" --article "1o., párrafo quinto" \
  --right equality --right non-discrimination-health --reform-seen-on 2025-10-15 --source "$constitucion" --verified no \
  --note "Prohíbe discriminar por las condiciones de salud."
new articulo4 norm "Constitución, artículo 4o." --kind constitution --level federal \
  --instrument "Constitución Política de los Estados Unidos Mexicanos" --article "4o." --right health \
  --reform-seen-on 2025-10-15 --source "$constitucion" --verified no
new articulo123 norm "Constitución, artículo 123, apartado B, fracción XI" --kind constitution --level federal \
  --instrument "Constitución Política de los Estados Unidos Mexicanos" --article "123, B, XI, incisos a) y d)" \
  --right social-security --right family-care --reform-seen-on 2025-10-15 --source "$constitucion" --verified no

# El reglamento del IMSS que también discrimina. Los padecimientos y palabras son los de su texto.
racerf="RACERF, copia con última reforma 15-07-2005: confirme que sigue vigente"
new racerf82 norm "RACERF, artículo 82" --kind regulation --level federal --article 82 --open-list yes \
  --instrument "Reglamento de la Ley del Seguro Social en Materia de Afiliación, Clasificación de Empresas, Recaudación y Fiscalización" \
  --right health --right social-security --reform-seen-on 2005-07-15 --source "$racerf" --verified no \
  --excludes "C00-C97,basis=excluded,literal=tumores malignos,certainty=literal" \
  --excludes "N18,basis=excluded,literal=insuficiencia renal crónica,certainty=literal" \
  --excludes "I50,basis=excluded,literal=insuficiencia cardíaca,certainty=literal" \
  --excludes "E11.3,basis=excluded,literal=complicaciones tardías de la diabetes mellitus,certainty=mapped" \
  --excludes "M32,basis=excluded,literal=enfermedades sistémicas crónicas del tejido conectivo,certainty=mapped" \
  --excludes "F31,basis=excluded,literal=trastornos mentales,certainty=inferred" \
  --excludes "B24,basis=excluded,literal=síndrome de inmunodeficiencia adquirida,certainty=literal"
new racerf84 norm "RACERF, artículo 84, fracción X" --kind regulation --level federal --article "84, X" \
  --instrument "Reglamento de la Ley del Seguro Social en Materia de Afiliación, Clasificación de Empresas, Recaudación y Fiscalización" \
  --reform-seen-on 2005-07-15 --source "$racerf" --verified no \
  --text "padecimientos crónicos que requieran control terapéutico permanente" \
  --excludes "G40,basis=uncovered,certainty=inferred" --excludes "J45,basis=uncovered,certainty=inferred" \
  --excludes "I10,basis=uncovered,certainty=inferred" --excludes "E11,basis=uncovered,certainty=inferred"

# ── Ficticias: todo lo que sigue es muestra ───────────────────────────────────────────────────────────────────────
new ifss institution "Instituto Ficticio de Seguridad Social" --short-name IFSS \
  --kind social-security-institute --level state --state 26
new caprem institution "Caja de Previsión de Ficción" --short-name CAPREM \
  --kind social-security-institute --level state --state 25
new sefijemplo institution "Servicio Ficticio de Ejemplo" --short-name SEFIJEMPLO \
  --kind health-service --level state --state 19
new secretaria institution "Secretaría de Ficción" --kind employer-state --level state
new ayuntamiento institution "Ayuntamiento de Ficción" --kind employer-municipal --level municipal
new finanzas institution "Finanzas de un estado ficticio" --kind finance-ministry --level state
new garante institution "Autoridad garante de ficción" --kind guarantor --level state
new juzgado institution "Juzgado de Distrito de ficción" --kind district-court --level federal
new comision institution "Comisión de Derechos Humanos de ficción" --kind ombudsman-state --level state
link "$ifss" --answers-to "$secretaria,role=sector-head"
link "$sefijemplo" --answers-to "$garante,role=guarantor"

new reglamento norm "Reglamento de Afiliación de ficción, artículo 00" --kind regulation --level state \
  --state 26 --instrument "Reglamento de Afiliación de ficción" --article 00 --open-list yes \
  --right health --right non-discrimination-health --issued-by "$ifss" \
  --text "Texto ficticio: para afiliarse se requiere gozar de buena salud." \
  --excludes "E10,basis=health-requirement,certainty=mapped" --excludes "E11,basis=health-requirement,certainty=mapped" \
  --excludes "M32,basis=health-requirement,certainty=inferred"
new lineamientos norm "Lineamientos de CAPREM (ficticios), punto 0" --kind internal-rule --level state --state 25 \
  --instrument "Lineamientos de CAPREM (ficticios)" --article 0 --issued-by "$caprem" \
  --excludes "I10,basis=excluded,certainty=literal" --excludes "I50,basis=excluded,certainty=literal" \
  --excludes "C61,basis=excluded,certainty=mapped"
new circular norm "Circular de SEFIJEMPLO (ficción), regla 0" --kind internal-rule --level state --state 19 \
  --instrument "Circular de SEFIJEMPLO (ficción)" --article 0 --issued-by "$sefijemplo" \
  --excludes "N18,basis=excluded,certainty=literal" --excludes "B24,basis=excluded,certainty=literal" \
  --excludes "G40,basis=waiting,waitingPeriod=dos años (ficticio),certainty=literal" \
  --excludes "E11.3,basis=termination,certainty=literal" --excludes "F31,basis=excluded,certainty=literal"
