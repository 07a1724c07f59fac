"""Each provider's client, made by LangChain with an HTTP client of ours.

Ours, because the default ones obey proxy variables even for this computer, follow a redirection
to any host, and try again on their own.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from assistant.modeles.cles import lire_cle
from assistant.modeles.reglage import FOURNISSEURS, Reglage

LONGEST = 1200
"""Tokens of an answer at most."""


@dataclass(frozen=True)
class Ouvert:
    """A model that can be asked once, and how to close its connection."""

    modele: Any
    fermer: Callable[[], Awaitable[None]]


def ouvrir_client(reglage: Reglage) -> Ouvert:
    """A model ready to be asked. Raises ImportError without its extra, FauteModele without key."""
    return _MAKERS[reglage.fournisseur](reglage)


def _init(reglage: Reglage, **options: Any) -> Any:
    from langchain.chat_models import init_chat_model

    provider = FOURNISSEURS[reglage.fournisseur].langchain
    return init_chat_model(reglage.nom, model_provider=provider, **options)


def _http(reglage: Reglage) -> dict[str, Any]:
    return {
        "timeout": 2 * reglage.delai,  # the reader of the stream decides, and says why
        "follow_redirects": False,
        "trust_env": reglage.hote.distant,
    }


def _ollama(reglage: Reglage) -> Ouvert:
    key = lire_cle(reglage).get_secret_value()
    # Said even when there is none: the library would send OLLAMA_API_KEY to any host.
    headers = {"Authorization": f"Bearer {key}"}
    model = _init(
        reglage,
        base_url=reglage.url,
        num_ctx=reglage.contexte,
        num_predict=LONGEST,
        temperature=0,
        reasoning=False,
        client_kwargs={**_http(reglage), "headers": headers},
    )
    return Ouvert(model, model._async_client._client.aclose)


def _openai(reglage: Reglage) -> Ouvert:
    from openai import DefaultAsyncHttpxClient

    client = DefaultAsyncHttpxClient(**_http(reglage))
    # Compatible servers know `max_tokens`, and OpenAI itself its successor alone.
    own = {"max_tokens": LONGEST}
    more = own if reglage.chez_soi else {"temperature": 0, "extra_body": own}
    model = _init(
        reglage,
        base_url=reglage.url,
        api_key=lire_cle(reglage),
        http_async_client=client,
        max_retries=0,
        stream_usage=False,
        use_responses_api=False,
        openai_proxy="",
        stream_chunk_timeout=None,
        **more,
    )
    return Ouvert(model, client.aclose)


def _mistral(reglage: Reglage) -> Ouvert:
    import httpx

    key = lire_cle(reglage)
    client = httpx.AsyncClient(
        base_url=reglage.url,
        headers={
            "Accept": "application/json",
            "Authorization": f"Bearer {key.get_secret_value()}",
        },
        **_http(reglage),
    )
    model = _init(
        reglage,
        base_url=reglage.url,
        api_key=key,
        async_client=client,
        temperature=0,
        max_tokens=LONGEST,
        max_retries=1,
    )
    return Ouvert(model, client.aclose)


def _anthropic(reglage: Reglage) -> Ouvert:
    import anthropic
    import httpx2

    model = _init(
        reglage,
        base_url=reglage.url,
        api_key=lire_cle(reglage),
        max_tokens=LONGEST,
        max_retries=0,
        timeout=reglage.delai,
    )
    # Not its own default client, which takes proxies from the environment even when told not to.
    client = httpx2.AsyncClient(**_http(reglage))
    # LangChain takes no HTTP client here, and keeps its own from one event loop to the next.
    own = anthropic.AsyncAnthropic(**model._client_params, http_client=client)
    model.__dict__["_async_client"] = own
    return Ouvert(model, client.aclose)


_MAKERS = {
    "ollama": _ollama,
    "openai": _openai,
    "mistral": _mistral,
    "anthropic": _anthropic,
}
