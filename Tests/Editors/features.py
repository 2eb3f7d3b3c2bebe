"""Prints what `gouji lsp` announces to an editor that can everything, one word a feature: python3 features.py GOUJI"""
import json
import subprocess
import sys
from pathlib import Path

editor = json.loads((Path(__file__).parent / "protocol/handshakes/vscode-languageclient-8.2.json").read_text(encoding="utf-8"))
server = subprocess.Popen([sys.argv[1], "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def send(message):
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    server.stdin.flush()


def receive():
    length = 0
    while (line := server.stdout.readline()) not in (b"\r\n", b""):
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    return json.loads(server.stdout.read(length))


send({"id": 1, "method": "initialize", "params": {**editor, "processId": None}})
capabilities = receive()["result"]["capabilities"]
send({"id": 2, "method": "shutdown"})
receive()
send({"method": "exit"})
if server.wait(5) != 0:
    sys.exit(f"gouji lsp ended with {server.returncode}")
names = {
    "completionProvider": "completion", "hoverProvider": "hover", "codeActionProvider": "codeAction", "renameProvider": "rename",
    "documentFormattingProvider": "formatting", "definitionProvider": "definition", "referencesProvider": "references",
    "documentSymbolProvider": "documentSymbol", "foldingRangeProvider": "foldingRange", "inlayHintProvider": "inlayHint",
    "semanticTokensProvider": "semanticTokens", "codeLensProvider": "codeLens", "diagnosticProvider": "diagnostic",
}
print(" ".join(word for key, word in names.items() if capabilities.get(key)))
