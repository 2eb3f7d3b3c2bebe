#!/usr/bin/env python3
"""Times `gouji lint` and says how it stands to other programs in the same run.

    Tests/Performance/benchmark.py [--gouji PATH] [--megabytes 10] [--runs 7] [--keep DIR] [--against PATH]

Without --gouji the release build of this checkout is made and used. Times are medians of wall-clock seconds, process start
included; memory is the peak resident set. What counts are the ratios: the machine's speed cancels out of them.
With --against another build is measured by turns with this one.
"""
import argparse
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def subjects():
    """The functional classification of 2024: each 类 with its 款, each 款 with its 项, as (code, name)."""
    rows = {}
    for row in (ROOT / "Sources/Subjects/Catalogue/function.tsv").read_text("utf-8").splitlines()[1:]:
        code, name, first, last = row.split("\t")[:4]
        if (first or "2024") <= "2024" <= (last or "2024"):
            rows[code] = name
    tree = []
    for code in sorted(rows):
        if len(code) == 3:
            tree.append((code, rows[code], []))
        elif len(code) == 5:
            tree[-1][2].append((code, rows[code], []))
        else:
            tree[-1][2][-1][2].append((code, rows[code]))
    return tree


def table(rng, form, tree):
    """An expenditure table whose parts make their totals, as large as the catalogue allows."""
    tab = form == "tabs"
    line = (lambda *c: "\t".join(c) + "\n") if tab else (lambda *c: "| " + " | ".join(c) + " |\n")
    money = lambda v: "%d.%02d" % divmod(v, 100) if v else ""
    head = ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
    row = lambda code, name, b, p: line(code, name, money(b + p), money(b), money(p), "", "", "")
    rows, total = [], [0, 0]
    for code, name, sections in tree:
        place, sums = len(rows), [0, 0]
        rows.append(None)
        for section, section_name, items in sections:
            # 行政运行 and its kin have no projects.
            amounts = [
                (rng.randrange(10**7), 0 if item and item[0][-2:] in ("01", "03", "50") else rng.randrange(10**7))
                for item in items or [None]
            ]
            basic, project = sum(a for a, _ in amounts), sum(b for _, b in amounts)
            rows.append(row(section, section_name, basic, project))
            rows += [row(item, item_name, *own) for (item, item_name), own in zip(items, amounts)]
            sums = [sums[0] + basic, sums[1] + project]
        rows[place] = row(code, name, *sums)
        total = [total[0] + sums[0], total[1] + sums[1]]
    out = ["# 支出决算表\n\n公开03表\n单位：万元\n\n", line(*head)]
    if not tab:
        out.append("|" + "---|" * len(head) + "\n")
    out.append(row("", "合计", *total))
    out += rows
    out.append("\n注：本表反映2024年度各项支出情况。\n\n")
    return "".join(out)


def write_tables(path, megabytes, form):
    rng = random.Random(20260101)
    tree = subjects()
    size = 0
    with open(path, "w", encoding="utf-8") as file:
        while size < megabytes * 1_000_000:
            text = table(rng, form, tree)
            file.write(text)
            size += len(text.encode())
    return size


def money(value):
    return "%d.%02d" % divmod(value, 100)


