import Testing

@testable import JSONRPC

@Suite struct ScheduleTests {
  private func taken(_ schedule: inout Schedule<String>) -> [String] {
    var all: [String] = []
    while let next = schedule.take() { all.append(next.work) }
    return all
  }

  @Test func orderedWorkIsDoneOneAtATimeInOrder() {
    var schedule = Schedule<String>(width: 4)
    for name in ["a", "b", "c"] { schedule.add(name, to: .ordered) }
    #expect(taken(&schedule) == ["a"])
    schedule.finish(.ordered)
    #expect(taken(&schedule) == ["b"])
    schedule.finish(.ordered)
    #expect(taken(&schedule) == ["c"] && !schedule.isIdle)
    schedule.finish(.ordered)
    #expect(schedule.isIdle && !schedule.mayTake)
  }

  @Test func answersGoOnBesideIt() {
    var schedule = Schedule<String>(width: 2)
    schedule.add("update", to: .ordered)
    for name in ["x", "y", "z"] { schedule.add(name, to: .beside) }
    #expect(taken(&schedule) == ["update", "x", "y"])
    schedule.finish(.beside)
    #expect(taken(&schedule) == ["z"])
  }

  @Test func aBarrierWaitsForAnswersAndHoldsTheRest() {
    var schedule = Schedule<String>(width: 2)
    schedule.add("read", to: .ordered)
    schedule.add("answer", to: .beside)
    schedule.add("background", to: .background)
    schedule.add("barrier", to: .barrier)
    schedule.add("update", to: .ordered)
    #expect(taken(&schedule) == ["read", "answer", "background"])
    schedule.finish(.ordered)
    #expect(taken(&schedule) == [])
    schedule.finish(.beside)
    // What nobody waits for does not hold it up.
    #expect(taken(&schedule) == ["barrier"])
    schedule.finish(.barrier)
    #expect(taken(&schedule) == ["update"])
  }

  @Test func backgroundWorkLeavesAPlace() {
    var schedule = Schedule<String>(width: 2)
    for name in ["b1", "b2"] { schedule.add(name, to: .background) }
    #expect(taken(&schedule) == ["b1"])
    schedule.add("x", to: .beside)
    #expect(taken(&schedule) == ["x"])
    schedule.finish(.background)
    #expect(taken(&schedule) == ["b2"])
    var narrow = Schedule<String>(width: 1)
    narrow.add("b", to: .background)
    narrow.add("x", to: .beside)
    #expect(taken(&narrow) == ["x"])
    narrow.finish(.beside)
    #expect(taken(&narrow) == ["b"])
  }

  @Test func queuesKeepTheirOrderAndLetGo() {
    var queue = Queue<Int>()
    var expected = 0
    for number in 0..<10_000 {
      queue.append(number)
      if number % 3 != 0 {
        #expect(queue.popFirst() == expected)
        expected += 1
      }
    }
    while let next = queue.popFirst() {
      #expect(next == expected)
      expected += 1
    }
    #expect(expected == 10_000 && queue.isEmpty && queue.first == nil)
  }
}
