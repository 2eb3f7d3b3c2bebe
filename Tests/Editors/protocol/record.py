#!/usr/bin/env python3
"""Records what a client says in `initialize`: put in the place of `gouji`, it passes everything on to the real one.

    GOUJI=the real command  HANDSHAKE=file to write
"""
import json
import os
import re
import subprocess
import sys
import urllib.parse

# Where the recorded reports are said to be.
PLACE = "/云川县/报告"
real = os.environ["GOUJI"]
if sys.argv[1:2] != ["lsp"]:
    os.execv(real, [real, *sys.argv[1:]])
server = subprocess.Popen([real, *sys.argv[1:]], stdin=subprocess.PIPE)


def portable(value, folder):
    """Without what is of this machine alone."""
    if isinstance(value, dict):
        return {key: portable(each, folder) for key, each in value.items()}
    if isinstance(value, list):
        return [portable(each, folder) for each in value]
    if isinstance(value, str):
        value = value.replace(f"file://{folder}", "file://" + urllib.parse.quote(PLACE)).replace(folder, PLACE)
    return value


seen = b""
recorded = False
while chunk := os.read(0, 65536):
    server.stdin.write(chunk)
    server.stdin.flush()
    if recorded:
        continue
    seen += chunk
    head, blank, body = seen.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length:\s*(\d+)", head)
    if blank and length and len(body) >= int(length[1]):
        message = json.loads(body[: int(length[1])])
        params = portable(message["params"], os.getcwd())
        params["processId"] = 1 if params.get("processId") else None
        with open(os.environ["HANDSHAKE"], "w", encoding="utf-8") as file:
            json.dump(params, file, ensure_ascii=False, indent=1, sort_keys=True)
            file.write("\n")
        recorded = True
server.stdin.close()
sys.exit(server.wait())
