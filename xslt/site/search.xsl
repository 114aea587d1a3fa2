<?xml version="1.0" encoding="UTF-8"?>
<!-- The page that searches all texts, by the script and the files that pipeline/rubricator/site/search/ writes. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template name="r:search-page" as="xs:string" visibility="public">
    <xsl:variable name="header" as="element(h1)">
      <h1>{r:label('search')}</h1>
    </xsl:variable>
    <xsl:variable name="main" as="node()*">
      <xsl:sequence select="r:search-form()"/>
      <p id="-needs">{r:label('search-needs')} <a href="index.html">{r:label('not-found-instead')}</a></p>
      <p id="-status" role="status"/>
      <ol id="-results" class="results"/>
      <p>
        <button id="-more" type="button" hidden="">{r:label('search-more-texts')}</button>
      </p>
    </xsl:variable>
    <xsl:sequence select="r:site-page(r:label('search'), $header, $main, $r:site?search-script)"/>
  </xsl:template>

  <!-- Its data are what the script says, and where the files are. -->
  <xsl:function name="r:search-form" as="element(form)">
    <form class="searching" role="search" action="search.html" data-index="search/"
          data-texts="{r:label('search-texts')}" data-words="{r:label('search-words')}" data-more="{r:label('search-more')}"
          data-nothing="{r:label('search-nothing')}" data-failed="{r:label('search-failed')}">
      <div class="query">
        <input type="search" name="q" aria-label="{r:label('search-query')}" aria-describedby="-how" autocomplete="off" autofocus=""/>
        <button>{r:label('search-start')}</button>
      </div>
      <p id="-how">{r:label('search-how')}</p>
      <details>
        <summary>{r:label('search-narrow')}</summary>
        <div class="choices">
          <xsl:sequence select="
              r:labelled('choose-person', r:choice-of('person', ('', 'choose-all'))),
              r:labelled('search-from', r:year-input('from')),
              r:labelled('search-to', r:year-input('to')),
              r:labelled('sort', r:choice-of('order', ('', 'search-best', 'date', 'sort-date')))"/>
        </div>
      </details>
    </form>
  </xsl:function>

  <xsl:function name="r:labelled" as="element(label)">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="field" as="element()"/>
    <label>
      <span>{r:label($label)}</span>
      <xsl:sequence select="$field"/>
    </label>
  </xsl:function>

  <xsl:function name="r:year-input" as="element(input)">
    <xsl:param name="name" as="xs:string"/>
    <input type="number" name="{$name}" step="1"/>
  </xsl:function>

  <!-- $options: a value and a label, and so on. -->
  <xsl:function name="r:choice-of" as="element(select)">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="options" as="xs:string+"/>
    <select name="{$name}">
      <xsl:for-each select="1 to count($options) idiv 2">
        <option value="{$options[2 * current() - 1]}">{r:label($options[2 * current()])}</option>
      </xsl:for-each>
    </select>
  </xsl:function>

</xsl:stylesheet>
