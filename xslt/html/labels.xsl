<?xml version="1.0" encoding="UTF-8"?>
<!-- The page's own words, in the language of the text. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:variable name="r:words" as="map(xs:string, map(xs:string, xs:string))" select="
      map {
        'en': map {
          'notes': 'Notes', 'note': 'Note', 'back': 'Back to the mark of note', 'persons': 'Persons', 'mention': 'mention',
          'mentions': 'mentions', 'about': 'About this edition', 'written': 'Written', 'source': 'Source',
          'recipient': 'Addressee', 'translator': 'Translator', 'editor': 'Editor', 'transcriber': 'Transcriber',
          'publisher': 'Publisher', 'licence': 'Licence', 'manuscript': 'Manuscript', 'picture': 'Picture',
          'supplied': 'Supplied by the editor', 'sic': 'So in the source', 'corr': 'Corrected by the editor',
          'unclear': 'Uncertain reading', 'surplus': 'Superfluous in the source', 'add': 'Added in the source',
          'del': 'Deleted in the source', 'illegible': 'Illegible', 'inaudible': 'Inaudible', 'damage': 'Damaged',
          'lost': 'Lost', 'editorial': 'Left out', 'deleted': 'Deleted', 'censored': 'Censored',
          'blank': 'Left blank in the source', 'note-editorial': 'Editor’s note', 'note-authorial': 'Author’s note',
          'note-translator': 'Translator’s note', 'note-transcriber': 'Transcriber’s note'
        },
        'de': map {
          'notes': 'Anmerkungen', 'note': 'Anmerkung', 'back': 'Zurück zum Zeichen der Anmerkung', 'persons': 'Personen',
          'mention': 'Erwähnung', 'mentions': 'Erwähnungen', 'about': 'Zu dieser Ausgabe', 'written': 'Geschrieben',
          'source': 'Quelle', 'recipient': 'Adressat', 'translator': 'Übersetzung', 'editor': 'Herausgabe',
          'transcriber': 'Transkription', 'publisher': 'Verlag', 'licence': 'Lizenz', 'manuscript': 'Handschrift',
          'picture': 'Bild',
          'supplied': 'Ergänzt vom Herausgeber', 'sic': 'So in der Vorlage', 'corr': 'Berichtigt vom Herausgeber',
          'unclear': 'Unsichere Lesung', 'surplus': 'Überflüssig in der Vorlage', 'add': 'Hinzugefügt in der Vorlage',
          'del': 'Gestrichen in der Vorlage', 'illegible': 'Unleserlich', 'inaudible': 'Unverständlich',
          'damage': 'Beschädigt', 'lost': 'Verloren', 'editorial': 'Ausgelassen', 'deleted': 'Gestrichen',
          'censored': 'Zensiert', 'blank': 'In der Vorlage leer', 'note-editorial': 'Anmerkung des Herausgebers',
          'note-authorial': 'Anmerkung des Verfassers', 'note-translator': 'Anmerkung des Übersetzers',
          'note-transcriber': 'Anmerkung zur Transkription'
        },
        'fr': map {
          'notes': 'Notes', 'note': 'Note', 'back': 'Retour à l’appel de la note', 'persons': 'Personnes',
          'mention': 'mention', 'mentions': 'mentions', 'about': 'À propos de cette édition', 'written': 'Écrit',
          'source': 'Source', 'recipient': 'Destinataire', 'translator': 'Traduction', 'editor': 'Édition',
          'transcriber': 'Transcription', 'publisher': 'Éditeur', 'licence': 'Licence', 'manuscript': 'Manuscrit',
          'picture': 'Image',
          'supplied': 'Restitué par l’éditeur', 'sic': 'Ainsi dans la source', 'corr': 'Corrigé par l’éditeur',
          'unclear': 'Lecture incertaine', 'surplus': 'Superflu dans la source', 'add': 'Ajouté dans la source',
          'del': 'Biffé dans la source', 'illegible': 'Illisible', 'inaudible': 'Inaudible', 'damage': 'Endommagé',
          'lost': 'Perdu', 'editorial': 'Omis', 'deleted': 'Biffé', 'censored': 'Censuré',
          'blank': 'Laissé en blanc dans la source', 'note-editorial': 'Note de l’éditeur',
          'note-authorial': 'Note de l’auteur', 'note-translator': 'Note du traducteur',
          'note-transcriber': 'Note sur la transcription'
        }
      }"/>

  <!-- The word for $key in the language that $element is in, by itself or by the header; English where there is no other. -->
  <xsl:function name="r:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="tag" as="attribute()?" select="
        ($element/ancestor-or-self::*[@xml:lang][last()]/@xml:lang,
         root($element)/*/tei:teiHeader/tei:profileDesc/tei:langUsage/tei:language/@ident)[1]"/>
    <xsl:variable name="language" as="xs:string?" select="tokenize(r:bcp47($tag), '-')[1]"/>
    <xsl:sequence select="($r:words(($language, '')[1]), $r:words('en'))[1]($key)"/>
  </xsl:function>

</xsl:stylesheet>
