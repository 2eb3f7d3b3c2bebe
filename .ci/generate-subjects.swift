// Writes Sources/Subjects/SubjectData+Generated.swift from the tables in Sources/Subjects/Catalogue.
//
//     swift .ci/generate-subjects.swift            write it
//     swift .ci/generate-subjects.swift --check    say whether it is stale; exit status 1 if it is
//
// Run it from the package's root. A year's changes are rows of those tables and nothing else: their README says how.

import Foundation

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("generate-subjects: \(message)\n".utf8))
  exit(2)
}

let root = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
let folder = root.appendingPathComponent("Sources/Subjects/Catalogue")

struct Row {
  var place: String
  var cells: [String]
}

/// The rows of a table below its head, which must be as given.
func table(_ name: String, head: [String]) -> [Row] {
  guard let text = try? String(contentsOf: folder.appendingPathComponent("\(name).tsv"), encoding: .utf8) else {
    fail("can't read \(name).tsv: run it from the package's root")
  }
  var rows: [Row] = []
  for (index, line) in text.components(separatedBy: "\n").enumerated() where !line.isEmpty {
    let cells = line.components(separatedBy: "\t")
    let place = "\(name).tsv:\(index + 1)"
    guard cells.count == head.count else { fail("\(place): \(cells.count) cells, not \(head.count)") }
    if index == 0 {
      guard cells == head else { fail("\(place): the head is not \(head.joined(separator: ", "))") }
    } else {
      rows.append(Row(place: place, cells: cells))
    }
  }
  return rows
}

func year(_ text: String, _ place: String) -> Int? {
  if text.isEmpty { return nil }
  guard let year = Int(text), (2001...2098).contains(year) else { fail("\(place): \(text) is no year") }
  return year
}

// MARK: - Years

let editions = table("editions", head: ["first", "last"])
guard editions.count == 1, let firstYear = year(editions[0].cells[0], editions[0].place),
  let lastYear = year(editions[0].cells[1], editions[0].place), firstYear <= lastYear
else { fail("editions.tsv: one row with the first and the last year that the tables describe") }

// MARK: - Subjects

struct Subject {
  var code: String
  var name: String
  var first: Int?
  var last: Int?
  var fund: Character
  var isTransfer: Bool
  var seen: Int
  var place: String

  func isValid(in year: Int) -> Bool { (first ?? year) <= year && year <= (last ?? year) }
}

let funds: [String: Character] = ["政府性基金": "f", "国有资本经营": "s", "社会保险基金": "i"]

func subjects(_ name: String, leading: Set<Character>, lengths: Set<Int>) -> [Subject] {
  table(name, head: ["code", "name", "first", "last", "fund", "seen"]).map { row in
    let code = row.cells[0]
    guard lengths.contains(code.count), code.allSatisfy({ ("0"..."9").contains($0) }),
      let lead = code.first, leading.contains(lead)
    else { fail("\(row.place): \(code) is no code of this classification") }
    guard !row.cells[1].isEmpty, !row.cells[1].contains(where: { $0.isWhitespace || "()|\"".contains($0) }) else {
      fail("\(row.place): the name is empty, or has blanks or half-width brackets in it")
    }
    var fund: Character = "g"
    var isTransfer = false
    for word in row.cells[4].split(separator: " ") {
      if word == "转移" {
        isTransfer = true
      } else if let letter = funds[String(word)] {
        fund = letter
      } else {
        fail("\(row.place): no fund is called \(word)")
      }
    }
    let seen = row.cells[5].isEmpty ? 0 : Int(row.cells[5]) ?? -1
    guard seen >= 0 else { fail("\(row.place): \(row.cells[5]) is no count") }
    return Subject(
      code: code, name: row.cells[1], first: year(row.cells[2], row.place), last: year(row.cells[3], row.place),
      fund: fund, isTransfer: isTransfer, seen: min(seen, 99), place: row.place)
  }
}

