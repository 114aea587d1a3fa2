<?xml version="1.0" encoding="UTF-8"?>
<!-- An identifier for what a text names: the same for the same text, on any machine. It is a UUID of version 8 (RFC 9562), of
     which a program may make the digits as it likes; it begins with a letter, so that it can be an xml:id. For telling apart, not
     for security. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:include href="hexadecimal.xsl"/>

  <xsl:function name="r:uuid" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="digits" as="xs:string" select="string-join((16777619, 65599, 131071, 524287) ! r:checksum($text, .))"/>
    <xsl:sequence select="
        'e' || substring($digits, 2, 7) || '-' || substring($digits, 9, 4) || '-8' || substring($digits, 14, 3)
            || '-a' || substring($digits, 18, 3) || '-' || substring($digits, 21, 12)"/>
  </xsl:function>

  <!-- Eight hexadecimal digits: the text as the digits of a number to the base $base, modulo the greatest prime below 2^32. -->
  <xsl:function name="r:checksum" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="base" as="xs:integer"/>
    <xsl:variable name="number" as="xs:integer" select="
        fold-left(string-to-codepoints($text), $base, function($sum as xs:integer, $character as xs:integer) as xs:integer {
          ($sum * $base + $character) mod 4294967291
        })"/>
    <xsl:variable name="digits" as="xs:string" select="r:hexadecimal($number)"/>
    <xsl:sequence select="substring('00000000', string-length($digits) + 1) || $digits"/>
  </xsl:function>

</xsl:stylesheet>
