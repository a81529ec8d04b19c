/// Words too common to find anything by.
///
/// Left in are words that also name things in law: *estado*, *parte*, *will*.
public enum StopWords {
  /// Says whether a word, folded, is one of them.
  public static func contains(_ foldedWord: String, _ language: StemLanguage) -> Bool {
    switch language {
    case .spanish: spanish.contains(foldedWord)
    case .english: english.contains(foldedWord)
    }
  }

  private static let spanish = words(
    """
    a al algo alguien algun alguna algunas alguno algunos ambos ante antes aquel aquella aquellas aquello aquellos aqui
    asi aun aunque cada casi como con contra cual cuales cualquier cuando cuanta cuantas cuanto cuantos cuya cuyas cuyo
    cuyos de del desde donde durante e el ella ellas ello ellos en entonces entre era eran eras es esa esas ese eso esos
    esta estaba estaban estan estamos estar estas este esto estos estoy fue fuera fueron fui ha haber habia habian han
    has hasta hay haya hayan he hemos hubo la las le les lo los mas me mi mientras mis mismo mucha muchas mucho muchos
    muy nada ni ningun ninguna ninguno no nos nosotras nosotros nuestra nuestras nuestro nuestros o os otra otras otro
    otros para pero poco porque por pues que quien quienes se sea sean ser sera seran si sido siendo sin sino sobre
    somos son soy su sus suya suyas suyo suyos tal tales tambien tampoco tan tanto te tenia tengo ti tiene tienen toda
    todas todo todos tras tu tus u un una unas uno unos usted ustedes y ya yo
    """)

  private static let english = words(
    """
    a about after again all also am an and any are as at be because been before being between both but by can could did
    do does doing down during each either few for from further had has have having he her here hers herself him himself
    his how i if in into is it its itself just me more most my myself neither no nor not now of off on once only or
    other our ours ourselves out over own same she should so some such than that the their theirs them themselves then
    there these they this those through to too under until up upon very was we were what when where whether which while
    who whom whose why with would you your yours yourself yourselves
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
