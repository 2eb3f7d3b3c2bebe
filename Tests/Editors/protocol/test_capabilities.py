"""pytest-lsp, a client of other people's, with the capabilities that it ships for several editors."""
import os

import pytest
import pytest_lsp
from client import FINDING, GOUJI, REPORT, slice_of
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

URI = "file:///tmp/%E6%A1%A3%E6%A1%88%E9%A6%86.gj"
EDITORS = ["visual-studio-code-v1.65.2", "neovim-v0.6.1", "neovim-v0.11.0", "emacs-v29.1"]


@pytest_lsp.fixture(config=ClientServerConfig(server_command=[GOUJI, "lsp"]), params=EDITORS)
async def client(request, lsp_client: LanguageClient):
    # pytest-lsp's client knows nothing of registrations, which it announces all the same.
    lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda params: None)
    name, _, version = request.param.partition("-v")
    params = types.InitializeParams(capabilities=client_capabilities(f"{name}@{version}"), process_id=os.getpid(), locale="zh-cn")
    lsp_client.told = await lsp_client.initialize_session(params)
    yield
    await lsp_client.shutdown_session()


@pytest.mark.asyncio
async def test_the_finding(client: LanguageClient):
    document = types.TextDocumentItem(uri=URI, language_id="gouji", version=1, text=REPORT)
    client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=document))
    if client.capabilities.text_document.diagnostic:
        answer = await client.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(text_document=types.TextDocumentIdentifier(uri=URI)))
        found = answer.items
    else:
        await client.wait_for_notification("textDocument/publishDiagnostics")
        found = client.diagnostics[URI]
    assert [each.code for each in found] == ["GJ2103"]
    assert slice_of(REPORT, found[0].range, client.told.capabilities.position_encoding) == FINDING
