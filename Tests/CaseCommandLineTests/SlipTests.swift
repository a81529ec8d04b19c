import CaseWords
import CaseModel
import CaseOperations
import FileKit
import Testing

@testable import CaseCommandLine

/// What is said when something was typed that cannot be meant, or hardly.
@Suite struct SlipTests {
  @Test func `the same name twice is told with the handle, and a person without any name is refused`() throws {
    let file = try CaseFile()
    file.run("claimant add \"Ana Ejemplo\"")
    #expect(!file.desk.errors.contains("mismo nombre"))
    #expect(file.run("claimant add \"ANA EJEMPLO\"") == "PE-2")
    #expect(file.desk.errors.contains("con ese mismo nombre ya está: PE-1"))
    #expect(try file.json("claimant add \"Ana Ejemplo\"")["namesakes"] == .array([.string("PE-1"), .string("PE-2")]))
    #expect(file.desk.run("claimant", "add", "") == .usage)
    #expect(file.desk.errors.contains("--name"))
    file.run("person add --pseudonym V1")
  }

  @Test(arguments: [
    ("15/02/2026", "2026-02-15"), ("5-2-2026", "2026-02-05"), ("15 de febrero de 2026", "2026-02-15"),
    ("feb 2026", "2026-02"), ("02/2026", "2026-02"), ("15 sept 2026", "2026-09-15"), ("02/15/2026", "2026-02-15"),
  ])
  func `a date written as here is asked back and never taken for granted`(typed: String, meant: String) throws {
    let file = try CaseFile()
    for (language, question) in [("es", "¿\(meant)?"), ("en", "\(meant)?")] {
      #expect(file.desk.run(["fact", "add", "Hecho", "--date", typed, "--lang", language]) == .usage)
      #expect(file.desk.errors.contains(question))
    }
    #expect(try file.json("fact list")["total"]?.text == "0")
  }

  @Test(arguments: ["30/02/2026", "mañana", "15/02/26", "1/2/3/2026"])
  func `what is no date in any form is not guessed at`(typed: String) throws {
    let file = try CaseFile()
    #expect(file.desk.run("fact", "add", "Hecho", "--date", typed) == .usage)
    #expect(file.desk.errors.contains("no es una fecha"))
  }

  @Test func `a file that cannot be read is told by its name, with the reason in words`() throws {
    let file = try CaseFile()
    #expect(file.desk.run("evidence", "add", "noexiste.pdf") == .failure)
    #expect(file.desk.errors.contains("«noexiste.pdf»"))
    try Files.makeFolder(Paths.join(file.folder, "carpeta.d"))
    #expect(file.desk.run("evidence", "add", "carpeta.d", "--lang", "en") == .failure)
    #expect(file.desk.errors.contains("“carpeta.d”") && file.desk.errors.contains("a folder, not a file"))
    try file.file("nota.txt", "Nota.\n")
    #expect(file.desk.run("evidence", "add", "nota.txt/otra.pdf") == .failure)
    #expect(file.desk.errors.contains("parte de la ruta no es una carpeta"))
    for code: Int32 in [1, 2, 13, 17, 20, 21, 28] {
      let words = SystemWords.of(code)
      #expect(!words.es.contains("errno") && !words.en.contains("errno") && words.es != words.en)
    }
  }

  @Test func `a reference that does not fit names its option`() throws {
    let file = try CaseFile()
    file.run("claimant add \"Ana Ejemplo\"")
    file.run("evidence add Acta")
    #expect(file.desk.run("link", "P-1", "--proves", "H-77") == .failure)
    #expect(file.desk.errors.contains("--proves") && file.desk.errors.contains("H-77"))
    #expect(file.desk.run("person", "add", "Luz Ejemplo", "--institution", "I-5") == .failure)
    #expect(file.desk.errors.contains("--institution"))
    #expect(file.desk.run("fact", "add", "Hecho", "--case", "C-9") == .failure)
    #expect(file.desk.errors.contains("--case"))
    #expect(file.desk.run("person", "list", "--institution", "I-5") == .failure)
    #expect(file.desk.errors.contains("--institution"))
  }

