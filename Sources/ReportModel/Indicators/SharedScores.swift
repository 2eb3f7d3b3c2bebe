import ExactNumbers

/// A merged score cell leaves its figure in the first of its rows and blanks in the others, whose weights it is earned of.
/// Told by a score above its own weight, with nothing but blanks below it in the group, up to weights that can hold it.
enum SharedScores {
  static func settle(_ form: inout IndicatorForm, _ report: Report) {
    for parent in form.nodes.indices where form.nodes[parent].children.count > 1 {
      let children = form.nodes[parent].children
      for (position, first) in children.enumerated() {
        let node = form.nodes[first]
        guard node.children.isEmpty, let score = node.score, let weight = node.weight,
          report[score].value > report[weight].value
        else { continue }
        var run = [first]
        var room: ExactDecimal? = report[weight].value
        for next in children[(position + 1)...] {
          let other = form.nodes[next]
          guard other.children.isEmpty, other.score == nil, let weight = other.weight else { break }
          run.append(next)
          room = room?.adding(report[weight].value)
        }
        guard run.count > 1, let room, room >= report[score].value else { continue }
        for index in run { form.nodes[index].sharesScore = true }
      }
    }
  }
}
