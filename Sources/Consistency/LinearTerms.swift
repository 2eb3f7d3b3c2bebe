import ReportModel

/// One figure with its coefficients in a claim, each figure once.
struct LinearTerm {
  var figure: Int
  /// In the sum, or in the part of a ratio.
  var part: Int
  /// In the whole of a ratio.
  var whole: Int
}

/// A claim's figures with their coefficients merged. Kept and refilled from claim to claim, so that nothing is
/// allocated for one.
struct LinearTerms {
  private(set) var terms: [LinearTerm] = []
  private var isIncreasing = true

  mutating func removeAll() {
    terms.removeAll(keepingCapacity: true)
    isIncreasing = true
  }

  mutating func append(figure: Int, part: Int, whole: Int) {
    if let last = terms.last, last.figure >= figure { isIncreasing = false }
    terms.append(LinearTerm(figure: figure, part: part, whole: whole))
  }

  /// Makes one term of the terms of one figure.
  mutating func merge() {
    if isIncreasing { return }
    if terms.count <= 12 { mergeFew() } else { mergeMany() }
    isIncreasing = true
  }

  private mutating func mergeFew() {
    var kept = 1
    for index in 1..<max(1, terms.count) {
      let term = terms[index]
      var earlier = 0
      while earlier < kept && terms[earlier].figure != term.figure { earlier += 1 }
      if earlier < kept {
        terms[earlier].part &+= term.part
        terms[earlier].whole &+= term.whole
      } else {
        terms[kept] = term
        kept += 1
      }
    }
    terms.removeLast(max(0, terms.count - kept))
  }

  private mutating func mergeMany() {
    terms.sort { $0.figure < $1.figure }
    var kept = 0
    for index in terms.indices.dropFirst() {
      if terms[index].figure == terms[kept].figure {
        terms[kept].part &+= terms[index].part
        terms[kept].whole &+= terms[index].whole
      } else {
        kept += 1
        terms[kept] = terms[index]
      }
    }
    terms.removeLast(max(0, terms.count - kept - 1))
  }
}
