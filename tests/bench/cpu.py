# SPDX-License-Identifier: GPL-3.0-or-later
"""cpu.py NAME REPEATS PROGRAM ARGUMENTS…: prints “NAME_cpu_ms” and “NAME_clock_ms” (medians) and “NAME_rss_mb” (most) of a
process, after one run that counts for nothing. Goals go by processor time, for the machine may be shared or throttled."""
import os
import statistics
import subprocess
import sys
import time

name, repeats, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
times, clocks, most = [], [], 0
for i in range(repeats + 1):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f'{name}: exit status {process.returncode}: {" ".join(command)}')
    if i:
        clocks.append((time.monotonic() - start) * 1000)
        times.append((usage.ru_utime + usage.ru_stime) * 1000)
        most = max(most, usage.ru_maxrss / 1024)
print(f'{name}_cpu_ms {statistics.median(times):.2f}\n{name}_clock_ms {statistics.median(clocks):.2f}\n{name}_rss_mb {most:.1f}')