var all =
  subjects("revenue", leading: ["1"], lengths: [3, 5, 7]) + subjects("function", leading: ["2"], lengths: [3, 5, 7])
  + subjects("economic-department", leading: ["3"], lengths: [3, 5])
  + subjects("economic-government", leading: ["5"], lengths: [3, 5])
all.sort { ($0.code, $0.last ?? 9999) < ($1.code, $1.last ?? 9999) }

var byCode: [String: [Subject]] = [:]
for subject in all { byCode[subject.code, default: []].append(subject) }
for subject in all {
  for year in firstYear...lastYear where subject.isValid(in: year) {
    let same = (byCode[subject.code] ?? []).filter { $0.isValid(in: year) }
    if same.count > 1 { fail("\(subject.place): \(subject.code) has \(same.count) names in \(year)") }
    var parent = subject.code
    while parent.count > 3 {
      parent = String(parent.dropLast(2))
      if !(byCode[parent] ?? []).contains(where: { $0.isValid(in: year) }) {
        fail("\(subject.place): \(subject.code) is valid in \(year), but \(parent) above it is not")
      }
    }
  }
}

// MARK: - Renames and what is not sure

struct Rename {
  var code: String
  var name: String
  var new: [String]
  var year: Int
  var isSeen: Bool
}

let unsure = table("unsure", head: ["code", "name"]).map { ($0.cells[0], $0.cells[1]) }.sorted { $0.0 < $1.0 }

let renames = table("renames", head: ["code", "name", "new", "year", "seen"]).map { row -> Rename in
  let new = row.cells[2].split(separator: " ").map(String.init)
  guard let year = year(row.cells[3], row.place) else { fail("\(row.place): no year") }
  for code in new where byCode[code] == nil && !unsure.contains(where: { $0.0 == code }) {
    fail("\(row.place): \(code) is in no table")
  }
  return Rename(code: row.cells[0], name: row.cells[1], new: new, year: year, isSeen: !row.cells[4].isEmpty)
}.sorted { ($0.code, $0.year, $0.name) < ($1.code, $1.year, $1.name) }

// MARK: - Pinyin

var syllables: [Character: String] = [:]
let readings = table("pinyin", head: ["syllable", "characters"])
for row in readings {
  guard row.cells[0].allSatisfy({ ("a"..."z").contains($0) }) else { fail("\(row.place): \(row.cells[0])") }
  for character in row.cells[1] {
    if let other = syllables.updateValue(row.cells[0], forKey: character) {
      fail("\(row.place): \(character) is \(other) too; a second reading belongs into pinyin-words.tsv")
    }
  }
}
let words = table("pinyin-words", head: ["word", "reading"]).map { row -> (word: [Character], reading: [String]) in
  let word = Array(row.cells[0])
  let reading = row.cells[1].components(separatedBy: " ")
  guard word.count == reading.count else { fail("\(row.place): \(word.count) characters, \(reading.count) syllables") }
  return (word, reading)
}

func isHan(_ character: Character) -> Bool {
  character.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
}

/// The syllables of a name's Chinese characters: its brackets and commas have none.
func pinyin(_ name: String, _ place: String) -> String {
  let characters = name.filter(isHan).map { $0 }
  var reading = characters.map { character -> String in
    guard let syllable = syllables[character] else {
      fail("\(place): \(character) has no reading; add it to pinyin.tsv")
    }
    return syllable
  }
  for (word, syllables) in words where characters.count >= word.count {
    for start in 0...(characters.count - word.count) where Array(characters[start..<(start + word.count)]) == word {
      reading.replaceSubrange(start..<(start + word.count), with: syllables)
    }
  }
  return reading.joined(separator: " ")
}

// MARK: - Writing

func padded(_ text: String, _ width: Int) -> String {
  guard text.count <= width else { fail("\(text) is wider than \(width)") }
  return String(repeating: " ", count: width - text.count) + text
}