def narrative(rng):
    """A paragraph as 决算公开 have it: a total, what it grew by, its parts and their shares, all of it right."""
    before = rng.randrange(10**5, 10**7)
    total = before + rng.randrange(1, 10**6)
    basic = rng.randrange(total // 10, total)
    rate = lambda part, whole: money((part * 20000 + whole) // (whole * 2))
    share = rate(basic, total)
    # The last share is what the others leave.
    rest = money(10000 - int(share.replace(".", "")))
    return (
        "2024年度支出合计%s万元，与上年相比增加%s万元，增长%s%%，主要原因是项目增加。其中：基本支出%s万元，占%s%%；项目支出%s万元，占%s%%。"
        "本单位严格执行各项规定，厉行节约，强化管理，保障了机关正常运转和各项工作顺利开展。"
        % (money(total), money(total - before), rate(total - before, before), money(basic), share, money(total - basic), rest)
    )


def write_prose(path, megabytes, joint="\n\n"):
    """Paragraphs of figures, or one paragraph where the joint is none that ends one. Returns its size."""
    rng = random.Random(20260102)
    size = 0
    with open(path, "w", encoding="utf-8") as file:
        while size < megabytes * 1_000_000:
            text = narrative(rng)
            if joint != "\n\n":
                text = text.replace("。", "，")
            file.write(text + joint)
            size += len((text + joint).encode())
    return size


# What no writer means, by how many times it is said: name, text.
HOSTILE = [
    ("其中 in one sentence", 10_000, lambda n: "支出合计100万元，" + "其中A1万元，" * n),
    ("其中 in brackets within brackets", 10_000, lambda n: "支出合计100万元" + "（其中A1万元" * n),
    ("digits of one number", 10_000, lambda n: "支出合计" + "9" * n + "万元。"),
    ("rates behind 分别", 100_000, lambda n: "分别增长" + "1%、" * n),
    ("shares in one list", 50_000, lambda n: "支出合计100万元，其中：" + "甲1万元，占1%；" * n),
]


def measure(command, runs):
    """Median seconds, and the peak memory in bytes, of runs that all must end with 0 or 1."""
    seconds, peak = [], 0
    for _ in range(runs):
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        seconds.append(time.perf_counter() - start)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 1):
            sys.exit("%s ended with %d" % (" ".join(map(str, command)), child.returncode))
        peak = max(peak, usage.ru_maxrss * (1024 if sys.platform == "linux" else 1))
    return statistics.median(seconds), peak


def measure_beside(gouji, other, arguments, runs):
    """The medians and peaks of two builds, run by turns so that both meet the same load."""
    results = {gouji: [], other: []}
    for _ in range(runs):
        for program in (gouji, other):
            results[program].append(measure([program] + arguments, 1))
    return [(statistics.median(r[0] for r in results[p]), max(r[1] for r in results[p])) for p in (gouji, other)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gouji")
    parser.add_argument("--megabytes", type=int, default=10)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--against", help="another gouji, to be measured in the same run")
    parser.add_argument("--keep", help="leave the generated files here")
    options = parser.parse_args()
    gouji = options.gouji
    if not gouji:
        subprocess.run(["swift", "build", "-c", "release", "--product", "gouji"], cwd=ROOT, check=True)
        gouji = str(ROOT / ".build/release/gouji")
    folder = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="gouji-benchmark-"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        run(gouji, folder, options)
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)


def run(gouji, folder, options):
    lexer = folder / "plain-table-lexer"
    subprocess.run(["swiftc", "-O", "-o", lexer, pathlib.Path(__file__).with_name("plain-table-lexer.swift")], check=True)
    page = folder / "page.gj"
    page.write_bytes((ROOT / "Grammar/examples/项目支出绩效自评.gj").read_bytes())
    start, _ = measure(["true"], options.runs * 5)
    version, _ = measure([gouji, "--version"], options.runs * 5)
    lint, memory = measure([gouji, "lint", "--jobs", "1", page], options.runs * 5)
    print("start of a process (true)        %8.2f ms" % (start * 1e3))
    print("gouji --version                  %8.2f ms   %5.2f × true" % (version * 1e3, version / start))
    print("gouji lint, one page (%2d KB)     %8.2f ms   %5.2f × true   %.1f MB" % (
        page.stat().st_size // 1000, lint * 1e3, lint / start, memory / 1e6))
    if options.against:
        beside(gouji, options.against, page, options.runs * 5)
    for form in ("tabs", "bars"):
        path = folder / ("tables-%s.txt" % form)
        size = write_tables(path, options.megabytes, form)
        seconds, memory = measure([gouji, "lint", "--jobs", "1", path], options.runs)
        count, _ = measure(["wc", "-m", path], options.runs)
        plain, _ = measure([lexer, path], options.runs)
        print("%d MB of tables (%s)" % (size // 1_000_000, form))
        print("  gouji lint        %8.1f ms  %7.1f MB/s   %6.1f MB (%.1f × the text)" % (
            seconds * 1e3, size / 1e6 / seconds, memory / 1e6, memory / size))
        print("  wc -m             %8.1f ms   gouji takes %5.2f × as long" % (count * 1e3, seconds / count))
        if options.against:
            beside(gouji, options.against, path, options.runs)
        print("  plain table lexer %8.1f ms   gouji takes %5.2f × as long" % (plain * 1e3, seconds / plain))


    prose(gouji, folder, options)
    search(folder)


def prose(gouji, folder, options):
    """Sentences: their speed, and whether what is twice as long takes twice the time."""
    for name, joint in (("paragraphs of prose", "\n\n"), ("prose in one paragraph without a full stop", "")):
        path = folder / ("prose-%s.txt" % ("one" if not joint else "many"))
        half = folder / "prose-half.txt"
        size = write_prose(path, options.megabytes, joint)
        write_prose(half, options.megabytes / 2, joint)
        seconds, memory = measure([gouji, "lint", "--jobs", "1", path], options.runs)
        less, _ = measure([gouji, "lint", "--jobs", "1", half], options.runs)
        count, _ = measure(["wc", "-m", path], options.runs)
        print("%d MB of %s" % (size // 1_000_000, name))
        print("  gouji lint        %8.1f ms  %7.1f MB/s   %6.1f MB (%.1f × the text)   %5.2f × as long as half of it" % (
            seconds * 1e3, size / 1e6 / seconds, memory / 1e6, memory / size, seconds / less))
        print("  wc -m             %8.1f ms   gouji takes %5.2f × as long" % (count * 1e3, seconds / count))
        if options.against:
            beside(gouji, options.against, path, options.runs)
    print("sentences that nobody writes")
    for name, times, text in HOSTILE:
        results = []
        for count in (times, 2 * times):
            path = folder / "hostile.txt"
            path.write_text(text(count) + "\n", "utf-8")
            results.append(measure([gouji, "lint", "--jobs", "1", path], options.runs)[0])
        print("  %6d × %-32s %8.1f ms   twice as many take %5.2f × as long" % (
            times, name, results[0] * 1e3, results[1] / results[0]))


def search(folder):
    """Look-ups in the catalogue of 科目, in one process: microseconds, beside a look through all of its text."""
    program = folder / "subject-search"
    sources = sorted(map(str, (ROOT / "Sources/Subjects").glob("*.swift")))
    benchmark = str(pathlib.Path(__file__).with_name("SubjectSearchBenchmark.swift"))
    subprocess.run(["swiftc", "-O", "-wmo", "-parse-as-library", "-o", program, *sources, benchmark], check=True)
    print("look-ups of 科目, 1 000 random queries each")
    print(subprocess.run([program], check=True, capture_output=True, text=True).stdout, end="")


def beside(gouji, other, path, runs):
    (own, _), (theirs, memory) = measure_beside(gouji, other, ["lint", "--jobs", "1", path], runs)
    print("  the other build   %8.2f ms   %5.2f × as long as this one (%.2f ms)   %.1f MB" % (
        theirs * 1e3, theirs / own, own * 1e3, memory / 1e6))


if __name__ == "__main__":
    main()
