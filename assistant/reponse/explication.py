"""«Pourquoi ?»: how the question was read, why these lines, in plain words; figures when asked."""

from collections.abc import Iterable, Iterator

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote
from assistant.reponse.question import Intention
from knowledge.french import STOP, fold, stem, words

READ = {
    Intention.FAIT: (
        "j'y ai lu la demande d'une durée, d'un nombre ou d'une règle, et j'ai donné la réponse"
        " dont le sujet est le plus proche de vos mots."
    ),
    Intention.CRITERES: "j'y ai lu la demande de critères, et je les ai donnés en entier.",
    Intention.COMPETENCE: (
        "j'y ai lu une situation, et j'ai cherché les compétences qui en parlent le plus."
    ),
    Intention.METHODE: (
        "j'y ai lu la demande d'une façon de faire, et j'ai cherché la compétence qui en parle le"
        " plus."
    ),
    Intention.DEFINITION: "j'y ai lu la demande d'un sens, et j'ai cherché où il est dit.",
    Intention.EPREUVE: "j'y ai lu une question sur une épreuve, et j'ai cité sa partie du texte.",
    Intention.COMPARAISON: (
        "j'y ai lu une comparaison, et j'ai cherché ce que les textes disent de chaque chose."
    ),
    Intention.PREMISSE: (
        "elle tenait pour sûre une chose que les textes ne disent pas : j'ai donné ce qu'ils"
        " disent."
    ),
    Intention.LISTE: "j'y ai lu la demande d'une liste, et je l'ai donnée en entier.",
    Intention.SIGLE: "j'y ai lu la demande du sens d'un sigle, et j'ai cherché où il est écrit.",
    Intention.URGENCE: (
        "un mot y annonce un danger possible : qui alerter passe avant toute autre réponse."
    ),
    Intention.PROGRAMME: "j'y ai lu une question sur Jalon lui-même, et non sur les textes.",
    Intention.HORS_PERIMETRE: "je n'ai pas trouvé de ligne qui y réponde.",
}
PLAIN = "j'ai cité les lignes qui parlent le plus de ce que vous demandez."
WRITTEN, OTHERS = "**Ce qui est écrit**", "**Trouvé aussi, sans être cité**"
FIGURES = "**Passages trouvés, avec leur note de recherche** (plus haute, plus proche)"
MORE = "Pour voir les notes de la recherche : « pourquoi, en détail ? »."
BY_SENSE = (
    "Aucun de vos mots n'y est tel quel : le rapprochement se fait par le sens. Lisez ces lignes"
    " avant de vous en servir."
)
MOST, NEXT = 5, 3
LONGEST = 600


def compose(
    blocs: Iterable[Bloc], intention: Intention, ctx: Contexte, notes: bool = False
) -> list[Bloc]:
    """What the answer before stood on; with the marks of the search when `notes`."""
    claims = [claim for bloc in blocs for claim in bloc.claims]
    cited = list(dict.fromkeys(name for claim in claims for name in claim.citations))
    read = f"Votre question : « {ctx.demande.texte} ». {_upper(READ.get(intention, PLAIN))}"
    head = [Bloc(f"{read}{_shared(cited, ctx)}", ())]
    written = Bloc(WRITTEN, tuple(_words(cited[:MOST], ctx)))
    found = [written] if written.claims else []
    last = Bloc(FIGURES, (), _hits(ctx)) if notes else _others(cited, ctx)
    return [*head, *found, last]


def _upper(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"


def _shared(cited: Iterable[str], ctx: Contexte) -> str:
    """The words of the question that the lines cited have too, as it wrote them."""
    names = list(cited)
    lines = " ".join(
        f"{ctx.catalogue.label(name)} {ctx.catalogue.get(name).contenu}" for name in names
    )
    held = {stem(word) for word in words(fold(lines))}
    said = dict.fromkeys(
        word
        for word in ctx.demande.texte.replace("’", "'").replace("'", " ").strip(" ?!.").split()
        if (plain := words(fold(word))) and plain[0] not in STOP and stem(plain[0]) in held
    )
    told = ", ".join(f"« {word.strip(',;:?!.')} »" for word in said)
    if told:
        return f"\n\nVos mots qui sont aussi dans ces lignes : {told}."
    return f"\n\n{BY_SENSE}" if held else ""


def _words(cited: Iterable[str], ctx: Contexte) -> Iterator[Affirmation]:
    for name in cited:
        node = ctx.catalogue.get(name)
        if node.contenu:
            text = choose(node.contenu, ctx.weights, LONGEST).texte
            label = ctx.catalogue.label(name)
            yield Affirmation(texte=f"{label} : {quote(text)}", citations=(name,))


def _others(cited: Iterable[str], ctx: Contexte) -> Bloc:
    """The passages found that the answer does not cite, by their names, and how to see figures."""
    told = set(cited)
    left = [
        hit.passage
        for hit in ctx.result.hits
        if told.isdisjoint((hit.passage.id, *hit.passage.ids))
    ]
    rows = "\n".join(f"- {ctx.catalogue.label(item.id)} `{item.id}`" for item in left[:NEXT])
    return Bloc(OTHERS, (), f"{rows}\n\n{MORE}") if rows else Bloc(MORE, ())


def _hits(ctx: Contexte) -> str:
    rows = [
        f"- {ctx.catalogue.label(hit.passage.id)} : {hit.score:.1f} `{hit.passage.id}`"
        for hit in ctx.result.hits[:MOST]
    ]
    return "\n".join(rows)
