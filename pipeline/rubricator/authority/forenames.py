"""Forenames: cut short, as pet names, in another spelling. All in small letters without diacritics."""

from __future__ import annotations

from functools import cache

_ABBREVIATIONS = """
abraham: abm abrm
albert: albt
alexander: alexr alexdr alex
andrew: andw
anthony: anty
archibald: archd
arthur: arthr
augustus: augs
bartholomew: barth bartw
benjamin: benj benja benjn
catherine: cath cathn
charles: chas chs charls
christopher: xtopher xr christr chrisr
christian: christ
daniel: danl
david: davd
dorothy: doroy
ebenezer: ebenr
edmund: edmd
edward: edwd edw
eleanor: eleanr
elizabeth: eliz elizth eliza
ephraim: ephm
ezekiel: ezekl
francis: frans francs
frederick: fredk fred fredc fredr
gabriel: gabl
george: geo
gilbert: gilbt
gregory: greg
hannah: hanh
henry: hy heny henr
heinrich: heinr
humphrey: humph
isaac: isc
jacob: jacb
james: jas
jeremiah: jer jerem
johann: joh
john: jno jn jhn
jonathan: jon jona jonn jonan jonath
joseph: jos jo's
joshua: josh
josiah: josh
katharine: kath
lawrence: lawr
leonard: leond
lewis: lew
margaret: margt marg
matthew: matt matth mattw matw
michael: michl mich
nathan: nathn
nathaniel: nathl nathanl natl nath
nicholas: nich nichs nichol
oliver: olivr
patrick: patk
peter: petr
philip: phil philp
rachel: rachl
rebecca: rebec reba
richard: richd rich ricd
robert: robt rbt
roger: rogr
samuel: saml sam'l
sarah: sar
simon: simn
solomon: soln
stephen: stephn steph
susanna: susa
theodore: theo theod
theophilus: theoph
thomas: thos tho thoms
timothy: timy timo
tobias: tobs
valentine: val
vincent: vinct
walter: walt waltr
wilhelm: wilh
william: wm willm will'm wllm
zachariah: zach zachh
friedrich: friedr fr
gottfried: gottfr
christoph: chr
ludwig: ludw
"""

_NICKNAMES = """
abigail nabby abby
alexander alec alick aleck sandy sasha sascha
alexandra sasha sascha
andrew andy
ann anne anna annie nancy nan nanny
anthony tony
augustus gus
barbara babs
bartholomew bart bat
benjamin ben benny
caroline carrie
catherine katherine katharine catharine kate katie kitty kathy
charles charley charlie
charlotte lottie
christopher kit
daniel dan danny
david davy davey dave
dorothy dorothea dolly dora
edmund ned ed eddy
edward ned ted teddy eddie ed
eleanor elinor nell nelly ellen
elizabeth elisabeth eliza betsy betsey betty bess bessie bessy lizzie lizzy beth
emily emmy
esther hester hetty
eugenia genia
florence flo
frances fanny franny
francis frank
frederick fred freddy
geoffrey jeffrey jeff geoff
george georgie
gregory greg
harriet harriett hattie
helen nell nelly
henrietta hetty etta
henry harry hal hank
isabella isabel bella
jacob jake
james jim jimmy jemmy jamie
jane jenny janey
jeremiah jerry
joan jenny
john jack johnny jock
jonathan jon
joseph joe jo
josephine jo josie
joshua josh
judith judy
katherine kathy
lawrence laurence larry
leonard len
letitia letty
louisa lou
lucy lucinda
lydia liddy
margaret peggy peg meg maggie madge margery daisy
martha patty patsy matty
mary molly polly moll mamie may minnie
matilda tilly maud
matthew matt mat
michael mike mick
nathaniel nat
nicholas nick
oliver noll
patrick pat paddy
peter pete
philip phillip phil
phoebe phebe
priscilla prissy
rachel rach
raymond ray
rebecca becky
richard dick dickie rick
robert bob bobby rob robin bert
roger hodge
rosamund rosie
samuel sam sammy
sarah sally sadie
sophia sophy sophie
stephen steven steve
susan susanna susannah sukey sukie sue suky
theodore ted theo
theresa teresa tess tessie
thomas tom tommy
timothy tim
valentine val
victoria vicky
virginia ginny
walter wat wally
wilhelmina mina minna
william will bill billy willy willie
winifred winnie
zachariah zack
carl karl
clara klara
christian kristian
conrad konrad
eric erich erik
frederic frederick friedrich fritz
fritz friedrich
george georg
grete margarethe margarete gretchen
hans johannes johann
heinz heinrich
jean jehan
josef joseph sepp
jupp josef
kurt curt
lena helene magdalena
lene helene magdalena
lisbeth elisabeth liesel elise
lotte charlotte
lou luise louise
max maximilian
mathilde thilde
otto otho
resi therese
rudi rudolf
rudolf rudolph
sepp josef
stefan stephan
theodor theodore
toni anton
trude gertrud
ulli ulrich
walther walter
willi wilhelm
"""


@cache
def _full() -> dict[str, frozenset[str]]:
    """Return the forenames that each abbreviation stands for."""
    table: dict[str, set[str]] = {}
    for line in _ABBREVIATIONS.split("\n"):
        name, _, short = line.partition(": ")
        for abbreviation in short.split():
            table.setdefault(abbreviation, set()).add(name)
    return {short: frozenset(names) for short, names in table.items()}


@cache
def _lines_of() -> dict[str, frozenset[int]]:
    """Return the lines of the table of pet names that each name stands in."""
    table: dict[str, set[int]] = {}
    for number, line in enumerate(_NICKNAMES.split("\n")):
        for name in line.split():
            table.setdefault(name, set()).add(number)
    return {name: frozenset(lines) for name, lines in table.items()}


def is_short_for(word: str, name: str) -> bool:
    """Return whether letter writers cut the name short as the word: ``wm`` for ``william``."""
    return name in _full().get(word, ())


def spelt_out(word: str) -> str:
    """Return the one name that an abbreviation stands for, another word as it is."""
    names = _full().get(word, frozenset({word}))
    return next(iter(names)) if len(names) == 1 else word


def are_pet_names(one: str, other: str) -> bool:
    """Return whether two forenames may be of one person: ``kate`` and ``catherine``, ``karl`` and ``carl``."""
    lines = _lines_of()
    return not lines.get(one, frozenset()).isdisjoint(lines.get(other, ()))
