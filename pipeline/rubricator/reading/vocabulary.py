"""The words by which readers know the parts of a letter, in English, German and French.

Each pattern is anchored where it is used; another language is another alternative here.
"""

from __future__ import annotations

import re

SALUTATION = re.compile(
    r"""^[_*\[("“'‘„»]*(?:
      (?:[^\W\d_]+,\s+)?(?:(?:to\ )?(?:my|our|mein[er]?|mon|ma|mes|unser[e]?)\s+)?
      (?:(?:own|most|very|ever|sehr|bien|tr[eè]s|much|petite?|alte[rs]?|arme[rs]?|gute[rs]?|best[ae]?[rs]?),?\s+)*
      (?:dear(?:est)?|de(?:a)?r|hono(?:u)?red|esteemed|respected|beloved|liebe[rs]?|liebste[rs]?|teure[rs]?|teuerste[rs]?
        |werte[rs]?|verehrte[rs]?|hochverehrte[rs]?|geehrte[rs]?|chers?|ch[eè]res?|bien-aim[ée]e?s?|tr[eè]s-ch[eè]re?)
        \b(?:(?<=\b[a-z])\.|(?<=\b[mds]r)\.|(?<=\bmrs)\.|(?!--)[^.!?:,;\n—–]){0,60}
      |(?:dear\s+)?(?:sir[se]?|madame?|ladies|gentlemen|gent[ln]emen|mesdames|messieurs|monsieur|mademoiselle|comrades|genoss(?:e|in|en)
        |camarades?|citoyens?|friends?|freunde?|mein\ herr|my\ lords?|your\ (?:excellency|majesty|grace|lordship)
        |fellow[- ][a-z]+|se[ñn]or(?:es|as?)?|signor[aei]?|(?:mr\.?|mister|madam)\ (?:president|speaker|chairman|moderator)
        |(?:meine\ )?(?:damen|herren)|(?:euer|ew\.)\ (?:hoch)?wohlgebor(?:en|n))
        (?:,?\s+(?:and|und|et|y|e)\s+[^.!?:,;\n]{1,30})?\b(?:,\ (?:and\ )?(?:ladies|gentlemen|fellow|friends)[^.!?:;\n—–]{0,40})?
      |(?:(?:my|our|right|most|very|truly|much|ever)\s+)*
        (?:(?:worthy|loving|reverend|rev\.?|hono(?:u)?red|hono(?:u)?rable|good|noble|learned|kind|excellent|gracious|worshipful|trusty)
          (?:,?\s+(?:(?:and|&)\s+)?))+(?:(?:loving|beloved|dear|good|worthy|honou?red)\s+)?
        (?:sirs?|madam|friends?|lords?|lady|brother|sister|cousin|father|mother|son|daughter|uncle|aunt)\b
        (?:\s+(?:in\s+|and\s+|&\s+)?(?-i:[A-Z])[^.!?:,;\n—–]{0,30})?
      |(?:hoch|wohl|sehr\s+)*(?:gn[äa]dig(?:st)?|(?:hoch)?wohlgebor(?:e)?n|hochwürdig(?:st)?|durchlauchtigst|innigst?\s?geliebt|geliebt)e[rs]?
        \b[^.!?:,;\n—–]{0,40}
      |(?:(?:mi|mis|muy|mio|mia|excmo\.?|excelent[íi]simo)\s+)*(?:querid[oa]s?|estimad[oa]s?|amad[oa]s?|apreciad[oa]s?|se[ñn]or(?:es|as?)?
        |car(?:[oai]|e(?!\s+of\b))|carissim[oaie]|gentile|egregi[oa]|illustrissim[oa])\b[^.!?:,;\n—–]{0,40}
      |(?:my|mein[e]?|mon|ma)\s+(?:friends?|love|lords?|lady|girl|boy|freund(?:in)?|amie?s?|herz|schatz|ange|sir|soul|angel|life|treasure)
        \b(?:(?!--)[^.!?:,;\n—–]){0,30}
      |(?:mr|mrs|miss|dr|monsieur|madame|herr|frau)\.?\s+[^\W\d_]+(?=[,:]\s*$)
      |to\ the\ editors?\b[^.!?:;\n]{0,60}|an\ die\ redaktion\b[^.!?:;\n]{0,40}
    )[\])"”_*]*""",
    re.VERBOSE | re.IGNORECASE,
)
# What may close a salutation; a dash means that the letter goes on in the same line.
SALUTATION_END = re.compile(r"^\s*+(?:[,:;.!]?+\s*+(?:[_*]++\s*+)?(?P<dash>--+|—|–|―)|[,:;.!]+[_*]*|[_*]*(?=\[|$))")

