"""A site of three letters, as a reader goes through it."""

import re
from pathlib import Path

import pytest
from lxml import etree

from cli.running import Command
from rubricator.site import lists
from rubricator.site.edition import About, Edition
from rubricator.site.joining import joined
from rubricator.site.others import sitemaps
from sites import SETTINGS, broken_links, contents, parsed, seen, write_edition

ADDRESS = 'address = "https://letters.example.org/quay"\n'


@pytest.fixture
def site(rubricator: Command) -> Path:
    """The site of the edition in the current folder."""
    write_edition()
    ran = rubricator("site")
    assert ran.status == 0, ran.err
    return Path("site")


def test_it_has_a_page_for_each_text_and_each_person(site: Path) -> None:
    folders = {name.partition("/")[0] for name in contents(site)}
    assert {name for name in contents(site) if name.startswith("texts/")} == {"texts/persons.xml"} | {
        f"texts/{name}{suffix}"
        for name in ("first", "second", "undated")
        for suffix in (".html", ".xml", ".txt", ".bib")
    }
    assert {name for name in contents(site) if name.startswith("persons/")} == {
        f"persons/{name}.html" for name in ("index", "lind", "keller", "nobody", "John-Sand")
    }
    assert folders >= {"index.html", "chronology.html", "correspondence.html", "404.html", "assets"}


def test_all_links_lead_somewhere(site: Path) -> None:
    assert list(broken_links(site)) == []


def test_the_index_lists_all_texts_in_the_order_of_time(site: Path) -> None:
    assert parsed(site / "index.html").xpath("//ol[@class='texts']/li/a/@href") == [
        "texts/first.html", "texts/second.html", "texts/undated.html",
    ]  # fmt: skip
    assert seen(site / "index.html", "//ol[@class='texts']") == (
        "A Letter from the Quay\n"
        "3 May 1891 Martha Lind to Anna Keller\n"
        "Yesterday I met Mr. John Sand on the quay. John Sand sails in June.\n"
        "An Answer\n"
        "7 May 1891 Anna Keller to Martha Lind\n"
        "Tell John Sand that Anna Keller sends her regards.\n"
        "A Leaf\n"
        "undated\n"
        "Of the quay nothing more is known.\n"
    )


def test_somebody_whom_only_the_texts_know_has_one_page_for_all_of_them(site: Path) -> None:
    assert seen(site / "persons" / "John-Sand.html").splitlines() == [
        "Mentioned in",
        "A Letter from the Quay 3 May 1891",
        "¶ 1 Yesterday I met Mr. John Sand on the quay. John Sand sails in June.",
        "¶ 1 Yesterday I met Mr. John Sand on the quay. John Sand sails in June.",
        "An Answer 7 May 1891",
        "¶ 1 Tell John Sand that Anna Keller sends her regards.",
    ]


def test_the_page_of_a_person_tells_what_the_authority_file_does(site: Path) -> None:
    assert seen(site / "persons" / "lind.html", "//body/header").splitlines() == [
        "Martha Lind", "1851–1912", "Bookseller at the harbour.", "VIAF",
    ]  # fmt: skip
    assert parsed(site / "persons" / "lind.html").xpath("//a[@rel='external']/@href") == ["https://viaf.org/viaf/12345"]


def test_the_page_of_a_person_lists_the_letters(site: Path) -> None:
    assert (
        seen(site / "persons" / "lind.html", "//section[@id='letters-sent']")
        == "Letters sent\n3 May 1891 to Anna Keller\n"
    )
    received = seen(site / "persons" / "lind.html", "//section[@id='letters-received']")
    assert received == "Letters received\n7 May 1891 Anna Keller\n"


def test_somebody_whom_nobody_names_has_a_page_too(site: Path) -> None:
    assert seen(site / "persons" / "nobody.html", "//body/header") == "Nora Nobody\n"
    assert seen(site / "persons" / "nobody.html") == ""


def test_persons_stand_under_their_initials(site: Path) -> None:
    assert seen(site / "persons" / "index.html").splitlines() == [
        "K", "L", "N", "S",
        "K", "Anna Keller 3 mentions, 2 letters",
        "L", "Martha Lind (1851–1912) 2 mentions, 2 letters",
        "N", "Nora Nobody",
        "S", "John Sand 3 mentions",
    ]  # fmt: skip


def test_the_chronology_goes_by_years_and_months_and_ends_with_what_has_no_date(site: Path) -> None:
    assert seen(site / "chronology.html").splitlines() == [
        "1891", "May", "3 May 1891 A Letter from the Quay", "7 May 1891 An Answer", "undated", "A Leaf",
    ]  # fmt: skip


