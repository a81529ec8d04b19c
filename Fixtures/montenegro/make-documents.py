#!/usr/bin/env python3
"""Makes the sample documents of this folder: real files of several kinds, every one visibly a sample.

Needs Debian's python3-reportlab and python3-pil. Run it only to change a document; the results are in the repository.
"""
import email.message
import io
import pathlib
import random

from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab import rl_config
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

rl_config.invariant = 1  # same input, same bytes
HERE = pathlib.Path(__file__).parent / "documents"
BANNER = "DOCUMENTO DE MUESTRA · no es un documento oficial"
WIDTH, HEIGHT = letter


def wrap(canvas, text, font, size, width):
    line = ""
    for word in text.split():
        trial = (line + " " + word).strip()
        if canvas.stringWidth(trial, font, size) > width and line:
            yield line
            line = word
        else:
            line = trial
    yield line


def pdf(name, title, pages):
    """A text PDF: pages are lists of ("h" heading | "p" paragraph | "t" table row, text)."""
    canvas = Canvas(str(HERE / name), pagesize=letter, lang="es-MX", initialFontName="Times-Roman")
    canvas.setTitle(title)
    canvas.setAuthor("Expediente (muestra)")
    for number, page in enumerate(pages, 1):
        canvas.setFont("Helvetica", 8)
        canvas.setFillGray(0.35)
        canvas.drawString(72, HEIGHT - 40, BANNER)
        canvas.drawRightString(WIDTH - 72, 40, f"{number} de {len(pages)}")
        canvas.setFillGray(0)
        y = HEIGHT - 84
        for kind, text in page:
            font, size, lead = {"h": ("Times-Bold", 14, 24), "p": ("Times-Roman", 11.5, 16), "t": ("Courier", 10, 14)}[kind]
            canvas.setFont(font, size)
            lines = [text] if kind == "t" else wrap(canvas, text, font, size, WIDTH - 144)
            for line in lines:
                canvas.drawString(72, y, line)
                y -= lead
            y -= 8 if kind != "t" else 0
        canvas.showPage()
    canvas.save()


def scan(name, title, lines):
    """A page as a scanner leaves it: an image-only PDF, grey, slightly turned, with specks."""
    image = Image.new("L", (1275, 1650), 244)
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype("DejaVuSerif.ttf", 30)
    small = ImageFont.truetype("DejaVuSans.ttf", 20)
    draw.text((130, 90), BANNER, font=small, fill=110)
    y = 210
    for line in lines:
        draw.text((130, y), line, font=font, fill=45)
        y += 52
    draw.ellipse((820, 1180, 1120, 1400), outline=120, width=5)
    draw.text((862, 1268), "SELLO DE MUESTRA", font=small, fill=120)
    rng = random.Random(1)
    for _ in range(900):
        x, z = rng.randrange(1275), rng.randrange(1650)
        draw.point((x, z), fill=rng.randrange(120, 220))
    image = image.rotate(0.7, fillcolor=238, resample=Image.BICUBIC).filter(ImageFilter.GaussianBlur(0.7))
    data = io.BytesIO()
    image.save(data, "JPEG", quality=55)
    data.seek(0)
    canvas = Canvas(str(HERE / name), pagesize=letter, lang="es-MX")
    canvas.setTitle(title)
    canvas.drawImage(ImageReader(data), 0, 0, WIDTH, HEIGHT)
    canvas.showPage()
    canvas.save()


def photo(name):
    """A drawn stand-in for a photograph: a counter with a notice on the wall."""
    image = Image.new("RGB", (1200, 800), (196, 188, 172))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 520, 1200, 800), fill=(120, 92, 66))
    draw.rectangle((0, 505, 1200, 530), fill=(92, 68, 48))
    draw.rectangle((330, 110, 870, 420), fill=(246, 244, 236), outline=(90, 90, 90), width=4)
    big = ImageFont.truetype("DejaVuSans-Bold.ttf", 34)
    small = ImageFont.truetype("DejaVuSans.ttf", 26)
    draw.text((372, 150), "AFILIACIÓN (MUESTRA)", font=big, fill=(30, 50, 90))
    for row, text in enumerate(["Requisito: gozar de buena salud", "Presente dictamen médico", "Aviso ficticio, para pruebas"]):
        draw.text((372, 225 + row * 52), text, font=small, fill=(40, 40, 40))
    rng = random.Random(2)
    for _ in range(24000):
        x, y = rng.randrange(1200), rng.randrange(800)
        r, g, b = image.getpixel((x, y))
        d = rng.randrange(-14, 15)
        image.putpixel((x, y), (max(0, min(255, r + d)), max(0, min(255, g + d)), max(0, min(255, b + d))))
    image.filter(ImageFilter.GaussianBlur(0.8)).save(HERE / name, "JPEG", quality=72)


