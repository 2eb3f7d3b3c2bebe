extension PassageClaims {
  /// Parts that their names alone make the whole of what bears the whole's name: 人员经费 and 公用经费 of 基本支出, in whatever order and
  /// in however many sentences they are given.
  mutating func readNamedParts() {
    for whole in NamedWhole.all where isInText(whole.name) { read(whole) }
  }

  private func isInText(_ name: Label) -> Bool {
    name.withBytes { name in passage.text.bytes.withUnsafeBufferPointer { $0.place(of: name) != nil } }
  }

  private mutating func read(_ whole: NamedWhole) {
    var total: Int?
    // For each part the mentions that bear its name, since the total.
    var found = [[Int]](repeating: [], count: whole.parts.count)
    for (named, key) in namedValues {
      let index = Int(named)
      guard mention(index).isValue else { continue }
      if let last = total, index - last > Self.reach { total = nil }
      let label = passage.keys[Int(key)]
      if whole.isNamed(by: label) {
        claim(total, found, of: whole)
        total = index
        found = [[Int]](repeating: [], count: whole.parts.count)
      } else if total != nil, let part = whole.part(named: label) {
        found[part].append(index)
      }
    }
    claim(total, found, of: whole)
  }

  private mutating func claim(_ total: Int?, _ found: [[Int]], of whole: NamedWhole) {
    guard let total, found.allSatisfy({ !$0.isEmpty }) else { return }
    let parts = found.map { $0[0] }
    guard parts.allSatisfy({ meet($0, total) && mention($0).year == mention(total).year && isAlikeMeasured($0, total) })
    else { return }
    // Each name once, and what it names: else it may be another amount of the same.
    let isSure =
      found.allSatisfy { mentions in mentions.allSatisfy { isPrintedAlike($0, mentions[0]) } }
      && !isVague(total) && !parts.contains(where: isVague)
      && parts.allSatisfy { mention($0).unit == mention(total).unit && listOfPart[$0] == listOfPart[parts[0]] }
      && parts.allSatisfy { listOfPart[$0] < 0 || lists[Int(listOfPart[$0])].parent == total }
    let claim = sum(.proseParts, stated: total, of: parts.map { Term(figure($0)) })
    if listOfPart[parts[0]] < 0 {
      note(total, parts, isCertain: isSure)
    } else if isSure {
      lists[Int(listOfPart[parts[0]])].isCertain = true
    }
    add([claim], isCertain: isSure, mostOff: 60, slipAlternatives: 1)
  }

  /// Not one of them planned and the other done, as far as the words say.
  private func isAlikeMeasured(_ a: Int, _ b: Int) -> Bool {
    let measures: Mention.Traits = [.isBudget, .isActual]
    let (x, y) = (mention(a).traits.intersection(measures), mention(b).traits.intersection(measures))
    return x.isEmpty || y.isEmpty || !x.isDisjoint(with: y)
  }
}

/// Words that name a whole and the parts that always make it.
struct NamedWhole {
  let name: Label
  /// What must not stand in a label for it to name the whole.
  let but: [Label]
  /// Each part by the words that may name it.
  let parts: [[Label]]

  static let all: [NamedWhole] = [
    NamedWhole(name: "生产总值", but: ["人均"], parts: [["第一产业"], ["第二产业"], ["第三产业"]]),
    NamedWhole(name: "基本支出", but: ["人员", "公用"], parts: [["人员经费", "人员支出"], ["公用经费", "公用支出"]]),
    NamedWhole(
      name: "三公", but: ["出国", "接待", "用车"], parts: [["因公出国", "出国"], ["公务用车购置及", "公务用车购置和", "用车购置及运行"], ["公务接待"]]),
    NamedWhole(
      name: "政府采购", but: ["货物", "工程", "服务", "集中", "分散", "公开", "中小", "小微", "合同", "节约"],
      parts: [["货物"], ["工程"], ["服务"]]),
    NamedWhole(
      name: "用车购置及运行", but: [], parts: [["公务用车购置费", "公务用车购置支出", "车辆购置"], ["用车运行", "车辆运行"]]),
  ]

  func isNamed(by label: LabelKey) -> Bool { holds(name, label) && !but.contains { holds($0, label) } }

  func part(named label: LabelKey) -> Int? { parts.firstIndex { $0.contains { holds($0, label) } } }

  private func holds(_ word: Label, _ label: LabelKey) -> Bool {
    word.withBytes { bytes in label.bytes.withUnsafeBufferPointer { $0.place(of: bytes) != nil } }
  }
}