def test_the_correspondence_has_both_directions_together(site: Path) -> None:
    assert seen(site / "correspondence.html", "//section").splitlines() == [
        "Martha Lind and Anna Keller",
        "2 letters",
        "3 May 1891 Martha Lind to Anna Keller",
        "7 May 1891 Anna Keller to Martha Lind",
    ]


def test_a_text_leads_to_the_one_before_and_after_and_to_its_persons(site: Path) -> None:
    page = parsed(site / "texts" / "second.html")
    assert page.xpath("//nav[@class='steps']/a/@href") == ["first.html", "undated.html"]
    assert page.xpath("//a[@class='to-person']/@href") == [
        "../persons/keller.html", "../persons/lind.html", "../persons/John-Sand.html",
    ]  # fmt: skip
    assert not page.xpath("//*[@data-site]")


def test_what_can_be_had_of_a_text_stands_beside_its_page(site: Path) -> None:
    links = parsed(site / "texts" / "first.html").xpath("//footer//a[@type]/@href")
    assert links == ["first.xml", "first.txt", "first.bib"]
    assert (site / "texts" / "first.xml").read_bytes() == Path("tei/first.xml").read_bytes()


def test_styles_and_scripts_are_there_once(site: Path) -> None:
    pages = [data for name, data in contents(site).items() if name.startswith("texts/") and name.endswith(".html")]
    assert all(b"--rubric" not in page and b"addEventListener" not in page for page in pages)


def test_a_page_fetches_nothing_foreign(site: Path) -> None:
    for name in contents(site):
        if name.endswith(".html"):
            policy = parsed(site / name).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
            assert len(policy) == 1, name
            assert policy[0].startswith("default-src 'none'; ")
            assert "script-src 'self'; " in policy[0]
            assert not parsed(site / name).xpath("//script[not(@src)][not(@type='application/ld+json')]"), name


def test_without_an_address_there_is_nothing_that_needs_one(site: Path) -> None:
    assert contents(site).keys().isdisjoint({"feed.xml", "sitemap.xml", "robots.txt"})
    assert b'rel="canonical"' not in (site / "index.html").read_bytes()


def test_with_an_address_there_is_a_sitemap(rubricator: Command) -> None:
    write_edition(settings=SETTINGS + ADDRESS)
    assert rubricator("site").status == 0
    sitemap = Path("site/sitemap.xml").read_text("utf-8")
    for address in ("", "texts/first.html", "persons/", "persons/lind.html", "chronology.html"):
        assert f"<loc>https://letters.example.org/quay/{address}</loc>" in sitemap
    assert "Sitemap: https://letters.example.org/quay/sitemap.xml" in Path("site/robots.txt").read_text("utf-8")
    first = parsed("site/texts/first.html").xpath("//link[@rel='canonical']/@href")
    assert first == ["https://letters.example.org/quay/texts/first.html"]
    assert parsed("site/404.html").xpath("//main//a/@href") == ["/quay/index.html"]


def test_addresses_in_a_sitemap_are_encoded() -> None:
    edition = Edition(About("", address="https://letters.example.org/"), (), joined((), ()))
    (page,) = sitemaps(edition, ["persons/börne.html"])
    assert page.facts["addresses"] == [{"href": "persons/b%C3%B6rne.html"}]


def test_the_feed_goes_by_what_the_headers_say_and_never_by_the_clock(rubricator: Command) -> None:
    write_edition(settings=SETTINGS + ADDRESS)
    assert rubricator("site").status == 0
    assert not Path("site/feed.xml").exists()
    changed = Path("tei/first.xml")
    text = changed.read_text("utf-8").replace(
        "</teiHeader>", '<revisionDesc><change when="2024-05-06">Read again.</change></revisionDesc></teiHeader>'
    )
    changed.write_text(text, encoding="utf-8")
    rubricator("site")
    feed = Path("site/feed.xml").read_text("utf-8")
    assert feed.count("<entry>") == 1
    assert feed.count("<updated>2024-05-06T00:00:00Z</updated>") == 2
    assert "<id>https://letters.example.org/quay/texts/first.html</id>" in feed


def test_the_words_of_the_site_are_in_its_language(rubricator: Command) -> None:
    write_edition(settings=SETTINGS + 'language = "de"\n')
    assert rubricator("site").status == 0
    assert parsed("site/index.html").get("lang") == "de"
    assert seen("site/chronology.html").splitlines()[:3] == ["1891", "Mai", "3. Mai 1891 A Letter from the Quay"]
    assert parsed("site/texts/first.html").xpath("//nav[@class='site']/@lang") == ["de"]