CLOSING = re.compile(
    r"""(?:
      (?<!\breceived\ )(?<!\brecd\ )(?<!\bhave\ )(?<!\bhad\ )(?<!\bof\ )(?<!\bby\ )(?<!\bfrom\ )(?<!\bthan\ )(?<!\bfor\ )\b(?:y(?:ou)?rs|your'?s)\b(?=[\s,.;:!_*&—–-]*(?:$|\n|ever|very|most|truly|sincerely|faithfully|affectionately|etc|&c|always|as|obediently
         |respectfully|fraternally|cordially|in|for|till|with|and|to|,))
      |\b(?:sincerely|faithfully|truly|affectionately|respectfully|fraternally|cordially|lovingly|gratefully|obediently)\b[\s,.!]*(?:yours)?[\s,.!]*$
      |\b(?:obedient|obt|obed[t']?|obedt|humble|hble|hum(?:bl[e']?)?|devoted)\b(?:[^.\n]|(?<=[a-z])\.(?=\s)){0,40}\b(?:servants?|serv'?ts?|sert|servt)\b
      |\byour\s+(?:\w+\s+){0,4}(?:friend|son|daughter|brother|sister|father|mother|cousin|nephew|niece|uncle|aunt|husband|wife|comrade|child|servant|pupil)s?(?:\s+and\s+[\w.]+(?:\s+\w+)?)?[\s,.&c]*$
      |^[\s_]*your\s+(?:\w+\s+){0,3}(?:affectionate|affecte?|loving|devoted|obliged|obedient|faithful|sincere|humble)\b[\s,.]*$
      |^[\s_]*(?:and\s+)?(?:(?:i\s+am|i\s+remain|we\s+are|we\s+remain|remain(?:ing)?|believe\s+me)(?=\s*(?:[,.]|$|(?:with|dear|my|sir|madam|yours?|ever|most|always|very|affectionately|sincerely|truly|respectfully|faithfully|to\s+be|to\s+remain|in\s+haste|gentlemen)\b))|i\s+have\s+the\s+hono(?:u)?r)
      |^[\s_]*(?:with|mit|avec)\s+(?:\w+\s+){0,6}(?:esteem|respects?|regards?|love|wishes|greetings?|affection|gratitude|gr[uü](?:ß|ss)(?:en)?|gr[uü](?:ß|ss)
          |hochachtung|liebe|amiti[eé]|affection|compliments?|truth|thanks|remembrances?)\b
      |^[\s_]*(?:(?:best|kind|warm|kindest|warmest|many|all|much|fraternal|comradely|communist|revolutionary|bolshevik)\s+)+
          (?:love|regards|wishes|greetings?|thanks)\b
      |^[\s_]*(?:love(?=[\s,.!—-]*(?:$|from\b|to\s+(?:all|everybody|everyone)\b))|adieu|farewell|good[- ]?bye|god\s+bless\s+you|all\s+the\s+best|greetings|saluta?t?i?o?n?s?(?=[\s,.!]*$)|ever,?\s+&c|i\s+(?:\w+\s+){0,2}(?:press|shake|grasp)\s+your\s+hands?|ever(?:\s+thine)?|affectionately|cheers|vale|tout\s+[àa]\s+vous)\b
      |^[\s_]*(?:herzlich\w*|viele|beste|freundliche|die\s+besten|tausend|innige|liebe|sch[oö]ne)\s+(?:\w+\s+){0,2}(?:gr[uü](?:ß|ss)e?n?|k[uü](?:ß|ss)e?)\b
      |^[\s_]*(?:by|auf|par)\s+(?:the\s+)?(?:order|command|direction|befehl|ordre)\s+(?:of|des|der|du|de)\b
      |^[\s_]*(?:hochachtungsvoll|ergebenst|ganz\s+der\s+ihrige|in\s+(?:\w+er\s+)?(?:treue|liebe|freundschaft|verehrung)|stets\b)
      |^[\s_]*ich\s+(?:umarme|gr[uü](?:ß|ss)e|k[uü](?:ß|ss)e|dr[uü]cke|verbleibe|bin)\b
      |^[\s_]*(?:ihre?|deine?|eure?|euer)\s+(?:\w+\s+){0,3}(?:\w+)[\s,.!]*$
      |^[\s_]*(?:agr[eé]ez|recevez|veuillez|votre|vos|ton|ta|bien\s+[àa]\s+vous|je\s+(?:vous|t['’e]?)\s*(?:embrasse|salue|prie|serre)|mille\s+(?:baisers|amiti[eé]s)
          |nous\s+vous\s+embrassons|salut\b|tibi)
    )""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)

POSTSCRIPT = re.compile(
    r"^[_*\[(]*(?:P\.?\s?S\.?|P\.?\s?P\.?\s?S\.?|N\.?\s?B\.|post\s?script(?:um)?|nachschrift|post-scriptum)[_*\])]*(?=[\s.,:;_*—–-]|$)",
    re.IGNORECASE,
)

EDITOR_LABEL = re.compile(
    r"^[\[(_*]*(?:editor(?:ial|s['’]|['’]s)?\s+(?:note|introduction|preface)|note\s+by\s+the\s+(?:editors?|translator|transcriber)"
    r"|translator['’]s\s+note|transcriber['’]s\s+note|introductory\s+note|vorbemerkung\s+der\s+redaktion|note\s+de\s+la\s+r[eé]daction)\b",
    re.IGNORECASE,
)

NOTES_HEADING = re.compile(
    r"^[_*=\[]*(?:(?:end|foot)?-?notes?|notes?\s+(?:and|&)\s+references|references\s+and\s+notes|anmerkung(?:en)?|fu(?:ß|ss)noten?"
    r"|endnoten?|notes?\s+de\s+bas\s+de\s+page|remarques|explanatory\s+notes?|editorial\s+notes?|примечани[яе])[_*=\].:]*$",
    re.IGNORECASE,
)

HEADING_NUMBER = re.compile(
    r"^[_*\[(]*(?:(?i:chapter|chap\.|book|part|section|letter|act|canto|volume|vol\.|kapitel|buch|teil|abschnitt|brief|chapitre|livre"
    r"|partie|lettre|no\.?|nr\.?|n[°o]\.?)\s+(?:[IVXLCDM]+|\d+|[A-Z][a-z]+|[A-Z]+)\b|[IVXLCDM]+(?:\.|\s*(?:--|—|–)|$)|\d{1,3}(?:\.|$)|§\s?\d+)"
)
NUMBER_ALONE = re.compile(r"^[_*\[(]*(?:[IVXLCDM]+|\d{1,3})[_*\])]*\.?[_*]*$")
