"""The TextMate grammar on real Oniguruma: what each word of cases.tsv is. `pip install textmate-grammar-python onigurumacffi`."""
import json
import logging
import sys
from pathlib import Path

from textmate_grammar.parsers.base import LanguageParser

logging.disable(logging.CRITICAL)
here = Path(__file__).resolve().parent
SCOPES = {
    "rule": ["punctuation.definition.header"], "field": ["keyword.other.field"], "constant": ["constant.language.value",
    "constant.numeric.value", "constant.other.rule"], "value": ["string."], "unknown": ["invalid.deprecated"], "comment": ["comment."],
    "heading": ["entity.name.section", "markup.heading"], "numbering": ["constant.other.numbering"], "text": [],
    "number": ["constant.numeric."], "unit": ["keyword.other.unit"], "total": ["keyword.other.total"],
    "percentage": ["constant.numeric.percentage"], "definition": ["entity.name.variable"], "name": ["variable.other"],
    "function": ["support.function"], "format": ["support.constant.format"], "escape": ["constant.character.escape"],
    "directive": ["keyword.control.directive"], "key": ["variable.parameter.key"], "bar": ["punctuation.separator.table"],
    "code": ["constant.other.subject-code"], "error": ["invalid.illegal"], "year": ["constant.other.year"],
    "level": ["support.type.subject-level"], "leader": ["punctuation.separator.leader"],
}

grammar = json.loads((here / "../../../Grammar/gouji.tmLanguage.json").read_text(encoding="utf-8"))
text = (here / "高亮.gj").read_text(encoding="utf-8")
tokens = LanguageParser(grammar).parse_string(text).flatten()
lines = text.split("\n")
faults = 0
cases = (here / "cases.tsv").read_text(encoding="utf-8").split("\n")
count = 0
for case in filter(None, cases):
    number, word, kind = case.split("\t")
    row = int(number) - 1
    column = lines[row].index(word)
    found = [scopes for (line, start), content, scopes in tokens if line == row and start <= column < start + len(content)]
    scopes = [scope for scope in (found[-1] if found else []) if not scope.startswith(("meta.", "text."))]
    count += 1
    good = not scopes if kind == "text" else any(scope.startswith(wanted) for scope in scopes for wanted in SCOPES[kind])
    if not good:
        faults += 1
        print(f"  line {number}: {word} should be {kind}, is {' '.join(scopes) or 'nothing'}")
print(f"  TextMate grammar: {count} words, {faults} of them wrong")
sys.exit(1 if faults else 0)
