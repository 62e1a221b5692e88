"""What came of a cell beside what should have."""

import fnmatch

OK, NOT_APPLICABLE, FAIL, KNOWN = "ok", "n/a", "FAIL", "known"

# What both ends have to agree on, where both say it.
AGREED = ("version", "cipher", "group", "alpn", "resumed", "early", "hrr", "cookie", "srtp")


def other(role):
    return "client" if role == "server" else "server"


def expected_of(cell, role, index, last):
    """What this end has to say of its connection."""
    want = {key: value for key, value in cell.expect.items()
            if key in ("version", "cipher", "group", "alpn", "hrr", "bytes", "renegotiated", "max_fragment", "cookie", "srtp")}
    want["peer_cert"] = cell.expect.get("server_cert" if role == "client" else "client_cert")
    want["resumed"] = cell.expect["resumed"] and index > 0
    if last:
        want["early"] = cell.expect.get("early")
    if role == "client":
        want["closed"] = cell.expect["closed"]
    return {key: value for key, value in want.items() if value is not None}


def complaints(cell, role, connection, index, last, ours, http):
    """What's wrong with what this end says of a connection."""
    if not connection.get("ok"):
        yield f"{role}: {connection.get('error') or connection}"
        return
    want = expected_of(cell, role, index, last)
    psk = "--psk" in cell.client
    for key, value in want.items():
        if key in ("bytes", "closed") and http or key in ("renegotiated", "max_fragment") and not ours:
            continue
        if key == "peer_cert" and (role == "server" and index > 0 and cell.version == "1.3"):
            continue  # of a session: not every stack keeps it
        if key == "resumed" and psk:
            continue
        if key not in connection and (not ours or key in ("group", "renegotiated", "max_fragment") and cell.version != "1.3"):
            continue
        if connection.get(key) != value:
            yield f"{role}: {key} is {connection.get(key)}, not {value}"
    if ours and role == "client" and cell.expect.get("ocsp") and connection.get("ocsp", 0) <= 0 and not connection.get("resumed"):
        yield "client: no response was stapled"
    if ours and cell.expect.get("key_updates") and connection.get("key_updates", 0) < 1 and key_update_answered(cell, role):
        yield f"{role}: no key update came"
    limit = cell.expect.get("max_fragment")
    if ours and limit and connection.get("longest_record", 0) > limit + 256:
        yield f"{role}: a record of {connection['longest_record']} bytes came"
    for key in ("longest_datagram", "longest_sent") if ours else ():
        if connection.get(key, 0) > cell.expect["mtu"]:
            yield f"{role}: {key} is of {connection[key]} bytes"


def key_update_answered(cell, role):
    """A client's close may come before its answer."""
    return not (role == "server" and "--key-update" in cell.server)


def success(cell, said, mine, http):
    """Complaints about a cell that has to succeed."""
    lines = {role: said[role].connections for role in ("server", "client")}
    count = 2 if "--connections" in cell.client else 1
    for role in ("client", "server"):
        if len(lines[role]) != count:
            yield f"{role}: {len(lines[role])} connections of {count}, status {said[role].status}"
        for index, connection in enumerate(lines[role]):
            yield from complaints(cell, role, connection, index, index == count - 1, role == mine, http)
    for server, client in zip(lines["server"], lines["client"]):
        for key in AGREED:
            if key in server and key in client and server[key] != client[key]:
                yield f"the client says {key} {client[key]}, the server {server[key]}"


def refused(cell, said, mine):
    """Complaints about a cell that has to fail."""
    last = {role: (said[role].connections or [{}])[-1] for role in ("server", "client")}
    alert, also, by = cell.refusal.alert, cell.refusal.also, cell.refusal.by
    ours, theirs = last[mine], last[other(mine)]
    for role in ("client", "server"):
        if last[role].get("ok") is not False:
            yield f"{role}: doesn't say that it failed, status {said[role].status}"
    sent, received = ours.get("alert_sent"), ours.get("alert_received")
    if by is None:
        if not ({sent, received} & {alert, *also}):
            yield f"{mine}: no alert {alert}: sent {sent}, received {received}"
    elif by == mine:
        if sent != alert:
            yield f"{mine}: sent {sent}, not {alert}"
        if theirs.get("alert_received") not in (None, alert):
            yield f"{by}: sent {sent}, the other received {theirs['alert_received']}"
    else:
        if received not in (alert, *also):
            yield f"{mine}: received {received}, not {alert}"
        if theirs.get("alert_sent") not in (None, received):
            yield f"{by}: sent {theirs['alert_sent']}, the other received {received}"


def judge(cell, said, mine, http):
    """(result, detail) of a cell: said has what the server and the client said."""
    for role in ("server", "client"):
        if said[role] is not None and said[role].unsupported is not None:
            return FAIL if role == mine else NOT_APPLICABLE, f"{role}: unsupported {said[role].unsupported}"
    if mine == "client" and cell.expect.get("max_fragment") and said["client"] is not None and \
            any(c.get("ok") and "max_fragment" not in c for c in said["client"].connections):
        return NOT_APPLICABLE, "the server doesn't answer max_fragment_length"
    if said["client"] is None:
        return FAIL, f"the server doesn't listen: {said['server'].errors.strip()[-200:] or said['server'].output[-200:]}"
    found = list(refused(cell, said, mine) if cell.refusal else success(cell, said, mine, http))
    return (FAIL, "; ".join(found)) if found else (OK, "")


class Differences:
    """Lines of `PEER[,PEER] PATTERN REASON`: oddities of peers, and why. PATTERN is of ROLE/CELL, the role the peer's."""
    def __init__(self, path):
        self.rows = []
        with open(path, encoding="utf-8") as file:
            for line in file:
                words = line.split("\t")
                if len(words) == 3 and not line.startswith("#"):
                    self.rows.append((words[0], words[1], words[2].strip()))
        self.used = set()

    def reason(self, peer, role, cell):
        for i, (name, pattern, reason) in enumerate(self.rows):
            if peer in name.split(",") and fnmatch.fnmatchcase(f"{role}/{cell}", pattern):
                self.used.add(i)
                return reason
        return None

    def idle(self):
        return [row for i, row in enumerate(self.rows) if i not in self.used]
