#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import SourceText

/// Does numbered pieces of work on several threads and hands the results on in order, as soon as they can be.
///
/// Threads are plain ones of the C library: they cost nothing where there is only one piece.
enum OrderedWork {
  /// - Parameters:
  ///   - count: how many pieces, numbered from 0.
  ///   - jobs: how many threads at most.
  ///   - work: runs on any thread.
  ///   - deliver: gets piece after piece in order, never two at a time.
  static func run<Result: Sendable>(
    count: Int, jobs: Int, work: @escaping @Sendable (Int) -> Result, deliver: @escaping @Sendable (Int, Result) -> Void
  ) {
    let threads = min(jobs, count)
    guard threads > 1 else {
      for index in 0..<max(count, 0) { deliver(index, work(index)) }
      return
    }
    let line = Line(count: count, work: work, deliver: deliver)
    var running: [pthread_t] = []
    for _ in 1..<threads {
      if let thread = start(line) { running.append(thread) }
    }
    line.labour()
    for thread in running { pthread_join(thread, nil) }
  }

  /// So many threads, lent to whoever has several parts of one file to read.
  struct Threads: Workers {
    let count: Int
    var fewestBytes: Int { Pieces.fewestBytes }

    func run(_ pieces: Int, _ piece: @escaping @Sendable (Int) -> Void) {
      OrderedWork.run(count: pieces, jobs: count, work: piece) { _, _ in }
    }
  }

  /// As many as there are processors that this process may use.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  private static func start(_ line: any Labour) -> pthread_t? {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    // As deep as the main thread's, wherever we run.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    let box = Unmanaged.passRetained(Box(line))
    #if canImport(Glibc)
      var thread: pthread_t = 0
    #else
      var thread: pthread_t?
    #endif
    let failed = pthread_create(&thread, &attributes, orderedWorkThread, box.toOpaque())
    pthread_attr_destroy(&attributes)
    if failed == 0 { return thread }
    // The work is done all the same, by the threads that there are.
    box.release()
    return nil
  }

  fileprivate protocol Labour: AnyObject, Sendable {
    func labour()
  }

  fileprivate final class Box: Sendable {
    let labour: any Labour
    init(_ labour: any Labour) { self.labour = labour }
  }

  /// Everything that changes is changed under the mutex.
  private final class Line<Result: Sendable>: Labour, @unchecked Sendable {
    private let count: Int
    private let work: @Sendable (Int) -> Result
    private let deliver: @Sendable (Int, Result) -> Void
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private var next = 0
    private var delivered = 0
    private var finished: [Int: Result] = [:]

    init(count: Int, work: @escaping @Sendable (Int) -> Result, deliver: @escaping @Sendable (Int, Result) -> Void) {
      self.count = count
      self.work = work
      self.deliver = deliver
      mutex = .allocate(capacity: 1)
      pthread_mutex_init(mutex, nil)
    }

    deinit {
      pthread_mutex_destroy(mutex)
      mutex.deallocate()
    }

    func labour() {
      while let index = take() {
        let result = work(index)
        pthread_mutex_lock(mutex)
        finished[index] = result
        while let ready = finished.removeValue(forKey: delivered) {
          deliver(delivered, ready)
          delivered += 1
        }
        pthread_mutex_unlock(mutex)
      }
    }

    private func take() -> Int? {
      pthread_mutex_lock(mutex)
      defer { pthread_mutex_unlock(mutex) }
      guard next < count else { return nil }
      next += 1
      return next - 1
    }
  }
}

#if canImport(Darwin)
  private func orderedWorkThread(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<OrderedWork.Box>.fromOpaque(pointer).takeRetainedValue().labour.labour()
    return nil
  }
#else
  private func orderedWorkThread(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let pointer { Unmanaged<OrderedWork.Box>.fromOpaque(pointer).takeRetainedValue().labour.labour() }
    return nil
  }
#endif
