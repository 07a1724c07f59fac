"""A small catalogue and fixed answers: what the snapshots show must not move with the data."""

from assistant.reponse.answer import Affirmation, Answer, Origine, Source, Statut
from assistant.reponse.ecoute import MUET, Ecoute
from assistant.reponse.fil import Fil
from knowledge.catalogue import Catalogue
from knowledge.model import Correction, Noeud, Referentiel, Span, Variante

DOC = "cip-reac-re"
WORDS = (
    "Le conseiller reçoit la personne et se présente.",
    "Il explique le cadre de l'entretien, sa durée et la confidentialité.",
    "La demande est reformulée avec les mots de la personne, sans la juger, et les points à"
    " éclaircir sont notés pour le prochain rendez-vous.",
    "Critères de performance",
    "",
)
LINES = [f"{WORDS[index % len(WORDS)]}" for index in range(120)]


def span(start: int, end: int | None = None) -> tuple[Span, ...]:
    return (Span(DOC, start, end or start),)


def _criteres() -> tuple[Noeud, ...]:
    return tuple(
        Noeud(
            id=f"cip/CP2/c{n}",
            code=f"c{n}",
            kind="critere",
            texte=LINES[39 + n],
            lignes=span(40 + n),
        )
        for n in range(1, 4)
    )


CP2 = Noeud(
    id="cip/CP2",
    code="CP2",
    kind="competence",
    intitule="Analyser la demande de la personne et poser les bases d'un diagnostic partagé",
    texte=LINES[31],
    lignes=span(32),
    corrections=(Correction(lu="Informar", corrige="Informer", raison="Coquille de la source."),),
    variantes=(
        Variante(
            texte="Analyser la demande de la personne", lignes=span(90), raison="Le RE abrège."
        ),
    ),
    remarques=("Cette compétence est évaluée dans la mise en situation.",),
    enfants=_criteres(),
)
EPREUVE = Noeud(
    id="cip/titre/entretien-technique",
    code="entretien-technique",
    kind="epreuve",
    intitule="Entretien technique",
    texte=LINES[61],
    lignes=span(62, 63),
)
CIP = Referentiel(
    id="cip",
    intitule="Conseiller en insertion professionnelle",
    sigle="CIP",
    sources=(DOC,),
    noeuds=(
        Noeud(
            id="cip/AT1",
            code="AT1",
            kind="activite",
            intitule="Accueillir pour analyser la demande des personnes",
            lignes=span(12),
            enfants=(CP2,),
        ),
        Noeud(
            id="cip/titre", code="titre", kind="texte", titre="Session du titre", enfants=(EPREUVE,)
        ),
    ),
)
INTERFEDE = Referentiel(
    id="interfede",
    intitule="Référentiel de l'accompagnement en CISP",
    sigle="Interfédé",
    sources=("interfede-cahier24",),
    noeuds=(
        Noeud(
            id="interfede/balise-1",
            code="balise-1",
            kind="balise",
            titre="L'accompagnement est un métier",
            texte=LINES[1],
            lignes=(Span("interfede-cahier24", 10, 11),),
        ),
    ),
)

PROVED = Affirmation(
    texte="« Il explique le cadre de l'entretien, sa durée et la confidentialité. »",
    statut=Statut.VERBATIM,
    citations=("cip/titre/entretien-technique",),
)
OTHER = Affirmation(
    texte="« La demande est reformulée avec les mots de la personne. »",
    statut=Statut.VERBATIM,
    citations=("cip/CP2/c2",),
)
OUTSIDE = Affirmation(
    texte="France Travail inscrit désormais les personnes au RSA.",
    statut=Statut.HORS_REFERENTIEL,
    origine=Origine(titre="francetravail.org", date="2024-12-27"),
)
UNPROVED = Affirmation(
    texte="L'entretien se passe toujours le matin.",
    statut=Statut.NON_VERIFIE,
    citations=("cip/CP2",),
)
SIMPLE, MIXED, NOTHING = "Qui explique le cadre ?", "Et le RSA ?", "Combien coûte la formation ?"


class FixedService:
    """The three answers a snapshot needs, over the small catalogue."""

    avis: tuple[str, ...] = ()

    def __init__(self) -> None:
        self.catalogue = Catalogue([CIP, INTERFEDE])
        self.asked: list[tuple[str, str | None]] = []
        self.threads: list[Fil] = []

    def jambes(self) -> str:
        return "mots des textes, questions que l'on pose"

    def fermer(self) -> None:
        """Nothing is held."""

    def lignes(self, doc: str) -> list[str]:
        return LINES

    def repondre(
        self,
        question: str,
        referentiel: str | None = None,
        fil: Fil = (),
        moteur: str = "embarque",
        ecoute: Ecoute = MUET,
        accord: bool = False,
    ) -> Answer:
        self.asked.append((question, referentiel))
        self.threads.append(fil)
        return self.answer(question)

    def answer(self, question: str) -> Answer:
        """What is said to a question."""
        if question == NOTHING:
            return self._nothing(question)
        claims = (PROVED, OUTSIDE, UNPROVED) if question == MIXED else (PROVED, OTHER)
        lines = [_line(claim) for claim in claims]
        text = "**Le cadre de l'entretien** (CIP › Session du titre)\n\n" + "\n".join(lines)
        return self._answer(question, claims, text, True)

    def _nothing(self, question: str) -> Answer:
        text = "Les cinq documents ne le disent pas.\n\nLe plus proche :\n\n- CP2 `cip/CP2`"
        return self._answer(question, (), text, False)

    def _answer(
        self, question: str, claims: tuple[Affirmation, ...], text: str, answered: bool
    ) -> Answer:
        return Answer(
            question=question,
            referentiel=None,
            moteur="embarque",
            repondu=answered,
            affirmations=claims,
            citations=self.sources(claims),
            proches=() if answered else ("cip/CP2",),
            texte=text,
        )

    def sources(self, claims: tuple[Affirmation, ...]) -> dict[str, Source]:
        """The nodes that claims cite."""
        return {name: self.source(name) for claim in claims for name in claim.citations}

    def source(self, name: str) -> Source:
        place, node = self.catalogue.citation(name), self.catalogue.get(name)
        return Source(
            intitule=self.catalogue.label(name),
            fil=" › ".join(self.catalogue.fil(name)),
            texte=node.contenu,
            doc=place.doc,
            start=place.start,
            end=place.end,
        )


def _line(claim: Affirmation) -> str:
    return f"- {claim.texte}{''.join(f' `{name}`' for name in claim.citations)}"
