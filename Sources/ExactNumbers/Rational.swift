/// An exact ratio.
public struct Rational: Sendable {}