def test_pictures_that_lie_beside_a_document_lie_beside_its_page(rubricator: Command) -> None:
    write_edition({}, SETTINGS.replace("[edition]", '[edition]\nsources = ["tei/*.xml"]'))
    Path("tei/images").mkdir()
    Path("tei/images/a leaf.jpg").write_bytes(b"picture")
    Path("secret.jpg").write_bytes(b"secret")
    Path("tei/images/page.html").write_bytes(b"page")
    graphics = "".join(
        f'<figure><graphic url="{url}"/></figure>'
        for url in (
            "images/a%20leaf.jpg",
            "../secret.jpg",
            "images/../../secret.jpg",
            "images/none.jpg",
            "images/page.html",
            "https://example.org/a.jpg",
        )
    )
    Path("tei/images/2.png").write_bytes(b"page")
    Path("tei/first.xml").write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>'
        "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
        f"<text><body><pb facs='images/2.png'/><p>{graphics}</p></body></text></TEI>",
        encoding="utf-8",
    )
    ran = rubricator("site")
    said = [line.partition("warning")[2] for line in ran.err.splitlines() if "PIC" in line]
    assert said == [
        "[PIC002] “../secret.jpg” and 1 more are outside of the folder of the document",
        "[PIC001] “images/none.jpg” is not there",
        "[PIC002] “images/page.html” is not of a kind that is taken along, by the end of the name",
    ]
    found = {name for name in contents() if name.startswith("texts/") and name != "texts/first.html"}
    assert found == {
        "texts/first.xml",
        "texts/first.txt",
        "texts/first.bib",
        "texts/persons.xml",
        "texts/images/a leaf.jpg",
        "texts/images/2.png",
    }


