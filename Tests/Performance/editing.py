#!/usr/bin/env python3
"""Times `gouji lsp` as an editor sees it: start, keystroke to findings, completion, memory.

    Tests/Performance/editing.py [--gouji PATH] [--sizes 50K,1M,10M] [--edits 100]

A keystroke is one `didChange` of one character; its time ends when the findings of that version have come. Prose and tables are
taken by turns, digits in a sentence and in a cell, letters in a heading. What counts are the ratios to a check of the whole text
by `gouji lint` in the same run.
"""
import argparse
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import benchmark  # noqa: E402


MEGABYTE = 1 << 20
# The server gives memory back in a pause if it has so long texts open, in bytes and seconds.
LONG, PAUSE = 1 << 21, 11


class Server:
    def __init__(self, gouji):
        self.started = time.perf_counter()
        self.process = subprocess.Popen([gouji, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.next = 0
        self.arrived = threading.Condition()
        self.messages = []
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        out = self.process.stdout
        while True:
            length = 0
            while True:
                line = out.readline()
                if not line:
                    return
                if line in (b"\r\n", b"\n"):
                    break
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            body = out.read(length)
            now = time.perf_counter()
            with self.arrived:
                self.messages.append((now, body))
                self.arrived.notify_all()

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def ask(self, method, params):
        self.next += 1
        self.send({"id": self.next, "method": method, "params": params})
        mark = b'"id":%d,' % self.next
        return self.wait(lambda body: mark in body[:60])

    def wait(self, fits, seconds=120):
        end = time.perf_counter() + seconds
        with self.arrived:
            while True:
                for index, (now, body) in enumerate(self.messages):
                    if fits(body):
                        del self.messages[: index + 1]
                        return now, body
                if not self.arrived.wait(timeout=max(0.0, end - time.perf_counter())):
                    raise SystemExit("no answer")

    def memory(self, which="VmHWM"):
        """In MB: the most that it ever had, or with VmRSS what it has."""
        for line in open(f"/proc/{self.process.pid}/status"):
            if line.startswith(which):
                return int(line.split()[1]) / 1024
        return 0

    def initialize(self):
        self.ask("initialize", {
            "processId": os.getpid(), "rootUri": None,
            "capabilities": {
                "general": {"positionEncodings": ["utf-8"]},
                "textDocument": {"publishDiagnostics": {"versionSupport": True}},
            },
        })
        initialized = time.perf_counter()
        self.notify("initialized", {})
        return initialized

    def stop(self):
        self.ask("shutdown", None)
        self.notify("exit", None)
        self.process.wait()


def percentile(times, share):
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def places(text, rng, count):
    """Positions (line, UTF-8 column) of digits behind which one may be typed, spread over the text."""
    lines = text.split(b"\n")
    found = []
    while len(found) < count:
        number = rng.randrange(len(lines))
        line = lines[number]
        digits = [i for i, byte in enumerate(line) if 0x30 <= byte <= 0x39]
        if digits:
            found.append((number, rng.choice(digits) + 1))
    return found


def measure(gouji, kind, text, edits, rng):
    with tempfile.NamedTemporaryFile(suffix=".gj") as file:
        file.write(text)
        file.flush()
        full = []
        for _ in range(3):
            begin = time.perf_counter()
            subprocess.run([gouji, "lint", "--jobs", "1", file.name], stdout=subprocess.DEVNULL)
            full.append(time.perf_counter() - begin)
    server = Server(gouji)
    server.initialize()
    uri = "file:///w/report.gj"
    published = lambda version: lambda body: b"publishDiagnostics" in body[:80] and b'"version":%d,' % version in body[:400]
    begin = time.perf_counter()
    server.notify("textDocument/didOpen", {
        "textDocument": {"uri": uri, "languageId": "gouji", "version": 1, "text": text.decode()}})
    opened = server.wait(published(1))[0] - begin
    # Nobody types in the moment in which a text opens; the server makes room for the next version meanwhile.
    time.sleep(0.5)
    version, times, completions = 1, [], []
    for line, column in places(text, rng, edits):
        # A digit is typed, and taken back.
        for change in (
            {"range": {"start": {"line": line, "character": column}, "end": {"line": line, "character": column}}, "text": "7"},
            {"range": {"start": {"line": line, "character": column}, "end": {"line": line, "character": column + 1}}, "text": ""},
        ):
            version += 1
            begin = time.perf_counter()
            server.notify("textDocument/didChange", {
                "textDocument": {"uri": uri, "version": version}, "contentChanges": [change]})
            times.append(server.wait(published(version))[0] - begin)
        begin = time.perf_counter()
        completions.append(server.ask("textDocument/completion", {
            "textDocument": {"uri": uri}, "position": {"line": line, "character": column}})[0] - begin)
    memory = server.memory()
    rest = None
    if len(text) >= LONG:
        time.sleep(PAUSE)
        rest = server.memory("VmRSS")
    server.stop()
    base = min(full)
    print(
        f"{kind:7} {len(text) / 1e6:6.2f} MB: open {opened * 1e3:7.1f} ms, keystroke median {statistics.median(times) * 1e3:7.2f} "
        f"p99 {percentile(times, 0.99) * 1e3:7.2f} ms ({statistics.median(times) / base:.3f} and {percentile(times, 0.99) / base:.3f} "
        f"of one check, {base * 1e3:.0f} ms), completion p99 {percentile(completions, 0.99) * 1e3:6.2f} ms, "
        f"memory while typing {memory:.0f} MB ({memory * MEGABYTE / len(text):.1f} × the text)"
        + (f", in a pause {rest:.0f} MB ({rest * MEGABYTE / len(text):.1f} ×)" if rest else ""),
        flush=True)


def make(kind, length, folder):
    """A text of about so many bytes: paragraphs of figures, tables, or reports of headings, tables and paragraphs in turn."""
    path = folder / "text.gj"
    if kind == "prose":
        benchmark.write_prose(path, length / 1e6)
    elif kind == "tables":
        benchmark.write_tables(path, length / 1e6, "bars")
    else:
        rng = random.Random(20260103)
        tree = benchmark.subjects()
        parts, size, number = [], 0, 0
        while size < length:
            number += 1
            rows = rng.sample(tree, 2)
            part = "## %d、决算情况说明\n\n%s\n%s\n\n" % (
                number, benchmark.table(rng, "bars", rows), "\n\n".join(benchmark.narrative(rng) for _ in range(12)))
            parts.append(part)
            size += len(part.encode())
        path.write_text("---\n年度：2024\n---\n\n" + "".join(parts), "utf-8")
    return path.read_bytes()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gouji")
    parser.add_argument("--sizes", default="50K,1M,10M")
    parser.add_argument("--edits", type=int, default=100)
    options = parser.parse_args()
    gouji = options.gouji
    if not gouji:
        subprocess.run(["swift", "build", "-c", "release", "--product", "gouji"], cwd=benchmark.ROOT, check=True)
        gouji = str(benchmark.ROOT / ".build/release/gouji")
    starts, bare = [], []
    for _ in range(30):
        server = Server(gouji)
        starts.append(server.initialize() - server.started)
        server.stop()
        begin = time.perf_counter()
        subprocess.run([gouji, "--version"], stdout=subprocess.DEVNULL)
        bare.append(time.perf_counter() - begin)
    print(f"start → initialize: min {min(starts) * 1e3:.2f}, median {statistics.median(starts) * 1e3:.2f} ms "
          f"(`gouji --version` in the same run: min {min(bare) * 1e3:.2f} ms)")
    for size in options.sizes.split(","):
        length = int(float(size[:-1]) * {"K": 1e3, "M": 1e6}[size[-1]])
        for kind in ("prose", "tables", "reports"):
            with tempfile.TemporaryDirectory() as folder:
                text = make(kind, length, pathlib.Path(folder))
            measure(gouji, kind, text, max(20, options.edits if length < 5e6 else options.edits // 4), random.Random(length))


if __name__ == "__main__":
    main()