def mail(name):
    message = email.message.EmailMessage()
    message["From"] = "Unidad de Transparencia (muestra) <transparencia@sefijemplo.example>"
    message["To"] = "Ana Ejemplo <ana@ejemplo.example>"
    message["Subject"] = "Respuesta a la solicitud de muestra 000000000000001"
    message["Date"] = "Mon, 12 Jan 2026 10:00:00 -0700"
    message["Message-ID"] = "<muestra-1@sefijemplo.example>"
    message.set_content(
        "CORREO DE MUESTRA, con datos ficticios.\n\n"
        "En respuesta a su solicitud se adjunta el número de solicitudes de afiliación negadas por motivos de salud,\n"
        "por año, de 2021 a 2025. Los registros no distinguen el padecimiento.\n")
    (HERE / name).write_bytes(message.as_bytes())


H, P, T = "h", "p", "t"
pdf("resumen-del-relato.pdf", "Resumen del relato fundador", [
    [(H, "1. La organización y la exclusión"),
     (P, "Sonora Ciudadana, fundada en 2005, promueve los derechos humanos, la transparencia y la rendición de cuentas. "
         "Busca influir en el Congreso del Estado y en dependencias del gobierno, y comparte agenda con Fundar, Centro de "
         "Análisis e Investigación. En 2006 comenzó a trabajar el acceso a los servicios de salud."),
     (P, "El IMSS atiende a quienes tienen un empleo formal, con aportaciones del Estado, del patrón y de quien trabaja; el "
         "ISSSTE, al servicio público. En Sonora se creó ISSSTESON para el personal del Estado."),
     (P, "Un empleado público de muchos años contó que ISSSTESON le negó el servicio médico a él y a toda su familia "
         "durante varios años por un padecimiento preexistente. El relato no dice cuál. Su nombre está en el relato; este "
         "resumen no lo repite, porque no consta si consintió en difundirlo."),
     (P, "La normatividad interna de ISSSTESON contenía una lista de padecimientos que permitían negar la cobertura: "
         "exigía gozar de buena salud al momento de la afiliación.")],
    [(H, "2. Lo que mostraron las solicitudes de acceso"),
     (P, "Mediante solicitudes de acceso a la información se supo que en los siete años anteriores más de 400 empleadas y "
         "empleados públicos, con sus familias, fueron rechazados por padecimientos preexistentes como hipertensión o "
         "diabetes. Entre ellos había policías, docentes y otras personas con salarios bajos."),
     (H, "3. El litigio"),
     (P, "La Constitución y convenios internacionales reconocen el derecho a la salud de todas las personas. Con Fundar se "
         "combinaron solicitudes de acceso, consultas sobre el presupuesto, incidencia y, al final, litigio estratégico: el "
         "caso llegó a la Suprema Corte."),
     (P, "Dos años después la Corte resolvió que la práctica era inconstitucional y ordenó a ISSSTESON dar de inmediato "
         "seguro de salud a la persona y a su familia. La sentencia es precedente para otros reclamos contra ISSSTESON y "
         "otros institutos. El relato habla también de un convenio, sin decir sus términos."),
     (P, "El relato no da número de expediente, fecha ni votación: aquí constan como desconocidos.")],
    [(H, "4. Falta de fondos y gasto público"),
     (P, "La cláusula sigue afectando a muchas personas, en Sonora y en otros estados. ISSSTESON alega ahora que no le "
         "alcanza para cubrir a todas las personas que excluyó."),
     (P, "La campaña señala que el Gobierno de Sonora pagó 400,000 dólares a un bailarín en un festival local de 2010. La "
         "organización documentará que el gasto actual es ineficiente y que asegurar a quienes fueron excluidos sí es "
         "posible."),
     (H, "5. Lo que sigue"),
     (P, "La campaña pide eliminar la cláusula. El trabajo se extiende a otros tres estados donde el IMSS atiende a "
         "empleados públicos y su reglamento también discrimina por padecimientos preexistentes. Con contrapartes locales y "
         "con Fundar se obtendrá información, se analizará el presupuesto y se llevarán casos a los tribunales."),
     (P, "En cada estado se apoyará la formación de comités ciudadanos, integrados por empleadas y empleados públicos que "
         "sufrieron discriminación.")],
    [(H, "6. Índice de Presupuesto Abierto 2010: México"),
     (T, "Calificación general                         52"),
     (T, "Documento                            Disponible"),
     (T, "Documento preliminar                         sí"),
     (T, "Propuesta de presupuesto del Ejecutivo       sí"),
     (T, "Presupuesto ciudadano                        no"),
     (T, "Presupuesto aprobado                         sí"),
     (T, "Informes entregados durante el año           sí"),
     (T, "Revisión de medio año                        no"),
     (T, "Informe de fin de año                        sí"),
     (T, "Informe de auditoría                         sí"),
     (P, ""), (P, "Fuente: cuadro publicado con el relato de la Partnership Initiative.")],
])
pdf("negativa-benito-muestra.pdf", "Negativa de afiliación (muestra)", [
    [(H, "Oficio de muestra NEG/000/0000"), (P, "C. Benito Muestra. Presente."),
     (P, "En atención a su solicitud de incorporación, se le comunica que no es procedente, toda vez que del examen médico "
         "se desprende hipertensión arterial, padecimiento comprendido en el artículo 00 del Reglamento de Afiliación de "
         "muestra."), (P, "Atentamente. Jefatura de Afiliación (ficticia).")]])