func short(_ year: Int?) -> String { year.map { padded("\($0 - 2000)", 2) } ?? "  " }

var users: [String: [String]] = [:]
for (index, subject) in all.enumerated() { users[subject.name, default: []].append(padded("\(index)", 4)) }
for (index, rename) in renames.enumerated() where !rename.name.isEmpty {
  users[rename.name, default: []].append(padded("\(10_000 - 1 - index)", 4))
}
var offsets: [String: Int] = [:]
var names = ""
var offset = 0
for name in users.keys.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }) {
  offsets[name] = offset
  let line = "\(name)|\(pinyin(name, name))|\((users[name] ?? []).joined())\n"
  names += line
  offset += line.utf8.count
}
guard all.count < 6000, renames.count < 2000, offset < 1_000_000 else {
  fail("the tables are past the widths of the data")
}

/// A member of the data: every line of its text ends in a line feed.
func member(_ documentation: String, _ name: String, _ lines: [String]) -> String {
  let comment = documentation.split(separator: "\n").map { "  /// \($0)\n" }.joined()
  return comment + "  static let \(name): StaticString = #\"\"\"\n" + lines.map { "\($0)\n" }.joined() + "\n\"\"\"#\n"
}

let records = all.map { subject in
  subject.code.padding(toLength: 7, withPad: " ", startingAt: 0) + padded("\(offsets[subject.name] ?? 0)", 6)
    + short(subject.first) + short(subject.last) + (subject.seen > 0 ? padded("\(subject.seen)", 2) : "  ")
    + (subject.isTransfer ? "t" : " ") + String(subject.fund)
}
let members = [
  """
    /// The years that the tables describe.
    static let years = \(firstYear)...\(lastYear)

  """,
  member(
    """
    A line of 22 bytes a subject, in the order of codes, an older name before the newer: code (7), place of the name in
    `names` (6), first and last year of the name less 2000 (2 each, blank: open), documents that it was seen in (2,
    blank: remembered), t for transfers and balances, fund (g general public budget, f government funds, s state
    capital, i social insurance funds).
    """, "records", records),
  member(
    """
    Each name once, in the order of bytes: `name|pinyin|records`, the records in four digits each; those from the
    top, 9999 down, are lines of `renames`.
    """, "names", names.split(separator: "\n").map(String.init)),
  member(
    "`code|old name|new codes|year|s where a document shows it`, in the order of codes and years.", "renames",
    renames.map { "\($0.code)|\($0.name)|\($0.new.joined(separator: " "))|\($0.year)|\($0.isSeen ? "s" : "")" }),
  member(
    "`code|name` of what is remembered too badly to count as valid.", "unsure", unsure.map { "\($0.0)|\($0.1)" }),
  member(
    "`syllable|characters`: the usual reading of each character.", "syllables",
    readings.map { "\($0.cells[0])|\($0.cells[1])" }),
  member(
    "`word|reading`: where a character is read otherwise.", "words",
    words.map { "\(String($0.word))|\($0.reading.joined(separator: " "))" }),
]
let out = """
  // Written by `swift .ci/generate-subjects.swift` from Sources/Subjects/Catalogue. Do not edit.
  // swift-format-ignore-file

  /// The catalogue as texts that are read where they stand: nothing of it is unpacked at the start of the program.
  enum SubjectData {

  """ + members.joined(separator: "\n") + "}\n"

let path = "Sources/Subjects/SubjectData+Generated.swift"
let url = root.appendingPathComponent(path)
if (try? String(contentsOf: url, encoding: .utf8)) != out {
  if CommandLine.arguments.contains("--check") {
    print("\(path) is stale: run swift .ci/generate-subjects.swift")
    exit(1)
  }
  do { try out.write(to: url, atomically: true, encoding: .utf8) } catch { fail("can't write \(path)") }
  print("wrote \(path)")
}
