#!/usr/bin/python3
"""Reads a journal by what Sources/Vault/FORMAT.md says, and by nothing else: no line of the program is in here.

    read_journal.py FILE [--passphrase-fd N | --recovery-fd N]

Prints a line of JSON for each record, one with the manifest and the head, and one with the verdict: a list of codes.
FILE is not changed. Needs python3-nacl. The descriptor N gives the passphrase's bytes, without the last line break if
there is one; or 32 hexadecimal digits for the bytes of the recovery words, or the twelve words.

    ok                    all is as it was saved
    not-a-journal         no database, or none of this program's
    newer-version         a later format, or more tables than this one has; older-version: the first one, which FORMAT.md does not describe
    unfinished-save       a save was cut off: SQLite has to roll it back first, in a copy that may be written
    damaged-header        application_id or user_version is another
    damaged-structure     the pages do not hang together; what can be reached is read
    damaged-tables        one is not there, or not as it should be
    damaged-copy          a copy of a slot is not whole; the other one counts, if there is one
    damaged-slot          no whole slot to open it with, or slots that do not go together
    weak-slot, too-costly fewer passes, or other memory, than a vault ever has; more passes
    exchanged-slots       the slots are whole and not those of the last save
    locked                there is a passphrase, and no secret was given
    wrong-passphrase      it is another one; wrong-recovery: so are the words, or the vault has none
    damaged-manifest      it does not open or is not there, so nothing tells whether rows are missing
    damaged-row ID        it does not open under its own id
    missing N, surplus N  fewer or more rows than the manifest counts
    stale-row             all rows open, and one is not the last that was saved
    damaged-head          it does not open; stale-head: it is of another save

The status is 0 when all is ok, 77 when the secret is missing or wrong, and else 65.
"""
import argparse
import base64
import hashlib
import json
import os
import pathlib
import sqlite3
import sys

sys.dont_write_bytecode = True
from journal_slots import VERSION, Stop, blob, data_key, decrypt, digest, number, read_slots  # noqa: E402

RECORD, HEAD, MANIFEST = 1, 2, 3
HEADER = (0x52706C73, VERSION)
KEYS = {"record": "id BLOB NOT NULL", "slot": "number INTEGER", "spare": "number INTEGER", "state": "kind INTEGER"}
VALUES = {"record": "sealed", "slot": "content", "spare": "content", "state": "sealed"}
TABLES = {f"CREATE TABLE {n} ({KEYS[n]} PRIMARY KEY, {VALUES[n]} BLOB NOT NULL) STRICT" for n in KEYS}


def subkey(key, count):
    """crypto_kdf_derive_from_key, which the binding lacks."""
    salt = count.to_bytes(8, "little").ljust(16, b"\0")
    return hashlib.blake2b(b"", digest_size=32, key=key, salt=salt, person=b"Ripples1".ljust(16, b"\0")).digest()


