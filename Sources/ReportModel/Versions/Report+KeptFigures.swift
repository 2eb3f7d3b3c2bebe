import SourceText

extension Report {
  /// Changes a figure that was read before, so that what it was is known to the next version.
  public mutating func change(_ figure: FigureID, _ change: (inout Figure) -> Void) {
    let index = Int(figure.index)
    guard figures.indices.contains(index) else { return }
    memory.originals.append((index, figures[index]))
    change(&figures[index])
  }

  /// Adds figures of the version before as they were when they had just been read.
  ///
  /// - Parameter distance: how much further on they stand in the text
  mutating func keep(figures range: Range<Int>, of earlier: Report, movedBy distance: Int) {
    let shift = figures.count - range.lowerBound
    memory.keptFigures.add(KeptRun(start: figures.count, earlier: range.lowerBound, count: range.count))
    keep(range, of: earlier.figures, movedBy: distance)
    for original in earlier.memory.originals.reversed() where range.contains(original.index) {
      figures[original.index + shift] = original.figure
      figures[original.index + shift].move(by: distance)
    }
  }

  /// Whether all figures that were taken over are what they were in the version before. Only those can differ that one of the two
  /// changed after reading.
  public func keepsFigures(of previous: Report) -> Bool {
    memory.keptFigures.allSatisfy { run in
      func isSame(_ index: Int) -> Bool {
        guard index >= 0, index < run.count, figures.indices.contains(run.start + index),
          previous.figures.indices.contains(run.earlier + index)
        else { return true }
        return figures[run.start + index].isSame(as: previous.figures[run.earlier + index])
      }
      return memory.originals.allSatisfy { isSame($0.index - run.start) }
        && previous.memory.originals.allSatisfy { isSame($0.index - run.earlier) }
    }
  }
}

extension Report {
  /// Makes room for what a version like the one before comes to and somewhat more, so that no list is moved when something is added to it.
  mutating func reserveRoom(for previous: Report) {
    figures.reserveCapacity(Capacity.room(for: previous.figures.count))
    terms.reserveCapacity(Capacity.room(for: previous.terms.count))
    claims.reserveCapacity(Capacity.room(for: previous.claims.count))
    proseLabels.reserveCapacity(Capacity.room(for: previous.proseLabels.count))
  }
}