  @Test func `a condition is echoed as understood, and a misspelt one asked back by code and name`() throws {
    let file = try CaseFile()
    file.run("claimant add \"Ana Ejemplo\" --condition \"presión alta\"")
    #expect(file.desk.errors.contains("PE-1 vive con el padecimiento I10: "))
    #expect(file.desk.run("claimant", "add", "Luz Ejemplo", "--condition", "diabetis") == .failure)
    #expect(file.desk.errors.contains("¿quiso decir E10-E14 (Diabetes mellitus)"))
    #expect(file.desk.run("precedent", "search", "--condition", "hipertencion", "--lang", "en") == .failure)
    #expect(file.desk.errors.contains("did you mean I10 ("))
  }

  @Test func `where no precedent names the condition, the count says what may serve and why`() throws {
    let file = try CaseFile()
    file.run("precedent add \"Tesis ficticia\" --any-preexisting sí")
    func said(_ condition: String, _ language: String) -> String {
      file.desk.run(["precedent", "search", "--condition", condition, "--lang", language])
      return file.desk.errors
    }
    #expect(said("obesidad", "es").contains("ningún precedente lo nombra; 1 puede servir porque alcanza cualquier"))
    #expect(said("obesidad", "en").contains("no precedent names it; 1 may serve because it covers any"))
    #expect(said("gripa", "es").contains("la lista no tiene un término para: gripa"))
    #expect(file.desk.output.contains("alcanzan cualquier preexistencia:"))
    #expect(said("F34", "es").contains("F34 no está en la lista; lo contiene F30-F39 ("))
    #expect(said("riñón", "es").contains("«riñón» no nombra un padecimiento por sí solo"))
  }

  @Test func `what edit does not do to links says which command does`() throws {
    let file = try CaseFile()
    file.run("claimant add \"Ana Ejemplo\"")
    for word in ["person", "claimant"] {
      #expect(file.desk.run(word, "edit", "PE-1", "--condition", "E11") == .usage)
      #expect(file.desk.errors.contains("expediente link CLAVE --has-condition DESTINO"))
      #expect(file.desk.errors.contains("unlink"))
    }
  }

  @Test func `a second page of one exhibit joins the link that stands, once`() throws {
    let file = try CaseFile()
    file.run("fact add Uno")
    try file.file("oficio.txt", "Oficio.\n")
    file.run("evidence add oficio.txt --title Oficio")
    file.run("link P-1#2 --proves H-1")
    #expect(file.run("link P-1#8 --proves H-1") == "P-1 prueba el hecho H-1: Uno · página 2 · página 8")
    let links = try file.json("show H-1")["links"]?.elements ?? []
    #expect(links.count == 1)
    #expect(links.first?["locators"]?.elements.map { $0["page"]?.text } == ["2", "8"])
    for again in ["P-1#8", "P-1"] {
      #expect(file.desk.run("link", again, "--proves", "H-1", "--json") == .failure)
      #expect(try file.desk.errorJSON()["error"]?["code"]?.text == "link-exists")
    }
    file.desk.run("link", "P-1", "--proves", "H-1")
    #expect(file.desk.errors.contains("expediente unlink P-1 --proves H-1"))
    file.run("undo")
    #expect(try file.json("show H-1")["links"]?.elements.first?["locators"]?.elements.count == 1)
  }

