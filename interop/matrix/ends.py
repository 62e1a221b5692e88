"""Starts the two ends of a cell and gathers what they said."""

import dataclasses
import json
import os
import select
import signal
import subprocess
import tempfile
import time

SECONDS = 70  # how long an end may run: two connections of 30 s each
BRIEFLY = 3   # how long a server may that waits for a connection which never comes
UNSUPPORTED = 77


@dataclasses.dataclass
class Said:
    """What an end said: a status of None means that it had to be killed."""
    command: list
    status: int | None = None
    output: str = ""
    errors: str = ""

    @property
    def unsupported(self):
        if self.status != UNSUPPORTED:
            return None
        lines = [line[12:] for line in self.output.splitlines() if line.startswith("unsupported ")]
        return lines[0] if lines else "says not what"

    @property
    def connections(self):
        found = []
        for line in self.output.splitlines():
            if line.startswith("{"):
                try:
                    found.append(json.loads(line))
                except ValueError:
                    found.append({"ok": False, "error": f"not JSON: {line}"})
        return found


class End:
    def __init__(self, command, environment):
        self.errors = tempfile.TemporaryFile()
        self.said = Said(command)
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.errors,
                                        env=environment, start_new_session=True)
        self.output = b""
        self.deadline = time.monotonic() + SECONDS

    def read(self, enough):
        """Reads until enough says so, the end or the deadline; false at the deadline."""
        pipe = self.process.stdout
        while not enough(self.output):
            left = self.deadline - time.monotonic()
            if left <= 0 or not select.select([pipe], [], [], left)[0]:
                return False
            more = os.read(pipe.fileno(), 65536)
            if more == b"":
                break
            self.output += more
        return True

    def port(self):
        """What the server says that it listens on, if it does."""
        self.read(lambda output: b"\n" in output)
        words = self.output.split(b"\n", 1)[0].split()
        return int(words[1]) if len(words) == 2 and words[0] == b"port" else None

    def finish(self, seconds):
        """Waits so long at most for the end, and gathers what was said."""
        self.deadline = time.monotonic() + seconds
        if self.read(lambda output: False):
            try:
                self.said.status = self.process.wait(max(0.1, self.deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                pass
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        self.process.stdout.close()
        self.errors.seek(0)
        self.said.output = self.output.decode(errors="replace")
        self.said.errors = self.errors.read(20000).decode(errors="replace")
        self.errors.close()
        return self.said


def run(server_command, client_command, environment):
    """What the server and the client said; None for a client that there was no server for."""
    server = End([*server_command, "--port", "0"], environment)
    port = server.port()
    if port is None:
        return server.finish(2), None
    client = End([*client_command, "--port", str(port)], environment).finish(SECONDS)
    if client.status == UNSUPPORTED:
        return server.finish(0), client
    wanted = 2 if "--connections" in client_command else 1
    return server.finish(SECONDS if len(client.connections) == wanted else BRIEFLY), client
