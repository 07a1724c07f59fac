"""Writes the list of published ids after a node was added: `python -m knowledge.publish`.

An id is an address for ever, so the list is kept under version control and `jalon verifier` refuses
a tree that lost, renamed or changed the kind of one. Read the difference before you commit it.
"""

from knowledge.catalogue import Catalogue
from knowledge.verification import IDS


def main() -> None:
    """Write the ids and kinds of every node, in the order of the trees."""
    catalogue = Catalogue.load()
    nodes = [node for node in catalogue.noeuds.values() if node.kind != "referentiel"]
    IDS.write_text("".join(f"{node.id} {node.kind}\n" for node in nodes), "utf-8")


if __name__ == "__main__":
    main()
