/// How the C library keeps memory that is let go.
enum Memory {
  /// For a process that makes a report's lists anew again and again: what one version lets go the next takes, and no list goes back to
  /// the system and comes back page by page, which costs more than to fill it. One heap for all threads, since versions are made on
  /// any of them, and each thread's own heap would keep room for the largest.
  static func reuse() {
    #if canImport(Glibc)
      // malloc(3), mallopt(3): M_MMAP_THRESHOLD, M_TRIM_THRESHOLD, M_ARENA_MAX. Whether it is heeded changes nothing but time.
      _ = mallopt(-3, 32 << 20)
      _ = mallopt(-1, 256 << 20)
      _ = mallopt(-8, 1)
    #endif
  }

  /// Gives back to the system what is kept for the next version. That version takes longer for it, about as long again.
  static func giveBack() {
    #if canImport(Glibc)
      // malloc_trim(3)
      _ = trimHeap(0)
    #endif
  }
}

#if canImport(Glibc)
  // The module Glibc lacks <malloc.h>. Numbers alone are the same in C and in Swift.
  @_silgen_name("mallopt")
  private func mallopt(_ parameter: Int32, _ value: Int32) -> Int32
  @_silgen_name("malloc_trim")
  private func trimHeap(_ pad: Int) -> Int32
#endif
