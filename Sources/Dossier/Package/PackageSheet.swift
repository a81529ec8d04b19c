/// The sheet in every package that says what it is and how anybody checks it.
enum PackageSheet {
  static let text = """
    QUÉ ES ESTO
    Un expediente: dossier.xml (los datos), dossier.html (para leer e imprimir), documents/ (los documentos, byte por
    byte como se recibieron) y receipt.xml (constancia de la entrega). El paquete cumple RFC 8493 (BagIt).

    CÓMO COMPROBARLO SIN NUESTRO PROGRAMA
      sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt
      python3 -m bagit --validate .
      xmllint --noout --schema dossier.xsd dossier.xml
    El esquema dossier.xsd se publica con el programa, en Schemas/dossier/1.0.

    WHAT THIS IS
    A case dossier: dossier.xml (the data), dossier.html (to read and print), documents/ (the documents, byte by byte
    as received) and receipt.xml (the receipt of the export). The package follows RFC 8493 (BagIt).

    HOW TO CHECK IT WITHOUT OUR PROGRAM
      sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt
      python3 -m bagit --validate .
      xmllint --noout --schema dossier.xsd dossier.xml
    The schema dossier.xsd is published with the program, in Schemas/dossier/1.0.

    """
}