  @Test(arguments: [
    ("P-1#0", "las páginas se cuentan desde 1", "P-1#1"), ("P-1#x", "eso no es un número de página", "P-1#2"),
    ("P-1#2-3", "un tramo de páginas no se escribe así", "P-1#2 … --to-page 3"),
    ("p1#", "eso no es un número de página", "p1#2"),
    ("P-1#9", "no hay página 9", "escriba una del 1 al 3"),
  ])
  func `a page that is none says why and what to type`(typed: String, why: String, next: String) throws {
    let file = try CaseFile()
    file.run("fact add Uno")
    try file.file("oficio.txt", "Oficio.\n")
    file.run("evidence add oficio.txt,pages=3 --title Oficio")
    #expect(file.desk.run("link", typed, "--proves", "H-1") == .usage)
    #expect(file.desk.errors.contains(why) && file.desk.errors.contains(next))
    #expect(try file.json("show H-1")["links"] == .array([]))
  }

  @Test func `pages given by options are held to the same`() throws {
    let file = try CaseFile()
    file.run("fact add Uno")
    try file.file("oficio.txt", "Oficio.\n")
    file.run("evidence add oficio.txt,pages=3 --title Oficio")
    for (option, value, why) in [
      ("--page", "0", "desde 1"), ("--page", "x", "no es un número de página"), ("--to-page", "1-2", "un tramo"),
    ] {
      #expect(file.desk.run("link", "P-1", "--proves", "H-1", option, value) == .usage)
      #expect(file.desk.errors.contains(why) && file.desk.errors.contains(option))
    }
    #expect(file.desk.run("link", "P-1#3", "--proves", "H-1", "--to-page", "2") == .usage)
    #expect(file.desk.errors.contains("la última página es anterior a la primera"))
    file.run("link P-1#2 --proves H-1 --to-page 3")
  }

  @Test func `a link that lacks its role says how to give it, and so does the same link asked again`() throws {
    let file = try CaseFile()
    file.run("person add \"Ana Ejemplo\"")
    file.run("link PE-1 --participates-in C-1")
    #expect(file.desk.errors.contains("expediente unlink PE-1 C-1"))
    #expect(file.desk.errors.contains("expediente link PE-1 --participates-in C-1,role=CÓDIGO"))
    #expect(file.desk.run("link", "PE-1", "--participates-in", "C-1,role=claimant") == .failure)
    #expect(file.desk.errors.contains("expediente unlink PE-1 --participates-in C-1"))
    file.run("unlink PE-1 --participates-in C-1")
    file.run("link PE-1 --participates-in C-1,role=claimant")
  }

  @Test func `a name of blanks is refused whatever it names`() throws {
    let file = try CaseFile()
    for command in ["claimant", "person", "case", "fact", "institution", "precedent", "norm", "evidence", "argument"] {
      #expect(file.desk.run(command, "add", "  \t ") == .usage, "\(command)")
      #expect(file.desk.errors.contains("el texto está en blanco"), "\(command): \(file.desk.errors)")
    }
    #expect(file.desk.run("member", "add", " ", "--role", "lawyer") == .usage)
    #expect(file.desk.run("init", file.folder + "/otra", "--title", "  ") == .usage)
    file.run("claimant add \"Ana Ejemplo\"")
    #expect(file.desk.run("person", "edit", "PE-1", "--name", "  ") == .usage)
    #expect(try file.json("person list")["total"]?.text == "1")
  }

  @Test(arguments: ["x@y.mx", "@hola", "Informe.pdf", "sitio.ejemplo.mx", "Art. 4.o"])
  func `a text is a text unless a file is there`(text: String) throws {
    let file = try CaseFile()
    let record = try file.json("fact add \"\(text)\"")["record"]
    #expect(record?["fields"]?["statement"]?.text == text)
    #expect(record?["fields"]?["documents"] == nil)
  }

