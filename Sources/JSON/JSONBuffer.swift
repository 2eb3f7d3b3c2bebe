/// The bytes that all writers of one text append to.
final class JSONBuffer {
  var bytes: [UInt8] = []
}
