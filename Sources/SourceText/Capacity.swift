/// How much room lists are given.
public enum Capacity {
  /// Room for so many elements and some more, in few sizes: what one version of a text lets go is as large as what the next but one asks
  /// for, though it has an element more. Without that the memory of a long text is in pieces that are all a little too small.
  public static func room(for count: Int) -> Int {
    let grain = max(256, 1 << max(0, Int.bitWidth - max(count, 1).leadingZeroBitCount - 6))
    return (max(count, 0) / grain + 2) * grain
  }
}