def test_pictures_of_the_page_on_the_edition_lie_beside_it(rubricator: Command) -> None:
    write_edition(settings=SETTINGS + 'about = "words/about.md"\n')
    for name in ("words/images/a quay.jpg", "secret.jpg", "words/map.svg"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(b"picture")
    Path("words/about.md").write_text(
        "# These letters\n\n![The quay](<images/a quay.jpg>)\n\n| [![A](../secret.jpg)](index.html) |\n|---|\n\n"
        "![B](none.jpg) ![C](map.svg) ![D](https://example.org/d.jpg) ![E](data:image/png;base64,AAAA)\n",
        encoding="utf-8",
    )
    ran = rubricator("site")
    assert ran.status == 0
    assert [name for name in contents() if name.endswith((".jpg", ".svg"))] == ["images/a quay.jpg"]
    assert parsed("site/about.html").xpath("//main//img/@src")[0] == "images/a%20quay.jpg"
    assert [line for line in ran.err.splitlines() if "PIC" in line] == [
        "words/about.md:5:1: warning[PIC002] “../secret.jpg” is outside of the folder of the document",
        "words/about.md:8:1: warning[PIC001] “none.jpg” is not there",
        "words/about.md:8:1: warning[PIC002] “map.svg” is not of a kind that is taken along, by the end of the name",
        "words/about.md:8:1: info[PIC003] “https://example.org/d.jpg” is elsewhere, and not fetched",
    ]
    Path("words/about.md").write_text("# These letters\n", encoding="utf-8")
    rubricator("site")
    assert not Path("site/images").exists()


def test_a_page_on_the_edition_may_be_written_in_markdown(rubricator: Command) -> None:
    write_edition(settings=SETTINGS + 'about = "about.md"\n')
    Path("about.md").write_text(
        "# On *these* letters\n\nThey are [here](index.html).\n\n<script>alert(1)</script>\n\n[no](javascript:alert(1))\n",
        encoding="utf-8",
    )
    assert rubricator("site").status == 0
    page = parsed("site/about.html")
    assert seen("site/about.html", "//body/header") == "On these letters\n"
    assert page.xpath("//main//a/@href") == ["index.html"]
    assert not page.xpath("//script")
    assert page.xpath("//nav[@class='site']//a[@href='about.html']/@aria-current") == ["page"]


def test_a_page_on_the_edition_that_is_not_there_is_said_at_its_line(rubricator: Command) -> None:
    write_edition(settings=SETTINGS + 'about = "none.md"\n')
    ran = rubricator("site")
    assert ran.status == 2
    assert "rubricator.toml:8:1" in ran.err


def test_initials_come_once_and_in_order_whatever_stands_before_a_letter_or_on_it(rubricator: Command) -> None:
    names = ("Anna Ébert", "Anna Eck", "Anna Ende", "Anna (Zett)", "Anna Åhl", "Anna ’t Hooft", "Anna 8")
    people = "".join(f'<person xml:id="p{n}"><persName>{name}</persName></person>' for n, name in enumerate(names))
    write_edition(
        persons=f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>{people}</listPerson></standOff></TEI>'
    )
    assert rubricator("site").status == 0
    initials = parsed("site/persons/index.html").xpath("//main//h2/text()")
    assert initials == sorted(set(initials))
    assert initials[:2] == ["8", "A"]


def test_who_is_kept_in_a_list_elsewhere_is_the_same_in_all_documents(rubricator: Command) -> None:
    write_edition({}, SETTINGS.replace("[edition]", '[edition]\nsources = ["tei/*.xml"]'))
    for name in ("one", "two"):
        Path(f"tei/{name}.xml").write_text(
            '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>'
            "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>"
            '<p><persName ref="#Austen_J">Miss Austen</persName> and <persName key="Sand 1">Sand</persName></p></body></text></TEI>',
            encoding="utf-8",
        )
    rubricator("site")
    found = parsed("site/persons/index.html").xpath("//main//li/a[@class='title']/text()")
    assert [name for name in found if name in ("Miss Austen", "Sand")] == ["Miss Austen", "Sand"]


def test_a_letter_to_nobody_known_is_listed_by_its_title(rubricator: Command) -> None:
    letter = "A Call across the Harbour\n\nWritten: 9 May 1891\nFrom: Martha Lind\n\nDear friend,\n\nCome soon.\n\nMartha Lind\n"
    write_edition({"call": letter})
    rubricator("site")
    sent = seen("site/persons/lind.html", "//section[@id='letters-sent']").splitlines()
    assert sent == ["Letters sent", "9 May 1891 A Call across the Harbour"]


def test_more_texts_than_a_page_has_stand_on_several_and_each_is_told_of_the_others(
    rubricator: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists, "_MOST", 2)
    write_edition()
    assert rubricator("site").status == 0
    first, second = parsed("site/index.html"), parsed("site/index/2.html")
    assert [page.xpath("count(//ol[@class='texts']/li)") for page in (first, second)] == [2, 1]
    assert seen("site/index.html", "//nav[@class='pages'][1]").split() == ["1–2", "3–3"]
    ((_, then), (before, _)) = (
        page.xpath("string(//form[@class='choices']/@data-lists)").split("\n") for page in (first, second)
    )
    assert [bool(re.fullmatch(r"index/list-\w{12}\.js", name)) for name in (before, then)] == [True, True]
    assert 'href=\\"texts\\/undated.html\\"' in Path("site", then).read_text("utf-8")
    for page in (first, second):
        assert page.xpath("//select[@name='author']/option/@value") == ["", "Anna Keller", "Martha Lind"]


def test_a_browser_is_told_how_to_search_where_the_site_knows_where_it_is(rubricator: Command) -> None:
    write_edition(settings=SETTINGS + ADDRESS)
    rubricator("site")
    (link,) = parsed("site/texts/first.html").xpath("//link[@rel='search']/@href")
    description = etree.parse(Path("site/texts") / link).getroot()
    names = {etree.QName(one).localname: one.text or one.get("template") for one in description}
    assert names["ShortName"] == "Letters from the"
    assert names["Url"] == "https://letters.example.org/quay/search.html?q={searchTerms}"


def test_words_of_the_projects_own_go_before_ours_on_all_pages(rubricator: Command) -> None:
    write_edition(settings=f'custom = "own"\n{SETTINGS}language = "es"\n')
    Path("own").mkdir()
    Path("own/labels.xml").write_text(
        """<labels xmlns="urn:rubricator:labels">
        <language ident="es"><label key="chronology-of-site">Cronología</label><label key="skip">Al texto</label></language>
        <language ident="en"><label key="undated">sine dato</label></language></labels>""",
        encoding="utf-8",
    )
    ran = rubricator("site")
    assert ran.status == 0
    assert "CUS003" not in ran.err
    page = parsed("site/chronology.html")
    assert page.get("lang") == "es"
    assert page.xpath("string(//a[@class='skip'])") == "Al texto"
    assert seen("site/chronology.html", "//body/header") == "Cronología\n"
    assert "sine dato" in seen("site/index.html", "//ol[@class='texts']")
