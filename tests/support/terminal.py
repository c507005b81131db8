"""The program at a real terminal: types at its prompts and reads what a person would."""
import os
import re
import signal
import sys
import time

import pexpect

from tree import APP

ESCAPE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b\][^\x07]*\x07|\x1b[=>]|\x1b\([A-B]")
PROMPTS = {"ipython": re.compile(r"In \[\d+\]: $"), "plain": re.compile(r">>> $")}
CONTINUATION = {"ipython": re.compile(r"\.\.\.: +$"), "plain": re.compile(r"\.\.\. $")}
QUIET = 0.15  # s without output: a prompt is drawn several times before it waits


def environment(folder, **more):
    """The environment of a user with an empty home `folder`, a plain terminal and no display."""
    own = {key: value for key, value in os.environ.items()
           if not key.startswith(("PYTHON", "VIRTUAL_ENV", "IPYTHON", "APP_"))
           and key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    own.update(HOME=str(folder), IPYTHONDIR=str(folder / "ipython"), TERM="xterm",
               PROMPT_TOOLKIT_NO_CPR="1", LC_ALL="C.UTF-8", PYTHONDONTWRITEBYTECODE="1")
    own.update(more)
    return own


class Terminal:
    """One program in a pseudo terminal. Use it in a `with` statement."""

    def __init__(self, *arguments, folder, prompt="ipython", env=None, program=APP, timeout=20):
        env = environment(folder, **(env or {}))
        if prompt == "plain":
            env["APP_PLAIN_PROMPT"] = "1"
        self.prompt = PROMPTS[prompt]
        self.continuation = CONTINUATION[prompt]
        self.timeout = timeout
        self.text = ""  # everything shown so far, without escape sequences
        self.seen = 0   # up to here it has been matched
        self._raw = ""
        self.child = pexpect.spawn(str(program), [str(a) for a in arguments], env=env,
                                   cwd=str(folder), encoding="utf-8", dimensions=(50, 200),
                                   timeout=timeout)
        self.child.delaybeforesend = None

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if error[0] is not None:
            print("terminal:", self.text, sep="\n", file=sys.stderr)
        if self.child.isalive():  # close() would leave a large program no time to end
            self.child.kill(signal.SIGKILL)
            self.child.wait()
        self.child.close()

    def read(self, wait):
        """Take what is shown within `wait` seconds; False when there is nothing (more)."""
        try:
            self._raw += self.child.read_nonblocking(65536, wait)
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            self._raw += "\0"
            self._strip()
            return False
        self._strip()
        return True

    def _strip(self):
        # An escape sequence may still be incomplete at the end.
        cut = self._raw.rfind("\x1b")
        whole, rest = (self._raw, "") if cut < 0 or ESCAPE.match(self._raw, cut) else \
            (self._raw[:cut], self._raw[cut:])
        if whole.endswith("\r"):
            whole, rest = whole[:-1], "\r" + rest
        self.text += ESCAPE.sub("", whole).replace("\r\n", "\n").replace("\0", "")
        self._raw = rest

    def _wait(self, found, what, timeout):
        end = time.monotonic() + (timeout or self.timeout)
        while not found():
            if time.monotonic() > end or (not self.read(0.05) and self.child.flag_eof
                                          and not found()):
                raise AssertionError(f"no {what} in {self.text[self.seen:]!r}")

    def expect(self, pattern, timeout=None):
        """Wait for the pattern in new output; return the match."""
        match = None

        def found():
            nonlocal match
            match = re.compile(pattern).search(self.text, self.seen)
            return match
        self._wait(found, repr(pattern), timeout)
        self.seen = match.end()
        return match

    def _expect_waiting(self, pattern, timeout):
        """Wait until the pattern is the end of the output and stays it; return what is new."""
        start = self.seen

        def found():
            return pattern.search(self.text, start) and not self.read(QUIET) \
                and pattern.search(self.text, start)
        self._wait(found, pattern.pattern, timeout)
        self.seen = len(self.text)
        return self.text[start:]

    def expect_prompt(self, timeout=None):
        """Wait until the prompt asks; return the new output."""
        return self._expect_waiting(self.prompt, timeout)

    def expect_continuation(self, timeout=None):
        """Wait until the prompt asks for the next line of a block; return the new output."""
        return self._expect_waiting(self.continuation, timeout)

    def send(self, text):
        """Type the text as it is; "\\r" is the Enter key, "\\x03" Ctrl-C, "\\x04" Ctrl-D."""
        self.child.send(text)

    def start(self, line):
        """Type a line that takes a while."""
        self.send(line + "\r")

    def run(self, line, timeout=None):
        """Type a line, wait for the next prompt; return the output."""
        self.start(line)
        self.expect(re.escape(line[-10:]))
        return self.expect_prompt(timeout)

    def value(self, expression):
        """The value's repr, as the program prints it."""
        self.start(f"print(('<' '<%r>' '>') % (({expression}),))")
        match = self.expect("(?s)<<(.*?)>>")
        self.expect_prompt()
        return match[1]

    def interrupt(self):
        """Press Ctrl-C."""
        self.send("\x03")

    def kill(self, number=signal.SIGINT):
        """Send the program a signal."""
        os.kill(self.child.pid, number)

    def hang_up(self):
        """Close the terminal's window; the program stays without a terminal."""
        self.child.ptyproc.fileobj.close()
        self.child.ptyproc.closed = True

    def wait_exit(self, timeout=None):
        """Wait for the end; return the exit code, negative for a signal, as subprocess does."""
        end = time.monotonic() + (timeout or self.timeout)
        while self.child.isalive():
            self.read(0.05)
            if time.monotonic() > end:
                raise AssertionError(f"still running; last shown: {self.text[-500:]!r}")
        while self.read(0.05):
            pass
        self.child.close()
        status = self.child.exitstatus
        return -self.child.signalstatus if status is None else status
