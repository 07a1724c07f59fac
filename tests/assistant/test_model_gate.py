import logging
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import NoKeyringError, PasswordDeleteError

from assistant.modeles import ollama
from assistant.modeles.cles import SANS_CLE, VARIABLE, garder_cle, lire_cle, oublier_cle
from assistant.modeles.fautes import FauteModele
from assistant.modeles.hotes import is_loopback, read_host
from assistant.modeles.reglage import Reglage
from assistant.reponse.fil import Tour
from assistant.service import SANS_MODELE, Service
from assistant.settings import Settings, save_settings, settings_path

QUESTION = "c'est combien de temps l'entretien technique ?"
SECRET = "sk-très-secret"
LOCAL = Reglage("openai", "essai", "http://127.0.0.1:8000/v1", False, 5.0, 4096)
DISTANT = replace(LOCAL, url="https://exemple.fr/v1")
OPENAI = replace(LOCAL, url="https://api.openai.com/v1")


class Ring(KeyringBackend):
    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("none")


class Broken(Ring):
    def get_password(self, service: str, username: str) -> str | None:
        raise NoKeyringError("none")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NoKeyringError("none")


@pytest.fixture(autouse=True)
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    """A keyring of the test's own, and no key in the environment."""
    for name in (VARIABLE, "OPENAI_API_KEY", "MISTRAL_API_KEY", "ANTHROPIC_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    made = Ring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: made)
    monkeypatch.setattr("keyring.core._keyring_backend", made)
    return made


def settings(**values: object) -> Settings:
    chosen = {"fournisseur": "openai", "modele": "essai", "modele_url": LOCAL.url}
    return Settings.model_construct(
        **{**Settings.model_construct().model_dump(), **chosen, **values}
    )


@pytest.mark.parametrize("name", ["127.0.0.1", "127.8.9.10", "::1", "localhost", "LOCALHOST."])
def test_this_computer_is_told_by_its_name_alone(name: str) -> None:
    assert is_loopback(name)


@pytest.mark.parametrize(
    "name", ["0.0.0.0", "10.0.0.1", "128.0.0.1", "localhost.fr", "127.0.0.1.fr", "::", "exemple.fr"]
)
def test_another_computer_is_never_taken_for_this_one(name: str) -> None:
    assert not is_loopback(name)


@pytest.mark.parametrize(
    ("url", "shown", "distant"),
    [
        ("http://127.0.0.1:11434", "127.0.0.1:11434", False),
        ("http://[::1]:8000/v1", "[::1]:8000", False),
        ("https://albert.api.etalab.gouv.fr/v1", "albert.api.etalab.gouv.fr:443", True),
        ("http://localhost@exemple.fr".replace("localhost@", ""), "exemple.fr:80", True),
    ],
)
def test_a_url_gives_its_host_and_port(url: str, shown: str, distant: bool) -> None:
    host = read_host(url)
    assert (str(host), host.distant) == (shown, distant)


@pytest.mark.parametrize(
    "url",
    ["exemple.fr", "ftp://exemple.fr", "http://", "http://x:99999", "http://localhost@exemple.fr"],
)
def test_what_is_no_address_of_a_model_is_refused(url: str) -> None:
    with pytest.raises(FauteModele, match="modele_url"):
        read_host(url)


def test_a_key_comes_from_the_environment_before_the_keyring(
    ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    garder_cle(DISTANT, "du trousseau")
    assert lire_cle(DISTANT).get_secret_value() == "du trousseau"
    monkeypatch.setenv(VARIABLE, SECRET)
    assert lire_cle(DISTANT).get_secret_value() == SECRET
    monkeypatch.delenv(VARIABLE)
    oublier_cle(DISTANT)
    oublier_cle(DISTANT)
    with pytest.raises(FauteModele, match="il manque la clé de exemple"):
        lire_cle(DISTANT)


def test_a_provider_s_key_goes_to_that_provider_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    assert lire_cle(OPENAI).get_secret_value() == SECRET
    assert lire_cle(LOCAL) == SANS_CLE
    with pytest.raises(FauteModele, match=VARIABLE):
        lire_cle(DISTANT)


def test_a_key_kept_for_a_host_is_not_given_to_another(ring: Ring) -> None:
    garder_cle(DISTANT, SECRET)
    with pytest.raises(FauteModele):
        lire_cle(replace(DISTANT, url="https://autre.fr/v1"))


def test_a_keyring_that_does_not_open_is_told_when_a_key_is_to_be_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("keyring.core._keyring_backend", Broken())
    monkeypatch.setattr(keyring, "get_keyring", Broken)
    assert lire_cle(LOCAL) == SANS_CLE
    with pytest.raises(FauteModele, match="trousseau"):
        garder_cle(DISTANT, SECRET)


def test_a_key_is_never_printed(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv(VARIABLE, SECRET)
    with caplog.at_level(logging.DEBUG):
        key = lire_cle(DISTANT)
    assert SECRET not in f"{key} {key!r} {DISTANT!r} {caplog.text}"


def test_the_settings_file_holds_no_key(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("assistant.settings.user_config_path", lambda *args: tmp_path)
    monkeypatch.setenv(VARIABLE, SECRET)
    save_settings(settings())
    assert 'modele_url = "http://127.0.0.1:8000/v1"' in settings_path().read_text("utf-8")
    assert SECRET not in settings_path().read_text("utf-8")


def test_a_remote_host_needs_the_setting_or_a_yes() -> None:
    LOCAL.autoriser()
    replace(DISTANT, permis=True).autoriser()
    DISTANT.autoriser(accord=True)
    with pytest.raises(FauteModele, match=r"exemple.fr:443 .* modele_distant"):
        DISTANT.autoriser()


def test_without_a_model_the_embedded_engine_answers_and_says_so(own: Service) -> None:
    own.configurer_modele(Settings.model_construct())
    answer = own.repondre(QUESTION, moteur="modele")
    assert (answer.moteur, answer.avis) == ("embarque", (SANS_MODELE,))
    assert own.envoi(QUESTION) is None


@pytest.mark.parametrize("url", ["exemple.fr", "http://a:b@exemple.fr"])
def test_settings_that_cannot_serve_are_said_and_leave_no_model(own: Service, url: str) -> None:
    with pytest.raises(FauteModele, match="modele_url"):
        own.configurer_modele(settings(modele_url=url))
    assert own.envoi(QUESTION) is None


def test_what_would_leave_is_told_whole_and_for_where(own: Service) -> None:
    own.configurer_modele(settings(modele_url=DISTANT.url))
    before = Tour("une question d'avant", own.repondre(QUESTION))
    sent = own.envoi(QUESTION, "cip", [before])
    assert sent
    assert (sent.hote, sent.port, sent.distant, sent.chiffre) == ("exemple.fr", 443, True, True)
    assert QUESTION in sent.texte
    assert "une question d'avant" in sent.texte
    assert "[cip/titre/entretien-technique/duree] Durée : 00 h 40 min" in sent.texte
    assert "exemple.fr:443 (autre ordinateur)" in sent.phrase
    assert "\n" not in sent.phrase


def test_a_link_in_clear_to_another_computer_is_said(own: Service) -> None:
    own.configurer_modele(settings(modele_url="http://exemple.fr/v1"))
    sent = own.envoi(QUESTION)
    assert sent
    assert "non chiffrée" in sent.phrase


def test_nothing_would_leave_when_the_documents_do_not_answer(own: Service) -> None:
    own.configurer_modele(settings())
    assert own.envoi("la recette du gratin aux pommes") is None


def test_a_remote_host_that_is_not_permitted_is_never_reached(
    own: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object) -> None:
        raise AssertionError("a model was opened")

    monkeypatch.setattr("assistant.modeles.ouverture.ouvrir_client", refuse)
    own.configurer_modele(settings(modele_url=DISTANT.url))
    answer = own.repondre(QUESTION, moteur="modele")
    assert answer.moteur == "embarque"
    assert "modele_distant" in answer.avis[0]
    assert len(answer.avis) == 1


@pytest.mark.parametrize("provider", ["ollama", "openai", "mistral", "anthropic"])
def test_a_missing_extra_is_said_with_the_command_that_installs_it(
    own: Service, provider: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent(reglage: Reglage) -> None:
        raise ImportError("No module named 'langchain_x'")

    monkeypatch.setattr("assistant.modeles.ouverture.ouvrir_client", absent)
    own.configurer_modele(settings(fournisseur=provider))
    (notice,) = own.repondre(QUESTION, moteur="modele").avis
    assert f'python -m pip install -c constraints.txt ".[{provider}]"' in notice


def test_a_missing_key_is_said_before_any_connection(own: Service) -> None:
    pytest.importorskip("langchain_openai", reason="the extra `openai` is not installed")
    own.configurer_modele(settings(modele_url=DISTANT.url, modele_distant=True))
    (notice,) = own.repondre(QUESTION, moteur="modele").avis
    assert "il manque la clé de exemple.fr" in notice


def test_an_ollama_is_noticed_by_its_program_and_nothing_is_asked_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("urllib.request.OpenerDirector.open", None)
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert ollama.proposer() is None
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    offer = ollama.proposer()
    assert offer
    assert (offer.fournisseur, offer.programme) == ("ollama", "/usr/bin/ollama")
    assert not read_host(offer.url).distant


def test_models_are_never_listed_of_another_computer() -> None:
    with pytest.raises(FauteModele, match="pas sur cet ordinateur"):
        ollama.modeles_installes("http://exemple.fr:11434")
