"""What real editors say in `initialize` (handshakes/*.json, recorded with record.py) is said again, and a session follows."""
import json
from pathlib import Path

import pytest
from client import CONVERTER, FINDING, REPORT, Client, applied, position_of, slice_of

HANDSHAKES = sorted((Path(__file__).parent / "handshakes").glob("*.json"))
URI = "file:///%E4%BA%91%E5%B7%9D%E5%8E%BF/%E6%8A%A5%E5%91%8A/%E6%A1%A3%E6%A1%88%E9%A6%86.gj"


def get(value, *keys):
    for key in keys:
        value = (value or {}).get(key)
    return value


@pytest.fixture(params=HANDSHAKES, ids=lambda path: path.stem)
def session(request):
    params = json.loads(request.param.read_text(encoding="utf-8"))
    # The recorded process is long gone, and the server ends with its editor.
    params["processId"] = None
    client = Client()
    result = client.request("initialize", params)
    client.notify("initialized", {})
    yield client, params, result
    client.end()


def open_report(client, text=REPORT):
    client.notify("textDocument/didOpen", {"textDocument": {"uri": URI, "languageId": "gouji", "version": 1, "text": text}})


def findings(client, params, version=1):
    """Pulled where the editor pulls, else pushed."""
    if get(params, "capabilities", "textDocument", "diagnostic") is not None:
        return client.request("textDocument/diagnostic", {"textDocument": {"uri": URI}}).items
    client.wait(lambda: URI in client.diagnostics and client.diagnostics[URI].version in (None, version), "findings")
    return client.diagnostics[URI].diagnostics


def test_the_encoding_is_one_that_the_editor_knows(session):
    client, params, result = session
    encoding = result.capabilities.position_encoding
    told = get(params, "initializationOptions", "positionEncoding")
    offered = get(params, "capabilities", "general", "positionEncodings") or ["utf-16"]
    assert encoding in ([told] if told else [*offered, "utf-16"])
    assert result.server_info.name == "gouji"


def test_the_finding_is_at_its_figure_and_goes_with_an_edit(session):
    client, params, result = session
    encoding = result.capabilities.position_encoding
    open_report(client)
    found = findings(client, params)
    assert [each.code for each in found] == ["GJ2103"]
    assert slice_of(REPORT, found[0].range, encoding) == FINDING
    for related in found[0].related_information or []:
        assert slice_of(REPORT, related.location.range, encoding) in ("114.18", "512.40", "398.22", "77.72%")
    start = position_of(REPORT, FINDING, encoding)
    end = position_of(REPORT, FINDING, encoding, len(FINDING))
    client.diagnostics.clear()
    client.notify("textDocument/didChange", {
        "textDocument": {"uri": URI, "version": 2}, "contentChanges": [{"range": {"start": start, "end": end}, "text": "22.28%"}]})
    assert not findings(client, params, 2)