scan("negativa-ana-ejemplo.pdf", "Negativa de afiliación digitalizada (muestra)", [
    "Instituto Ficticio de Seguridad Social", "Oficio de muestra NEG/000/0001", "", "C. Ana Ejemplo", "Presente.", "",
    "Se niega su afiliación y la de su familia por", "diabetes mellitus tipo 2, conforme al artículo 00",
    "del Reglamento de Afiliación de muestra.", "", "Jefatura de Afiliación (ficticia)"])
pdf("respuesta-transparencia.pdf", "Respuesta a solicitud de acceso (muestra)", [
    [(H, "Respuesta a la solicitud de muestra 000000000000001"),
     (P, "Se informa el número de solicitudes de afiliación negadas por motivos de salud, por año."),
     (T, "Año     Negativas"), (T, "2021           31"), (T, "2022           28"), (T, "2023           35"),
     (T, "2024           40"), (T, "2025           37"), (T, "Total         171")],
    [(H, "Nota metodológica"), (P, "Los registros no distinguen padecimiento. Datos ficticios.")]])
pdf("demanda-muestra.pdf", "Demanda de amparo (muestra)", [
    [(H, "Demanda de amparo indirecto (muestra)"), (P, "Quejosa: Ana Ejemplo, por sí y por su hija Gloria Modelo."),
     (P, "Acto reclamado: la negativa de afiliación y la norma en que se funda, con motivo de su primer acto de aplicación.")],
    [(H, "Hechos"), (P, "1. Solicité mi afiliación y la de mi familia. 2. Se me negó por vivir con diabetes.")],
    [(H, "Conceptos de violación"), (P, "La norma distingue por condiciones de salud, categoría que prohíbe el artículo 1o. "
                                      "constitucional, y vacía de contenido el derecho a la seguridad social.")]])
pdf("informe-justificado-muestra.pdf", "Informe justificado (muestra)", [
    [(H, "Informe justificado (muestra)"), (P, "Es cierto el acto reclamado."),
     (P, "Incorporar a todas las personas excluidas comprometería el equilibrio financiero del Instituto, que no cuenta con "
         "suficiencia presupuestaria. Documento ficticio.")]])
pdf("consentimiento-ana-ejemplo.pdf", "Consentimiento informado (muestra)", [
    [(H, "Consentimiento informado (muestra)"),
     (P, "Ana Ejemplo explicó con sus palabras para qué se usarán sus datos y aceptó: litigio, datos de salud y nombre en el "
         "juicio. No aceptó la difusión pública. Aviso de privacidad, versión de muestra 1.")]])
pdf("sentencia-muestra.pdf", "Sentencia de amparo (muestra)", [
    [(H, "Juicio de amparo indirecto 000/0000 (ficticio)"), (P, "Resultandos. Texto de muestra.")],
    [(H, "Considerando último. Efectos"), (P, "Se concede el amparo para que la autoridad responsable desaplique la norma, "
                                           "afilie a la quejosa y a su familia e informe a este juzgado.")]])
pdf("constancia-afiliacion.pdf", "Constancia de afiliación (muestra)", [
    [(H, "Constancia de afiliación (muestra)"), (P, "Se hace constar que Ana Ejemplo y su familia quedaron incorporadas. "
                                                 "Documento ficticio.")]])
pdf("cuenta-publica-muestra.pdf", "Cuenta pública (muestra)", [
    [(H, "Cuenta pública de un estado ficticio, 2025")],
    [(H, "Gasto por objeto"), (T, "Partida  Concepto                         Ejercido (MXN)"),
     (T, "36100    Difusión por radio y televisión      48,500,000.00"),
     (T, "38200    Gastos de orden social y cultural    27,300,000.00")]])
(HERE / "negativas-por-entidad.csv").write_text(
    "entidad,institucion,anio,negativas\n# datos ficticios de muestra,,,\n" + "".join(
        f"{state},{body},{year},{count}\n" for state, body, year, count in [
            ("Sonora", "IFSS", 2024, 22), ("Sonora", "IFSS", 2025, 19), ("Sinaloa", "CAPREM", 2024, 12),
            ("Sinaloa", "CAPREM", 2025, 15), ("Nuevo León", "SEFIJEMPLO", 2024, 40), ("Nuevo León", "SEFIJEMPLO", 2025, 37)]),
    encoding="utf-8")
photo("aviso-en-ventanilla.jpg")
mail("correo-transparencia.eml")