def size_class(length):
    if length <= 4096:
        return max(1, -(-length // 256)) * 256
    exponent = length.bit_length() - 1
    step = 1 << exponent - exponent.bit_length()
    return -(-length // step) * step


def unseal(key, vault, kind, row, sealed):
    """The content of a sealed value, or None."""
    plain = decrypt(key, sealed, b"ripples vault" + VERSION.to_bytes(4, "big") + vault + bytes([kind]) + row)
    if plain is None or len(plain) < 8 or len(plain) < 8 + number(plain[:8]):
        return None
    end = 8 + number(plain[:8])
    return plain[8:end] if len(plain) == size_class(end) and not any(plain[end:]) else None


def read_records(database, key, vault, codes):
    """Prints every record that opens; answers the number of rows, of those that do not open, and the sum of terms."""
    rows, damaged, total = 0, 0, 0
    try:
        for row, sealed in database.execute("SELECT id, sealed FROM record ORDER BY rowid"):
            row, sealed = blob(row), blob(sealed)
            rows += 1
            total += int.from_bytes(digest(row, sealed[:24], sealed[-16:], key=subkey(key, 2)), "little")
            content = unseal(subkey(key, 1), vault, RECORD, row, sealed) if len(row) == 16 else None
            if content is None or len(content) < 9 or content[8] > 1 or (content[8] == 1 and len(content) > 9):
                damaged += 1
                codes.append(f"damaged-row {row.hex()}")
                continue
            written = None if content[8] else base64.b64encode(content[9:]).decode()
            print(json.dumps({"id": row.hex(), "revision": number(content[:8]), "content": written}))
    except sqlite3.DatabaseError:
        codes.append("damaged-structure")
    return rows, damaged, total % 2**256


def read_state(database, key, vault, kind, code, codes):
    """What the value of `state` holds; None where it is not there, and with a code where it does not open."""
    try:
        found = database.execute("SELECT sealed FROM state WHERE kind = ?", (kind,)).fetchone()
        content = found and unseal(subkey(key, 1), vault, kind, bytes(16), blob(found[0]))
    except sqlite3.DatabaseError:
        found, content = True, None
    if found and content is None:
        codes.append(code)
    return content


def compare(manifest, slots, rows, damaged, total, codes):
    """What the manifest says of the rows, and the codes for what differs."""
    counter, count, erased = (number(manifest[start:start + 8]) for start in (0, 8, 16))
    if manifest[56:] != digest(*slots.values()):
        codes.append("exchanged-slots")
    if rows != count:
        codes.append(f"missing {count - rows}" if rows < count else f"surplus {rows - count}")
    elif not damaged and total != int.from_bytes(manifest[24:56], "little"):
        codes.append("stale-row")
    return {"counter": counter, "rows": count, "erased": erased}


def read(database, passphrase, recovery, codes):
    application, version = (
        database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    tables = dict(database.execute("SELECT coalesce(sql, name), name FROM sqlite_master"))
    if application == HEADER[0] and version == 1 and "spare" not in tables.values():
        raise Stop("older-version")
    if not {"slot", "spare"} & set(tables.values()):
        raise Stop("damaged-slot" if application == HEADER[0] else "not-a-journal")
    slots = read_slots(database, version, codes)
    if (application, version) != HEADER:
        codes.append("damaged-header")
    if not TABLES <= set(tables):
        raise Stop("damaged-tables")
    if set(tables) != TABLES | {"sqlite_autoindex_record_1"}:
        codes.append("newer-version")
    if database.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        codes.append("damaged-structure")
    key, vault = data_key(slots, passphrase, recovery), next(iter(slots.values()))[5:21]
    rows, damaged, total = read_records(database, key, vault, codes)
    manifest = read_state(database, key, vault, MANIFEST, "damaged-manifest", codes)
    head = read_state(database, key, vault, HEAD, "damaged-head", codes)
    if manifest is None or len(manifest) != 88:
        codes.append("damaged-manifest")
        manifest = None
    if manifest and head and head[:8] != manifest[:8]:
        codes.append("stale-head")
    if not manifest or not head or head[:8] != manifest[:8]:
        head = None
    told = manifest and compare(manifest, slots, rows, damaged, total, codes)
    print(json.dumps({"manifest": told, "head": head and base64.b64encode(head[8:]).decode()}))


def main():
    parser = argparse.ArgumentParser(description="Reads a journal by FORMAT.md alone.")
    parser.add_argument("file")
    secret = parser.add_mutually_exclusive_group()
    secret.add_argument("--passphrase-fd", type=int)
    secret.add_argument("--recovery-fd", type=int)
    asked = parser.parse_args()
    passphrase, recovery = (
        None if fd is None else os.fdopen(fd, "rb").read().removesuffix(b"\n")
        for fd in (asked.passphrase_fd, asked.recovery_fd))
    codes, path = [], pathlib.Path(asked.file).resolve()
    try:
        rollback = path.with_name(path.name + "-journal")
        if rollback.exists() and any(rollback.read_bytes()[:1]):
            raise Stop("unfinished-save")
        with open(path, "rb") as file:
            if file.read(16) != b"SQLite format 3\0":
                raise Stop("not-a-journal")
        database = sqlite3.connect(path.as_uri() + "?mode=ro", uri=True, isolation_level=None)
        database.execute("BEGIN")
        read(database, passphrase, recovery, codes)
    except Stop as stop:
        codes = [str(stop)]
    except OSError:
        codes = ["not-a-journal"]
    except sqlite3.DatabaseError:
        codes.append("damaged-structure")
    codes = list(dict.fromkeys(codes)) or ["ok"]
    print(json.dumps({"verdict": codes}))
    return 0 if codes == ["ok"] else 77 if {"locked", "wrong-passphrase", "wrong-recovery"} & set(codes) else 65


sys.exit(main())
