"""Verifies every chain of a Vermilion store: python3 verify_ledger.py STORE. Prints each head; exits 1 at a fault."""
import hashlib, json, sqlite3, struct, sys

def field(value):
    if value is None: return b"\0" + bytes(8)
    if isinstance(value, int): tag, content = 1, struct.pack(">q", value)
    elif isinstance(value, bytes): tag, content = 2, value
    elif isinstance(value, str): tag, content = 3, value.encode()
    else: tag, content = 4, b"".join(map(field, value))
    return struct.pack(">BQ", tag, len(content)) + content

store = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
store.row_factory = sqlite3.Row
heads = {}
for e in store.execute("SELECT * FROM event ORDER BY site, sequence"):
    sequence, previous = heads.get(e["site"], (0, bytes(32)))
    payload = b"".join(map(field, [
        *[e[name] for name in "time reviewer action dataset ordinal record turn shown".split()],
        [e["reverses_site"], e["reverses_sequence"]] if e["reverses_site"] else None,
        e["question"], None if e["question"] is None else json.loads(e["choices"]), e["answer"],
        json.loads(e["reasons"] or "[]"), *[e[name] for name in "note active_ms elapsed_ms source".split()],
        None if e["seen_mode"] is None else [e["seen_" + n] for n in "mode state columns rows largest_zoom".split()],
        *[e[name] for name in "guidelines taxonomy program key".split()],
        *([e["cutoff_ms"]] if e["format"] >= 2 else [])]))
    partners = [["dataset", "ordinal", "record", "turn", "shown"], ["reverses_site", "reverses_sequence"],
                ["question", "choices", "answer"], ["seen_" + n for n in "mode state columns rows largest_zoom".split()]]
    # Of what belongs together the hash covers nothing when the first is missing.
    beside = [name for first, *rest in partners if e[first] is None for name in rest if e[name] is not None]
    if e["salt"] is None: beside = [name for name in e.keys()[e.keys().index("salt"):] if e[name] is not None]
    if beside: sys.exit(f"fault at {e['site'].hex()}:{e['sequence']}: {', '.join(beside)}")
    payload_hash = e["payload_hash"] if e["salt"] is None else hashlib.sha256(e["salt"] + payload).digest()
    hash = hashlib.sha256(b"vermilion ledger" + struct.pack(">I", e["format"]) + e["site"]
                          + struct.pack(">Q", e["sequence"]) + previous + payload_hash).digest()
    if (e["sequence"], e["previous_hash"], e["payload_hash"], e["hash"]) != (sequence + 1, previous, payload_hash, hash):
        sys.exit(f"fault at {e['site'].hex()}:{e['sequence']}")
    heads[e["site"]] = (e["sequence"], hash)
for site, (sequence, hash) in heads.items(): print(f"{site.hex()}:{sequence}:{hash.hex()}")
