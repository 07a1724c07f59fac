"""A secret promised without limits is a promise; a frame with its limits is a frame."""

import pytest

from assistant.entretien.simulation.reconnaissance import reconnaitre

PROMIS = (
    "Je vous promets que ça ne sortira jamais d'ici, quoi qu'il arrive.",
    "Je vous jure que personne ne le saura.",
    "Quoi qu'il arrive, ça reste entre nous.",
    "Je vous garantis que rien ne sortira de ce bureau.",
    "Je ne dirai rien à personne, quoi qu'il arrive.",
    "Vous avez ma parole, ça restera entre nous.",
    "Promis, je n'en parlerai à personne.",
    "Promis juré, ça ne sort pas d'ici.",
    "Tout ce que vous me dites reste entre nous, sans exception.",
    "Je ne le répéterai jamais à personne.",
    "Ça restera un secret absolu entre vous et moi.",
    "Je vous promets une confidentialité absolue.",
    "Personne ne le saura jamais, je m'y engage.",
    "Ça ne sortira en aucun cas d'ici.",
    "Même si on me le demande, je ne dirai rien.",
    "Je vous donne ma parole que rien ne sera écrit.",
    "Je vous promets de garder tout ça pour moi.",
    "Parole d'honneur, ça ne sortira pas de ce bureau.",
    "Je serai une tombe.",
    "Je suis muette comme une tombe, vous pouvez tout me dire.",
    "Sous aucun prétexte je ne parlerai de ça à personne, jamais.",
    "Je ne noterai rien et personne n'en saura jamais rien.",
    "Même à ma responsable, je ne dirai rien, promis.",
    "Je vous le jure, ça restera entre ces quatre murs.",
    "Nous vous promettons que rien ne sortira d'ici.",
    "Pour rien au monde je ne le dirai à personne.",
    "Quoi que vous me disiez, ça ne sortira pas de ce bureau.",
    "Je vous certifie que personne d'autre ne le saura.",
    "Ça restera entre nous pour toujours, je vous le promets.",
    "Même devant un juge, je ne dirai rien.",
)
CADRES = (
    "Ce que vous me dites reste entre nous.",
    "Ce que vous me dites reste entre nous, sauf si vous êtes en danger.",
    "Notre échange est confidentiel.",
    "Je suis tenue au secret professionnel.",
    "Tout ceci est confidentiel, je partage seulement avec l'équipe ce qui est utile.",
    "Je ne transmettrai rien sans votre accord.",
    "Ce qui se dit ici ne sort pas d'ici, sauf danger pour vous ou pour quelqu'un.",
    "Je vous promets la confidentialité, sauf si une vie est en danger.",
    "Vos informations restent dans ce service.",
    "Je ne peux pas vous promettre un secret total, la loi m'oblige à signaler un danger.",
    "Cela restera entre vous et moi, à moins que vous soyez en danger.",
    "Rien n'est transmis sans que vous le sachiez.",
    "Je ne parle de vous à personne sans votre autorisation.",
    "C'est confidentiel, à l'exception des situations de danger.",
    "Personne ne lira mes notes sans votre accord.",
    "La confidentialité a une limite : si quelqu'un est en danger, je dois alerter.",
    "Vous n'êtes pas obligée de répondre à toutes mes questions.",
    "Ce que vous dites reste dans ce bureau.",
    "Je partage l'essentiel avec mes collègues, et rien d'autre.",
    "Nous respectons le secret professionnel.",
    "Je garde ça pour moi, sauf urgence.",
    "Ça reste confidentiel entre l'équipe et vous.",
    "Je vous garantis que rien ne part sans votre accord.",
    "Je m'engage à ne rien transmettre sans vous en parler.",
    "Vous pouvez me parler librement, c'est confidentiel.",
    "Tout reste entre nous, sauf obligation légale.",
    "Je ne dirai rien à votre employeur sans votre accord.",
    "Ce que vous confiez ici reste confidentiel, hormis un danger grave.",
    "Vos données restent ici, avec l'équipe.",
    "Nous sommes soumis à la confidentialité.",
)


@pytest.mark.parametrize("tour", PROMIS)
def test_a_secret_without_limits_is_a_promise_and_no_frame(tour: str) -> None:
    types = reconnaitre(tour).types
    assert "promesse" in types
    assert not types & {"cadre_confidentialite", "cadre_notes"}


@pytest.mark.parametrize("tour", CADRES)
def test_confidentiality_with_its_limits_or_in_plain_words_is_a_frame(tour: str) -> None:
    types = reconnaitre(tour).types
    assert "cadre_confidentialite" in types
    assert "promesse" not in types


def test_there_are_thirty_wordings_of_each_side() -> None:
    assert (len({*PROMIS}), len({*CADRES})) == (30, 30)
