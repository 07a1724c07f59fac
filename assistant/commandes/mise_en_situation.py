"""The options that choose a fictional meeting, for `scenario generer` and `entretien simuler`."""

from typing import Annotated

from assistant.commandes.options import valued

Graine = Annotated[str, valued("TEXTE", "Un mot, ou la graine d'une fiche.")]
Niveau = Annotated[str, valued("NIVEAU", "debutant, intermediaire ou examen (d'ordinaire).")]
Structure = Annotated[str, valued("NOM", "Où se tient l'entretien.")]
Public = Annotated[str, valued("NOM", "Le public de la personne reçue.")]
Pays = Annotated[str, valued("PAYS", "fr ou be.")]
