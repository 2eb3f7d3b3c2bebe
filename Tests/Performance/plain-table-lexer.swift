// The yardstick of the benchmark: the least that a lexer of tab-separated tables has to do. It cuts a file into rows and
// cells, tells numbers from words and adds up their digits, and keeps nothing.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

func contents(of path: String) -> [UInt8] {
  let file = open(path, O_RDONLY)
  guard file >= 0 else { return [] }
  defer { close(file) }
  var info = stat()
  guard fstat(file, &info) == 0 else { return [] }
  return [UInt8](unsafeUninitializedCapacity: Int(info.st_size)) { buffer, count in
    while count < buffer.count {
      let got = read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      guard got > 0 else { break }
      count += got
    }
  }
}

var rows = 0
var cells = 0
var numbers = 0
var digits = 0
for path in CommandLine.arguments.dropFirst() {
  contents(of: path).withUnsafeBufferPointer { bytes in
    var isNumber = true
    var isEmpty = true
    for byte in bytes {
      switch byte {
      case 0x09, 0x0A, 0x7C:
        cells += 1
        if isNumber, !isEmpty { numbers += 1 }
        if byte == 0x0A { rows += 1 }
        isNumber = true
        isEmpty = true
      case 0x30...0x39:
        digits += Int(byte & 15)
        isEmpty = false
      case 0x2E, 0x20: break
      default:
        isNumber = false
        isEmpty = false
      }
    }
  }
}
print(rows, cells, numbers, digits)
