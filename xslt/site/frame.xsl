<?xml version="1.0" encoding="UTF-8"?>
<!-- What is around the pages of a site.

     $r:site has:
       title, description, address       the last is empty where the site does not know where it will be
       style, page-script, list-script   the addresses of its assets, from its root
       persons, chronology, correspondence, about, feed, search      true where there is such a page or file
     $r:page has of every page:
       path                              its own address, from the root
       root                              the way from the page to the root: "", "../" -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- Whatever a document may smuggle in: only what the site itself has is fetched. -->
  <xsl:function name="r:site-policy" as="element(meta)">
    <meta http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'"/>
  </xsl:function>

  <xsl:function name="r:site-head" as="element(link)+">
    <xsl:param name="root" as="xs:string"/>
    <xsl:param name="canonical" as="xs:string?"/>
    <link rel="stylesheet" href="{$root}{$r:site?style}"/>
    <link rel="icon" href="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%2016'%3E%3Crect%20width='16'%20height='16'%20rx='3'%20fill='%239c1f1a'/%3E%3C/svg%3E"/>
    <xsl:for-each select="$canonical[.]">
      <link rel="canonical" href="{.}"/>
    </xsl:for-each>
    <xsl:if test="$r:site?search and $r:site?address">
      <link rel="search" type="application/opensearchdescription+xml" href="{$root}opensearch.xml" title="{$r:site?title}"/>
    </xsl:if>
    <xsl:if test="$r:site?feed">
      <link rel="alternate" type="application/atom+xml" href="{$root}feed.xml" title="{$r:site?title}"/>
    </xsl:if>
  </xsl:function>

  <!-- The address of a page on the web, if the site knows where it will be. -->
  <xsl:function name="r:on-the-web" as="xs:string?">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="$r:site?address[.] ! (. || replace($path, '(^|/)index\.html$', '$1'))"/>
  </xsl:function>

  <xsl:function name="r:site-navigation" as="element(nav)">
    <xsl:param name="root" as="xs:string"/>
    <xsl:param name="path" as="xs:string"/>
    <nav class="site" lang="{$r:language}" dir="{r:direction($r:language)}" aria-label="{r:label('site')}">
      <a class="home" href="{$root}index.html">
        <xsl:sequence select="r:current($path eq 'index.html')"/>
        <xsl:text>{$r:site?title}</xsl:text>
      </a>
      <xsl:sequence select="r:search-box($root)[not($path eq 'search.html')]"/>
      <ul>
        <xsl:sequence select="
            r:way('persons-of-site', 'persons/index.html', $root, $path)[$r:site?persons],
            r:way('chronology-of-site', 'chronology.html', $root, $path)[$r:site?chronology],
            r:way('correspondence', 'correspondence.html', $root, $path)[$r:site?correspondence],
            r:way('about-site', 'about.html', $root, $path)[$r:site?about]"/>
      </ul>
    </nav>
  </xsl:function>

  <xsl:function name="r:way" as="element(li)">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="href" as="xs:string"/>
    <xsl:param name="root" as="xs:string"/>
    <xsl:param name="path" as="xs:string"/>
    <li>
      <a href="{$root}{$href}">
        <xsl:sequence select="r:current($path eq $href)"/>
        <xsl:text>{r:label($label)}</xsl:text>
      </a>
    </li>
  </xsl:function>

  <xsl:function name="r:current" as="attribute(aria-current)?">
    <xsl:param name="is-current" as="xs:boolean"/>
    <xsl:if test="$is-current">
      <xsl:attribute name="aria-current" select="'page'"/>
    </xsl:if>
  </xsl:function>

  <!-- Where there is a search page; it has a box of its own. -->
  <xsl:function name="r:search-box" as="element(form)?">
    <xsl:param name="root" as="xs:string"/>
    <xsl:if test="$r:site?search">
      <form class="search" role="search" action="{$root}search.html">
        <input type="search" name="q" aria-label="{r:label('search')}" placeholder="{r:label('search')}"/>
      </form>
    </xsl:if>
  </xsl:function>

  <!-- A page of the site as the text of its file. -->
  <xsl:function name="r:site-page" as="xs:string">
    <xsl:param name="title" as="xs:string?"/>
    <xsl:param name="header" as="node()*"/>
    <xsl:param name="main" as="node()*"/>
    <xsl:param name="script" as="xs:string?"/>
    <xsl:variable name="root" as="xs:string" select="string($r:page?root)"/>
    <xsl:variable name="path" as="xs:string" select="string($r:page?path)"/>
    <xsl:variable name="page" as="element(html)">
      <html lang="{$r:language}">
        <head>
          <meta charset="utf-8"/>
          <meta name="viewport" content="width=device-width, initial-scale=1"/>
          <xsl:sequence select="r:site-policy()"/>
          <title>{string-join(($title[.], $r:site?title[not(. = $title)]), ' · ')}</title>
          <xsl:for-each select="$r:site?description[.]">
            <meta name="description" content="{.}"/>
          </xsl:for-each>
          <meta name="generator" content="Rubricator"/>
          <xsl:sequence select="r:site-head($root, r:on-the-web($path))"/>
        </head>
        <body class="of-site">
          <xsl:text>&#10;</xsl:text>
          <a class="skip" href="#-text">{r:label('skip')}</a>
          <xsl:text>&#10;</xsl:text>
          <xsl:sequence select="r:site-navigation($root, $path)"/>
          <xsl:text>&#10;</xsl:text>
          <header>
            <xsl:sequence select="$header"/>
          </header>
          <xsl:text>&#10;</xsl:text>
          <main id="-text">
            <xsl:sequence select="$main"/>
          </main>
          <xsl:for-each select="$script[.]">
            <script src="{$root}{.}"/>
          </xsl:for-each>
          <xsl:text>&#10;</xsl:text>
        </body>
      </html>
    </xsl:variable>
    <xsl:sequence select="serialize($page, map { 'method': 'html', 'html-version': 5.0, 'indent': false(), 'include-content-type': false() }) || '&#10;'"/>
  </xsl:function>

  <!-- Links from a page that is one of several to the others. -->
  <xsl:function name="r:pages-around" as="element(nav)?">
    <xsl:variable name="pages" as="map(*)*" select="$r:page?pages?*"/>
    <xsl:if test="count($pages) gt 1">
      <nav class="pages" aria-label="{r:label('pages')}">
        <ul>
          <xsl:for-each select="$pages">
            <li>
              <a href="{$r:page?root}{?href}">
                <xsl:sequence select="r:current(?href eq $r:page?path)"/>
                <xsl:text>{?words}</xsl:text>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
