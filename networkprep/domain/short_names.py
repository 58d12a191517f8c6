"""Given names and their everyday short forms: "Bob" may be Robert, "Pepe" José; only ever a reason to ask."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

_GROUPS = """
abigail abby gail
albert al bert bertie
alejandro alex ale jandro
aleksandr alexander alex alec sandy sasha sascha xander lex
aleksandra alexandra alex ola sandra sascha sasha lexi
alfred alf fred freddie
alice ali
andrea andi
andreas andi
andrew andy drew
antonio anthony anton tony toni antonin
barbara babs barb basia
benedict benedikt ben
benjamin ben benny benji
bernhard bernard bernie bernd
catherine katherine katharina katarzyna ekaterina cathy kathy kate katie kat kathi kasia katja katya
charles karl carlos charlie chuck carl
charlotte charlie lotte lottie
christian chris
christina christine kristina kristin chris tina chrissy kris
christopher christoph chris kit topher
concepcion concha conchita
cornelius kees cor
daniel dan danny dani
david dave davey davy
deborah deb debbie
dimitri dmitri dmitry dima mitya
dominik dominic dom nick
donald don donnie
dorothea dorothy dora dot thea
edward eduard eduardo ed eddie ted teddy ned edu
eleanor elena helena ellie ella nora lena nell
elisabeth elizabeth elzbieta beth liz lizzy eliza lisa betty ela elsa lisbeth
emanuel manuel emmanuel manny manu
eugene evgeny gene zhenya
ferdinand ferdi
florian flo
frances francesca franziska fran franzi fanny
francis francisco francesco franz frank paco pancho fran
franklin frank
frederick friedrich federico fred freddy fritz rick fede
gabriel gabi gabe
gabriele gabriela gabi
georg george jorge jurgen jerzy georgie
gerhard gerd
giovanni gianni gio vanni
giuseppe beppe peppe pino
gregory grzegorz greg
guillermo william wilhelm guillaume will bill billy willy liam wim memo guille
gustav gus
harald harold harry hal
heinrich henry henrik enrique hendrik harry hank heinz heiner henk rik quique kike
ignacio nacho ignaz
isabel isabella isabelle bella izzy bel
ivan vanya
jacob jakob james jacques jake jim jimmy jamie kuba jaime
jan john johann johannes jean hans jack johnny jon hannes jannis
janet jan
jennifer jen jenny
jeremy jerry
jessica jess jessie
joanna johanna joan jo hanna asia
joaquin quino
jonathan jon jonny nathan
josef joseph jose josip joe joey sepp pepe jupp
josefine josephine jo josie fina
joshua josh
judith judy jude
julia julie jule jules
katrin kat
kenneth ken kenny
klaus nicholas nicolas nikolaus nicola nick nico niklas nikolai claus kolya
konstantin constantin kostya konsti
laura laurie
lawrence laurence lorenzo lorenz larry laurie renzo
leonard leonardo leonhard leo len lenny
lieselotte lilo lotte
louis luis ludwig luigi lou lutz
lucia lucy lucie
magdalena madeleine lena magda maddie leni
malgorzata margaret margarete margarita marguerite maggie meg peggy gosia greta rita grete daisy gretel
marcus markus marc mark marek
maria marie mary mia mimi marysia masha molly polly
martin marty
martina tina
matthew matthias mateusz mateo matteo matt matty matze teo
maximilian maximiliano max maxi
mercedes merche
michael miguel michel mikhail michal mike mick mickey michi misha mikey
nataliya natalia natalie nat nata natasha
norbert bert
oliver olli ollie
olga olya
pamela pam
patricia pat patty tricia trish
patrick pat paddy rick
paul pablo pavel paolo pasha
peter pedro pietro piotr pete petya
philip philipp phillip felipe phil pip
rafael raphael rafa raf raffi
raymond ray
rebecca rebekka becky becca
richard ricardo riccardo rick dick rich richie ricky
robert roberto rob bob bobby robbie bert berto
roger hodge
ronald ron ronnie
rosario charo
rudolf rudolph rudi
samuel sam sammy
samantha sam
santiago santi diego
sebastian seb basti bastian seba
sergei sergey sergio seryozha
sigrid siri
sofia sophia sophie sonya sofie zosia
stanislav stanislaw stas staszek
stefan stephan stephen steven stefano esteban steve steffen
stefanie stephanie steffi steph
susanne susanna susan suzanne sue susi susie suzy
tatiana tanya tania
teresa theresa therese tess terry resi tessa
theodor theodore teodoro theo ted teddy fyodor
thomas tomas tommaso tom tommy
timothy tim timmy
ulrich uli
ulrike uli ulla rike
ursula uschi ulla
valentina valya tina
valentin val
veronika veronica vera roni
victor viktor vic vitya
victoria viktoria vicky tori vika
vincent vicente vincenzo vince vinny enzo
vladimir wladimir vova vlad volodya
walter walt wally
wolfgang wolf wolfi
xavier javier xaver xavi javi
yekaterina katya
yuri yuriy jura
zachary zach zack
"""


@cache
def _named_alike() -> dict[str, frozenset[str]]:
    groups = [frozenset(line.split()) for line in _GROUPS.split("\n") if line]
    found: defaultdict[str, set[str]] = defaultdict(set)
    for group in groups:
        for name in group:
            found[name] |= group
    return {name: frozenset(others - {name}) for name, others in found.items()}


def other_forms(given: str) -> frozenset[str]:
    """Names that a folded given name may be short for, or that may be short for it."""
    return _named_alike().get(given, frozenset())
