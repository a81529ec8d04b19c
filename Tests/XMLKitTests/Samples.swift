import XMLKit

/// Schemas and stylesheets that several tests use.
enum Samples {
  /// A schema that accepts any well-formed document whose root is `d` in no namespace.
  static func anything() throws(XMLFault) -> XMLSchemaValidator {
    try XMLSchemaValidator(
      Array(
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="d"><xs:complexType mixed="true">
        <xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
        <xs:anyAttribute processContents="skip"/></xs:complexType></xs:element></xs:schema>
        """.utf8))
  }

  /// A stylesheet that copies its input.
  static func identity() throws(XMLFault) -> XSLTransform {
    try XSLTransform(
      Array(
        """
        <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
        <xsl:output omit-xml-declaration="yes"/>
        <xsl:template match="@*|node()"><xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy></xsl:template>
        </xsl:stylesheet>
        """.utf8))
  }

  /// People who may name a parent, in a namespace, with a key, a reference, a list and a date.
  static let people = Array(
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:p="urn:people" targetNamespace="urn:people"
      elementFormDefault="qualified">
      <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
      <xs:element name="people"><xs:complexType><xs:sequence>
        <xs:element name="person" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
          <xs:element name="name"><xs:complexType><xs:simpleContent><xs:extension base="xs:string">
            <xs:attribute ref="xml:lang"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
          <xs:element name="born" type="xs:date" minOccurs="0"/>
          <xs:element name="state" minOccurs="0"><xs:simpleType><xs:restriction base="xs:token">
            <xs:enumeration value="single"/><xs:enumeration value="married"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="child" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType><xs:attribute name="target" use="required" type="xs:token"/></xs:complexType></xs:element>
        </xs:sequence><xs:attribute name="uid" use="required" type="xs:token"/></xs:complexType></xs:element>
      </xs:sequence></xs:complexType>
      <xs:key name="uid"><xs:selector xpath="p:person"/><xs:field xpath="@uid"/></xs:key>
      <xs:keyref name="target" refer="p:uid"><xs:selector xpath="p:person/p:child"/><xs:field xpath="@target"/></xs:keyref>
      </xs:element>
    </xs:schema>
    """.utf8)

  /// The part of the `xml:` namespace that schemas refer to.
  static let xmlNamespace = Array(
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
      <xs:attribute name="lang" type="xs:language"/>
    </xs:schema>
    """.utf8)
}