  @Test func `an empty list teaches the next command, and a narrowed one how to see all`() throws {
    let file = try CaseFile()
    file.run("fact list")
    #expect(file.desk.errors.contains("para agregar: expediente fact add"))
    file.run("fact list --status draft")
    #expect(file.desk.errors.contains("todos: expediente fact list"))
    file.run("claimant list --lang en")
    #expect(file.desk.errors.contains("to add one: expediente claimant add"))
    for (line, hint) in [
      ("search palabrota", "con menos palabras"), ("precedent search --condition diabetes", "expediente precedent add"),
    ] {
      file.run(line)
      #expect(file.desk.errors.contains(hint), "\(line): \(file.desk.errors)")
    }
    #expect(try file.json("fact list")["facts"] == .array([]))
    #expect(file.desk.errors.isEmpty)
  }

  @Test func `what lists and help print is accepted where its code is`() throws {
    let file = try CaseFile()
    file.run("filing add Escrito --kind \"Demanda de Amparo\"")
    #expect(try file.json("filing list --kind \"DEMANDA DE AMPARO\"")["total"]?.text == "1")
    file.run("fact add Uno --access Restringido")
    file.run("member add \"Luz Ejemplo\" --role abogada")
    file.run("fact list --as M-1 --sort fecha --fields lugar")
    file.run("review --as M-1 --chain prueba")
    file.run("timeline --as M-1 --kind hechos")
    file.run("dossier export --as M-1 --profile prensa -o \(file.folder)/prensa --dry-run")
    #expect(file.desk.run("filing", "add", "Otro", "--as", "M-1", "--kind", "demanda de amparo directo") == .usage)
    #expect(file.desk.errors.contains("¿quiso decir petition (demanda de amparo)?"))
  }

  @Test func `an undo that is blocked says by which later changes, and names a link by its ends`() throws {
    let file = try CaseFile()
    file.run("fact add Uno")
    try file.file("oficio.txt", "Oficio.\n")
    file.run("evidence add oficio.txt --title Oficio")
    let first = try file.json("link P-1#2 --proves H-1")["batch"]?.text ?? ""
    let later = try file.json("link P-1#8 --proves H-1")["batch"]?.text ?? ""
    #expect(file.desk.run("undo", "--batch", first) == .failure)
    #expect(file.desk.errors.contains("P-1 → H-1"))
    #expect(file.desk.errors.contains("expediente undo --batch \(later)"))
  }

  @Test func `dates that cannot follow each other, a birth to come and an odd CURP are doubted, not refused`() throws {
    let file = try CaseFile()
    func doubts(_ line: String) throws -> Int { try file.json(line)["warnings"]?.elements.count ?? 0 }
    #expect(try doubts("deadline add Uno --starts-on 2026-05-02 --due-on 2026-05-01") == 1)
    #expect(try doubts("deadline add Dos --starts-on 2026-05-02 --due-on 2026-05") == 0)
    #expect(try doubts("claimant add \"Ana Ejemplo\" --birth 2090") == 1)
    #expect(try doubts("claimant edit PE-1 --birth 1970") == 0)
    #expect(try doubts("claimant edit PE-1 --identifier kind=curp,value=ABCD") == 1)
    #expect(try doubts("claimant edit PE-1 --identifier kind=curp,value=EEXA700101MSRXXX09") == 0)
    #expect(try doubts("claimant edit PE-1 --birth 1970-01-01") == 0)
    #expect(try doubts("claimant edit PE-1 --birth 1970-02") == 1)
    #expect(file.desk.run("claimant", "edit", "PE-1", "--birth", "1971") == .success)
    #expect(file.desk.errors.contains("CURP") && file.desk.errors.contains("--birth"))
    #expect(try doubts("claimant edit PE-1 --birth ~1971") == 0)
    #expect(try doubts("request add Uno --sent-on 2026-05-02 --due-on 2026-05-01") == 1)
    #expect(try doubts("request add Dos --sent-on 2026-05-02 --due-on 2026-05-30") == 0)
    #expect(try doubts("person add \"Luz Ejemplo\" --participates-in C-1") == 1)
    #expect(file.desk.run("link", "PE-2", "--participates-in", "C-1") == .failure)
  }
}
