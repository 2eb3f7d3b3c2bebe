import ReportModel

/// How far the rows of a group of indicators go: from its label to the row before the next that is not in it.
enum IndicatorExtents {
  struct Extent {
    /// Index in the form's nodes.
    var node: Int
    var range: Range<Int>
  }

  /// In the order of the file.
  static func extents(of form: IndicatorForm, end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> [Extent] {
    let order = form.nodes.indices.sorted { a, b in
      (form.nodes[a].range.lowerBound, a) < (form.nodes[b].range.lowerBound, b)
    }
    var depths = [Int](repeating: 0, count: form.nodes.count)
    for (index, node) in form.nodes.enumerated() {
      // A parent stands before its children.
      if let parent = node.parent, parent >= 0, parent < index { depths[index] = depths[parent] + 1 }
    }
    var extents: [Extent] = []
    /// Those of `extents` that are not at their end, from the outside.
    var open: [Int] = []
    func close(_ depth: Int, before place: Int) {
      while let last = open.last, depths[extents[last].node] >= depth {
        let start = extents[last].range.lowerBound
        extents[last].range = start..<max(extents[last].range.upperBound, rowEnd(bytes, from: start, before: place))
        open.removeLast()
      }
    }
    for index in order {
      let range = form.nodes[index].range.clamped(to: bytes.indices)
      guard range.lowerBound < end else { continue }
      close(depths[index], before: range.lowerBound)
      open.append(extents.count)
      extents.append(Extent(node: index, range: range))
    }
    close(0, before: end)
    return extents
  }

  /// The end of the line before that of `place`; `place` itself on the line of `start`.
  private static func rowEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, before place: Int) -> Int {
    var end = min(place, bytes.count)
    while end > start, bytes[end - 1] != 0x0A { end -= 1 }
    return end > start ? end - 1 : min(place, bytes.count)
  }
}
