"""Runs a script and writes what the process used, as Node's process.resourceUsage() names it.

    BENCH_USAGE=INTO python3 usage.py SCRIPT ...
"""

import json
import os
import resource
import runpy
import sys

script = sys.argv[1]
sys.argv = sys.argv[1:]
runpy.run_path(script, run_name="__main__")
used = resource.getrusage(resource.RUSAGE_SELF)


def peak():
    """KiB. Linux counts what the parent held at the fork into ru_maxrss; its own high-water mark does not."""
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
    except OSError:
        # macOS counts in bytes.
        return used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)


with open(os.environ["BENCH_USAGE"], "w") as file:
    json.dump(
        {
            "userCPUTime": used.ru_utime * 1e6,
            "systemCPUTime": used.ru_stime * 1e6,
            "maxRSS": peak(),
        },
        file,
    )
