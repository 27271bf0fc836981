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
with open(os.environ["BENCH_USAGE"], "w") as file:
    json.dump(
        {
            "userCPUTime": used.ru_utime * 1e6,
            "systemCPUTime": used.ru_stime * 1e6,
            # Linux counts in KiB, macOS in bytes.
            "maxRSS": used.ru_maxrss / (1024 if sys.platform == "darwin" else 1),
        },
        file,
    )
