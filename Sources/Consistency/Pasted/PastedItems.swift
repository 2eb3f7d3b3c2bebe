import ExactNumbers
import ReportModel

/// What the words and numbers of a pasted form make up: groups with their weights, indicators with their numbers, totals.
struct PastedItems {
  enum Item {
    case group(FigureID)
    /// The numbers of an indicator in order; its weight where words say it.
    case leaf([PastedToken], weight: FigureID?, score: FigureID?)
    case total([PastedToken], isSubtotal: Bool)
  }

  /// In `rows` each line is one indicator at most; elsewhere a word behind a number begins the next.
  enum Cut: CaseIterable { case rows, words }

  private(set) var items: [Item] = []
  private(set) var groups = 0

  init(_ tokens: [PastedToken], _ cut: Cut) {
    var numbers: [PastedToken] = []
    var total: Bool?
    var lineHasWords = false
    var headingIsLast = false
    for (index, token) in tokens.enumerated() {
      if token.startsLine, cut == .rows {
        close(&numbers, &total, headingIsLast && !lineHasWords)
        lineHasWords = false
        headingIsLast = false
      }
      switch token.kind {
      case .heading:
        close(&numbers, &total, headingIsLast)
        if let figure = token.figure {
          items.append(.group(figure))
          groups += 1
        }
        headingIsLast = true
        lineHasWords = false
      case .award:
        close(&numbers, &total, headingIsLast)
        // `产出指标50分 数量 10 10`: no list of weights, but a heading.
        if token.score == nil, index + 1 < tokens.count, !tokens[index + 1].isListed,
          tokens[index + 1].kind == .text, let figure = token.figure
        {
          items.append(.group(figure))
          groups += 1
          headingIsLast = true
          lineHasWords = false
          continue
        }
        items.append(.leaf([], weight: token.figure, score: token.score))
        headingIsLast = false
      case .score:
        // 合计100分，得94.5分
        if total != nil {
          numbers.append(token)
          continue
        }
        if case .leaf(let own, let weight?, nil)? = items.last {
          items[items.count - 1] = .leaf(own, weight: weight, score: token.figure)
        } else if case .group(let weight)? = items.last {
          items[items.count - 1] = .leaf([], weight: weight, score: token.figure)
          groups -= 1
        }
      case .number, .noValue: numbers.append(token)
      case .total:
        close(&numbers, &total, headingIsLast)
        total = token.name.text.hasSuffix("小计")
        headingIsLast = false
      case .text:
        lineHasWords = true
        if cut == .words {
          close(&numbers, &total, headingIsLast)
          headingIsLast = false
        } else if numbers.isEmpty, total == nil {
          headingIsLast = false
        }
      }
    }
    close(&numbers, &total, headingIsLast)
  }

  /// - Parameter ofHeading: the numbers stand right behind a heading, which is an indicator itself.
  private mutating func close(_ numbers: inout [PastedToken], _ total: inout Bool?, _ ofHeading: Bool) {
    defer {
      numbers = []
      total = nil
    }
    if let isSubtotal = total {
      // 得分 and 满分 name columns as well.
      if numbers.isEmpty { return }
      items.append(.total(numbers, isSubtotal: isSubtotal))
      return
    }
    guard !numbers.isEmpty else { return }
    if ofHeading, case .group(let weight)? = items.last {
      items[items.count - 1] = .leaf(numbers, weight: weight, score: numbers.count == 1 ? numbers[0].figure : nil)
      groups -= 1
    } else {
      items.append(.leaf(numbers, weight: nil, score: nil))
    }
  }
}
