#!/usr/bin/env python3
"""How long a start of the command takes, beside one of /bin/true: minimum and median of many runs."""
import os
import statistics
import sys
import time


def milliseconds(command, runs=200):
    null = os.open(os.devnull, os.O_WRONLY)
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        child = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1)])
        os.waitpid(child, 0)
        times.append((time.perf_counter() - start) * 1000)
    os.close(null)
    return min(times), statistics.median(times)


true = next(path for path in ("/bin/true", "/usr/bin/true") if os.path.exists(path))
base = milliseconds([true])
report = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../Grammar/examples/项目支出绩效自评.gj")
for arguments in (["--version"], ["lint", report]):
    least, median = milliseconds([sys.argv[1], *arguments])
    print(
        "gouji %s: min %.2f ms, median %.2f ms; %.2f times %s (%.2f ms)"
        % (" ".join(map(os.path.basename, arguments)), least, median, median / base[1], true, base[1])
    )
