/// A growing buffer of plain values that is filled again and again: appending to it costs a comparison and a store,
/// and what it held is taken over as an array of just the right length.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count += 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }

  @inline(__always)
  subscript(_ index: Int) -> Element {
    precondition(index >= 0 && index < count)
    return base[index]
  }

  /// The last element; nothing happens where there is none.
  mutating func changeLast(_ change: (inout Element) -> Void) {
    if count > 0 { change(&base[count - 1]) }
  }

  mutating func removeAll() { count = 0 }

  func array() -> [Element] {
    count == 0 ? [] : Array(UnsafeBufferPointer(start: base, count: count))
  }
}
