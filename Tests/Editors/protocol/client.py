"""A client that believes nothing: each message of the server is read with lsprotocol's types and must come out as it went in."""
import json
import os
import queue
import subprocess
import threading
from pathlib import Path

from lsprotocol import converters, types

CONVERTER = converters.get_converter()
# lsprotocol takes whatever has a command for one: an action may have one, too, and the command's own is a string.
CONVERTER.register_structure_hook(
    types.Command | types.CodeAction,
    lambda value, _: CONVERTER.structure(value, types.Command if isinstance(value.get("command"), str) else types.CodeAction),
)
GOUJI = os.environ.get("GOUJI", "gouji")
REPORTS = Path(__file__).resolve().parent.parent / "reports"
REPORT = (REPORTS / "云川县档案馆.gj").read_text(encoding="utf-8")
FINDING = "22.82%"


class Malformed(AssertionError):
    pass


def compare(sent, read, place):
    """Whatever was sent must have been understood: a key that the types do not know is lost in reading, and found here."""
    if isinstance(sent, dict):
        if not isinstance(read, dict):
            raise Malformed(f"{place}: {sent!r} was read as {read!r}")
        for key, value in sent.items():
            if value is None and key not in read:
                continue
            if key not in read:
                raise Malformed(f"{place}.{key} is not of the protocol: {value!r}")
            compare(value, read[key], f"{place}.{key}")
    elif isinstance(sent, list):
        if not isinstance(read, list) or len(sent) != len(read):
            raise Malformed(f"{place}: {sent!r} was read as {read!r}")
        for index, (left, right) in enumerate(zip(sent, read)):
            compare(left, right, f"{place}[{index}]")
    elif sent != read:
        raise Malformed(f"{place}: {sent!r} was read as {read!r}")


def understand(message, kind):
    """The message as a value of its type."""
    value = CONVERTER.structure(message, kind)
    compare(message, CONVERTER.unstructure(value, unstructure_as=kind), kind.__name__)
    return value


class Client:
    def __init__(self, *arguments):
        self.server = subprocess.Popen([GOUJI, "lsp", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.messages = queue.Queue()
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        self.next_id = 1
        self.asked = {}
        self.diagnostics = {}
        self.seen = []
        self.settings = {}

    def read(self):
        stream = self.server.stdout
        while line := stream.readline():
            length = 0
            while line not in (b"\r\n", b""):
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
                line = stream.readline()
            self.messages.put(json.loads(stream.read(length)))
        self.messages.put(None)

    def write(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def notify(self, method, params=None):
        self.write({"method": method, **({} if params is None else {"params": params})})

    def request(self, method, params=None, timeout=15):
        """The result, read with its type; what else arrives meanwhile is read as well."""
        identifier, self.next_id = self.next_id, self.next_id + 1
        self.asked[identifier] = method
        self.write({"id": identifier, "method": method, **({} if params is None else {"params": params})})
        while True:
            message = self.receive(timeout)
            if message is None:
                raise AssertionError(f"the server ended: {self.server.stderr.read().decode()[-2000:]}")
            if message.get("id") == identifier and "method" not in message:
                if "error" in message:
                    raise AssertionError(f"{method}: {message['error']}")
                return understand(message, types.METHOD_TO_TYPES[method][1]).result

    def receive(self, timeout=15):
        message = self.messages.get(timeout=timeout)
        if message is None:
            return None
        assert message["jsonrpc"] == "2.0", message
        self.seen.append(message)
        method = message.get("method")
        if method is None:
            assert message["id"] in self.asked, f"an answer that nobody asked for: {message}"
            return message
        assert method in types.METHOD_TO_TYPES, f"unknown to the protocol: {method}"
        value = understand(message, types.METHOD_TO_TYPES[method][0])
        if method == "textDocument/publishDiagnostics":
            self.diagnostics[value.params.uri] = value.params
        if "id" in message:
            answer = None
            if method == "workspace/configuration":
                answer = [self.settings.get(item.section) for item in value.params.items]
            self.write({"id": message["id"], "result": answer})
        return message

    def wait(self, condition, what):
        for _ in range(500):
            if condition():
                return
            assert self.receive() is not None, f"the server ended before {what}"
        raise AssertionError(f"waited in vain for {what}")

    def end(self):
        self.request("shutdown")
        self.notify("exit")
        assert self.server.wait(10) == 0
        assert self.server.stderr.read() == b"", "something on standard error"


def units(text, encoding):
    return {"utf-8": lambda: text.encode(), "utf-16": lambda: text.encode("utf-16-le"), "utf-32": lambda: text.encode("utf-32-le")}[encoding]()


def width(encoding):
    return {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]


def slice_of(text, span, encoding):
    """The text of a range within one line, cut as this client counts."""
    assert span.start.line == span.end.line, span
    line = units(text.split("\n")[span.start.line], encoding)
    size = width(encoding)
    return line[span.start.character * size:span.end.character * size].decode({1: "utf-8", 2: "utf-16-le", 4: "utf-32-le"}[size])


def position_of(text, word, encoding, shift=0):
    """The position of a word, or of a character behind its start."""
    before = text[: text.index(word) + shift]
    line = before.split("\n")[-1]
    return {"line": before.count("\n"), "character": len(units(line, encoding)) // width(encoding)}


def applied(text, edits, encoding):
    """The text after edits that all speak of the state before them."""
    lines = text.split("\n")
    size = width(encoding)

    def offset(position):
        if position.line >= len(lines):
            return len(text)
        before = sum(len(line) + 1 for line in lines[: position.line])
        unit = units(lines[position.line], encoding)[: position.character * size]
        return before + len(unit.decode({1: "utf-8", 2: "utf-16-le", 4: "utf-32-le"}[size]))

    for edit in sorted(edits, key=lambda each: offset(each.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end):]
    return text