def test_questions_are_answered_in_the_forms_that_the_editor_takes(session):
    """Whatever is announced is asked; `Client` reads the answers with the protocol's types."""
    client, params, result = session
    encoding = result.capabilities.position_encoding
    capabilities = get(params, "capabilities", "textDocument") or {}
    announced = result.capabilities
    open_report(client)
    found = findings(client, params)
    document = {"textDocument": {"uri": URI}}
    at = lambda word, shift=0: {**document, "position": position_of(REPORT, word, encoding, shift)}
    everything = {"start": {"line": 0, "character": 0}, "end": {"line": REPORT.count("\n"), "character": 0}}
    if announced.hover_provider:
        hover = client.request("textDocument/hover", at(FINDING, 1))
        assert hover is not None and FINDING in str(hover.contents)
        if "markdown" not in (get(capabilities, "hover", "contentFormat") or ["markdown"]):
            assert "**" not in str(hover.contents) and "```" not in str(hover.contents)
    if announced.document_symbol_provider:
        symbols = client.request("textDocument/documentSymbol", document)
        assert any("支出决算情况说明" in name for name in names(symbols))
        nested = get(capabilities, "documentSymbol", "hierarchicalDocumentSymbolSupport")
        assert all(hasattr(symbol, "location") != bool(nested) for symbol in symbols)
    if announced.folding_range_provider:
        assert client.request("textDocument/foldingRange", document)
    if announced.completion_provider:
        text = REPORT + "| zfgjj"
        client.notify("textDocument/didChange", {"textDocument": {"uri": URI, "version": 2}, "contentChanges": [{"text": text}]})
        position = position_of(text, "zfgjj", encoding, 5)
        answer = client.request("textDocument/completion", {**document, "position": position, "context": {"triggerKind": 1}})
        items = sorted(getattr(answer, "items", answer), key=lambda each: each.sort_text or each.label)
        assert "住房公积金" in items[0].label or "住房公积金" in str(items[0].text_edit)
        snippets = get(capabilities, "completion", "completionItem", "snippetSupport")
        for item in items:
            assert snippets or item.insert_text_format in (None, 1), f"a snippet for an editor without: {item}"
        client.notify("textDocument/didChange", {"textDocument": {"uri": URI, "version": 3}, "contentChanges": [{"text": REPORT}]})
    if announced.code_action_provider:
        if get(capabilities, "codeAction") is not None:
            span = {"start": position_of(REPORT, FINDING, encoding), "end": position_of(REPORT, FINDING, encoding, 6)}
            told = CONVERTER.unstructure(list(found))
            actions = client.request("textDocument/codeAction", {**document, "range": span, "context": {"diagnostics": told}})
            fix = next(each for each in actions or [] if "22.28%" in each.title)
            if not get(capabilities, "codeAction", "codeActionLiteralSupport"):
                assert hasattr(fix, "command") and not hasattr(fix, "edit"), "a literal for an editor that takes commands"
            else:
                if fix.edit is None:
                    fix = client.request("codeAction/resolve", CONVERTER.unstructure(fix))
                changes = edits_of(fix.edit)
                assert "占22.28%。" in applied(REPORT, changes, encoding)
                versioned = get(params, "capabilities", "workspace", "workspaceEdit", "documentChanges")
                assert (fix.edit.document_changes is None) or versioned, "documentChanges for an editor that takes changes"
    if announced.rename_provider:
        edit = client.request("textDocument/rename", {**at("{基本支出", 2), "newName": "基本开支"})
        changed = applied(REPORT, edits_of(edit), encoding)
        assert "{基本开支 = 398.22}" in changed and "{基本开支}" in changed and "@校验 基本开支" in changed
    if announced.document_formatting_provider:
        edits = client.request("textDocument/formatting", {**document, "options": {"tabSize": 4, "insertSpaces": False}})
        formatted = applied(REPORT, edits or [], encoding)
        assert "| 20126    | 档案事务         |       440.00 |" in formatted
    if announced.semantic_tokens_provider and get(capabilities, "semanticTokens"):
        data = client.request("textDocument/semanticTokens/full", document).data
        assert data and len(data) % 5 == 0
    if announced.inlay_hint_provider and get(capabilities, "inlayHint"):
        client.request("textDocument/inlayHint", {**document, "range": everything})
    if announced.code_lens_provider and get(capabilities, "codeLens"):
        client.request("textDocument/codeLens", document)
    if announced.references_provider:
        assert len(client.request("textDocument/references", {**at("{基本支出", 2), "context": {"includeDeclaration": True}})) == 3
    if announced.definition_provider:
        assert client.request("textDocument/definition", at("基本支出{基本支出}", 6))


def test_a_quick_fix_for_the_whole_text_is_one(session):
    """Kate asks so for one diagnostic, and does all that comes back."""
    client, params, result = session
    encoding = result.capabilities.position_encoding
    told = get(params, "capabilities", "textDocument", "codeAction")
    if not result.capabilities.code_action_provider or not told or told.get("isPreferredSupport"):
        return
    open_report(client)
    found = CONVERTER.unstructure(list(findings(client, params)))
    everything = {"start": {"line": 0, "character": 0}, "end": {"line": REPORT.count("\n"), "character": 0}}
    actions = client.request(
        "textDocument/codeAction", {"textDocument": {"uri": URI}, "range": everything, "context": {"diagnostics": found}})
    assert [action.title for action in actions] == ["改为 22.28%"]


def names(symbols):
    for symbol in symbols:
        yield symbol.name
        yield from names(getattr(symbol, "children", None) or [])


def edits_of(edit):
    if edit.document_changes is not None:
        return [each for change in edit.document_changes for each in change.edits]
    return [each for changes in edit.changes.values() for each in changes]
