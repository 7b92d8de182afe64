# SPDX-License-Identifier: GPL-3.0-or-later
"""million.py FILE: writes the 1,000,000 numbers, eight bytes each, that the peers draw as one line: a random walk, the same
each time, on a slow wave."""
import array
import math
import sys

state, level = 12345, 0.0
numbers = array.array('d')
for i in range(1000000):
    state = (state * 1103515245 + 12345) & 0x7fffffff
    level += state / 0x7fffffff - 0.5
    numbers.append(level + 20 * math.sin(i / 50000))
with open(sys.argv[1], 'wb') as file:
    numbers.tofile(file)
