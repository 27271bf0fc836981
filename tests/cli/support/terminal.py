"""Runs a program on a terminal of its own (a pty) and types into it, as a person would.

Reads {"argv": [...], "cwd": path, "answers": [[[text to wait for, ...], what to type], ...]} from the file that is named and
prints {"code": exit code, "screen": everything that the terminal showed}.
"""

import codecs
import fcntl
import json
import os
import pty
import select
import struct
import sys
import termios
import time

LIMIT = 100.0

with open(sys.argv[1], encoding="utf-8") as file:
    order = json.load(file)

child, terminal = pty.fork()
if child == 0:
    os.chdir(order["cwd"])
    os.environ.update(TERM="xterm-256color", LANG="ja_JP.UTF-8")
    os.environ.pop("NO_COLOR", None)
    os.execvp(order["argv"][0], order["argv"])

fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
decoder = codecs.getincrementaldecoder("utf-8")("replace")
screen = ""
seen = 0
answers = list(order["answers"])
until = time.monotonic() + LIMIT
while time.monotonic() < until:
    if not select.select([terminal], [], [], 0.2)[0]:
        continue
    try:
        shown = os.read(terminal, 65536)
    except OSError:
        # Linux says so when nobody writes to the terminal any more.
        break
    if not shown:
        break
    screen += decoder.decode(shown)
    while answers:
        awaited, typed = answers[0]
        at = seen
        for text in awaited:
            found = screen.find(text, at)
            at = -1 if found < 0 else found + len(text)
            if found < 0:
                break
        if at < 0:
            break
        seen = at
        answers.pop(0)
        os.write(terminal, typed.encode("utf-8"))
else:
    os.kill(child, 9)
_, status = os.waitpid(child, 0)
json.dump({"code": os.waitstatus_to_exitcode(status), "screen": screen}, sys.stdout, ensure_ascii=False)
