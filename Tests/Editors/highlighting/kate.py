"""Kate's definition on KSyntaxHighlighting's own command: what each word of cases.tsv is, by the classes of its HTML.

    python3 kate.py kate-syntax-highlighter
"""
import html
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

here = Path(__file__).resolve().parent
KINDS = {
    "rule": ["Fence"], "field": ["Field"], "constant": ["Constant"], "value": ["Value"], "unknown": ["Error"], "comment": ["Comment"],
    "heading": ["Heading"], "numbering": ["Numbering"], "text": ["Text"], "number": ["Amount"], "unit": ["Unit"], "total": ["Total"],
    "percentage": ["Percentage"], "definition": ["Definition"], "name": ["Name"], "function": ["Function"], "format": ["Format"],
    "escape": ["Escape"], "directive": ["Directive"], "key": ["Key"], "bar": ["Separator"], "code": ["Code"], "error": ["Error"],
    "year": ["Year"], "level": ["Level"], "leader": ["Leader"],
}
definition = (here / "../../../editors/kate/gouji.xml").read_text(encoding="utf-8")
names = re.findall(r'<itemData name="([^"]+)"', definition)
for index, name in enumerate(names):
    # The page says which item a word is by a colour of its own.
    coloured = f'<itemData name="{name}" defStyleNum="dsNormal" color="#0000{index + 16:02x}"/>'
    definition = re.sub(rf'<itemData name="{name}" .*?/>', coloured, definition)
with tempfile.TemporaryDirectory() as home:
    folder = Path(home, "org.kde.syntax-highlighting/syntax")
    folder.mkdir(parents=True)
    (folder / "gouji.xml").write_text(definition, encoding="utf-8")
    run = subprocess.run(
        [sys.argv[1], "--syntax", "Gouji", str(here / "高亮.gj")],
        env={**os.environ, "XDG_DATA_HOME": home, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}, capture_output=True, text=True)
if run.returncode or run.stderr.strip():
    sys.exit(f"{run.stdout}{run.stderr}")
body = re.search(r"<pre>\n?(.*)</pre>", run.stdout, re.S)[1]
places = []  # for each line, the item of each character
for line in body.split("\n"):
    items = []
    for colour, word, plain in re.findall(r'<span style="[^"]*?color:#0000([0-9a-f]{2})[^"]*">(.*?)</span>|([^<]+)', line):
        text = html.unescape(word or plain)
        items += [names[int(colour, 16) - 16] if colour else "Text"] * len(text)
    places.append(items)
lines = (here / "高亮.gj").read_text(encoding="utf-8").split("\n")
faults = count = 0
for case in filter(None, (here / "cases.tsv").read_text(encoding="utf-8").split("\n")):
    number, word, kind = case.split("\t")
    row = int(number) - 1
    item = (places[row] + ["?"] * 200)[lines[row].index(word)]
    count += 1
    if item not in KINDS[kind]:
        faults += 1
        print(f"  line {number}: {word} should be {kind}, is {item}")
print(f"  Kate's definition: {count} words, {faults} of them wrong")
sys.exit(1 if faults else 0)
