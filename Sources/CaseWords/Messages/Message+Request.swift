import CaseModel

/// Why a program's request was not understood or not let in; what it holds is never repeated.
package enum RequestProblem: Error, Sendable, Hashable {
  /// The body is not said to be JSON.
  case notJSON
  /// The body is no JSON at the byte.
  case malformed(offset: Int)
  /// The body or an argument lacks a member.
  case missing(String)
  /// A member or an argument holds another kind of value.
  case wrongType(String)
  /// The body has a member that is not known; those that are.
  case unknownMember(known: [String])
  /// The address has an argument that is not known; those that are.
  case unknownArgument(known: [String])
  /// No address of the interface is so called.
  case noSuchAddress
  /// The address takes other methods.
  case otherMethod([String])
  /// It brought too much.
  case tooMuch
  /// It could not be read.
  case unreadable
  /// There is no room for what it brought.
  case noRoom
  /// It names another host.
  case foreignHost
  /// Another page made it.
  case foreignOrigin
  /// It bears no key of this server.
  case stranger
  /// It would change something and bears no token.
  case noToken

  /// The status of an answer that tells of it.
  package var status: Int {
    switch self {
    case .malformed, .missing, .wrongType, .unknownMember, .unknownArgument, .unreadable: 400
    case .stranger: 401
    case .foreignOrigin, .noToken: 403
    case .noSuchAddress: 404
    case .otherMethod: 405
    case .tooMuch: 413
    case .notJSON: 415
    case .foreignHost: 421
    case .noRoom: 507
    }
  }
}

extension Message {
  /// The words of a request that was not understood or not let in.
  package init(_ problem: RequestProblem) {
    let described = Phrase("GET /api/v1/openapi.json lo describe", "GET /api/v1/openapi.json describes it")
    switch problem {
    case .notJSON:
      self.init(
        "not-json", Phrase("el cuerpo de la petición no viene como JSON", "the body of the request is not JSON"),
        next: .same("Content-Type: application/json"))
    case .malformed(let offset):
      self.init(
        "malformed-json", Phrase("el JSON está mal escrito", "the JSON is malformed"),
        place: Phrase("byte \(offset)", "byte \(offset)"))
    case .missing(let name):
      self.init("missing-member", Phrase("falta un dato", "something is missing"), place: .same(name), next: described)
    case .wrongType(let name):
      self.init(
        "wrong-type", Phrase("el valor no es de la clase que va aquí", "the value is not of the kind that goes here"),
        place: .same(name), next: described)
    case .unknownMember(let known):
      self.init(
        "unknown-member", Phrase("el JSON tiene un dato que aquí no se conoce", "the JSON has a member not known here"),
        why: Phrase("se conocen: ", "known ones: ") + known.joined(separator: ", "))
    case .unknownArgument(let known):
      self.init(
        "unknown-argument",
        Phrase("la dirección tiene un argumento que aquí no se conoce", "the address has an argument not known here"),
        why: Phrase("se conocen: ", "known ones: ") + known.joined(separator: ", "))
    case .noSuchAddress:
      self.init("no-such-address", Phrase("no hay tal dirección", "there is no such address"), next: described)
    case .otherMethod(let methods):
      self.init(
        "other-method", Phrase("esa dirección no admite ese método", "that address does not take that method"),
        why: Phrase("admite: ", "it takes: ") + methods.joined(separator: ", "))
    case .tooMuch:
      self.init(
        "too-much", Phrase("la petición trae más de lo que aquí cabe", "the request brings more than fits here"),
        why: Phrase("no se guardó nada", "nothing was saved"))
    case .unreadable:
      self.init("unreadable", Phrase("la petición no se pudo leer", "the request could not be read"))
    case .noRoom:
      self.init(
        "no-room", Phrase("no hay espacio en el disco para lo que llegó", "the disk has no room for what arrived"),
        why: Phrase("no se guardó nada", "nothing was saved"), next: Phrase("libere espacio", "free some space"))
    case .foreignHost:
      self.init(
        "foreign-host", Phrase("esa dirección no es de este programa", "that address is not this program's"))
    case .foreignOrigin:
      self.init(
        "foreign-origin",
        Phrase(
          "otra página quiso usar su archivo de casos y no se le permitió",
          "another page tried to use your case file and was not let in"))
    case .stranger:
      self.init(
        "stranger", Phrase("la petición no trae una llave de este servidor", "the request bears no key of this server"),
        next: Phrase(
          "«Authorization: Bearer» con la segunda línea del archivo de --token-file",
          "“Authorization: Bearer” with the second line of the file of --token-file"))
    case .noToken:
      self.init(
        "no-token",
        Phrase("la petición no trae el comprobante del formulario", "the request does not bear the form's token"),
        next: .same("X-Expediente-Token"))
    }
  }
}
