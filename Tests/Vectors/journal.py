"""Writes a journal in the format of Sources/Vault/FORMAT.md; the same bytes in every run."""
import hashlib
import os
import sqlite3

from nacl import bindings

PHRASE, WORDS = b"four or five words", bytes(range(1, 17))
PIECES = {n: f"The words of piece {n}. ".encode() * (n * n) for n in range(1, 7)}
ERASED, HEAD = 7, b"what is read first"
SCHEMA = """
    PRAGMA application_id=0x52706C73; PRAGMA user_version=2;
    CREATE TABLE record (id BLOB NOT NULL PRIMARY KEY, sealed BLOB NOT NULL) STRICT;
    CREATE TABLE slot (number INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT;
    CREATE TABLE spare (number INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT;
    CREATE TABLE state (kind INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT"""


def digest(*parts, key=b"", size=32):
    return hashlib.blake2b(b"".join(parts), digest_size=size, key=key).digest()


def u64(number):
    return number.to_bytes(8, "big")


def u32(number):
    return number.to_bytes(4, "big")


def row_id(number):
    return digest(b"row", u32(number), size=16)


def checked(content):
    return content + digest(content)


def size_class(length):
    if length <= 4096:
        return max(1, -(-length // 256)) * 256
    exponent = length.bit_length() - 1
    step = 1 << exponent - exponent.bit_length()
    return -(-length // step) * step


class Keys:
    """The keys of one vault. Its random numbers come from its name."""

    def __init__(self, name):
        self.name, self.drawn = name, 0
        self.vault, self.data = digest(name, b"vault", size=16), digest(name, b"data")
        self.sealing, self.summing = (self.subkey(n) for n in (1, 2))

    def draw(self, size):
        self.drawn += 1
        return digest(self.name, b"draw", u32(self.drawn), size=size)

    def subkey(self, number):
        salt = number.to_bytes(8, "little").ljust(16, b"\0")
        return hashlib.blake2b(
            b"", digest_size=32, key=self.data, salt=salt, person=b"Ripples1".ljust(16, b"\0")).digest()

    def seal_plain(self, kind, row, plain, version=2):
        bound = b"ripples vault" + u32(version) + self.vault + bytes([kind]) + row
        nonce = self.draw(24)
        return nonce + bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, bound, nonce, self.sealing)

    def seal(self, kind, row, content):
        plain = u64(len(content)) + content
        return self.seal_plain(kind, row, plain.ljust(size_class(len(plain)), b"\0"))

    def record(self, number, content, revision=1):
        mark = b"\1" if content is None else b"\0" + content
        return self.seal(1, row_id(number), u64(revision) + mark)

    def manifest(self, counter, records, erased, slots, rows=None, total=None):
        """The manifest of these records: sealed by id."""
        terms = (digest(row, sealed[:24], sealed[-16:], key=self.summing) for row, sealed in records.items())
        found = sum(int.from_bytes(term, "little") for term in terms) % 2**256
        number = len(records) if rows is None else rows
        total = found if total is None else total
        return u64(counter) + u64(number) + u64(erased) + total.to_bytes(32, "little") + digest(*slots)

    def open_slot(self):
        return checked(u32(2) + b"\1" + self.vault + self.data)

    def passphrase_slot(self, phrase=PHRASE, passes=3, memory=65536, wrapped=None):
        head = u32(2) + b"\2" + self.vault + u32(passes) + u32(memory)
        salt = digest(self.name, b"salt", size=16)
        both = bindings.crypto_pwhash_alg(64, phrase, salt, 3, 65536 << 10, bindings.crypto_pwhash_ALG_ARGON2ID13)
        head += salt + digest(both[32:])
        nonce = self.draw(24)
        wrapped = wrapped or nonce + bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
            self.data, head, nonce, both[:32])
        return checked(head + wrapped)

    def recovery_slot(self, words=WORDS):
        public, _ = bindings.crypto_box_seed_keypair(digest(b"ripples recovery", self.vault, words))
        once, secret = bindings.crypto_box_seed_keypair(self.draw(32))
        nonce = digest(once, public, size=24)
        return checked(u32(2) + b"\3" + self.vault + public + once + bindings.crypto_box(self.data, nonce, public, secret))


def write(path, keys, slots):
    """A whole journal with these slots."""
    if os.path.exists(path):
        os.remove(path)
    database = sqlite3.connect(path)
    database.executescript(SCHEMA)
    records = {row_id(n): keys.record(n, text, n) for n, text in PIECES.items()}
    records[row_id(ERASED)] = keys.record(ERASED, None, 2)
    database.executemany("INSERT INTO record VALUES (?, ?)", records.items())
    for table in ("slot", "spare"):
        database.executemany(f"INSERT INTO {table} VALUES (?, ?)", enumerate(slots, 1))
    database.execute("INSERT INTO state VALUES (2, ?)", (keys.seal(2, bytes(16), u64(9) + HEAD),))
    manifest = keys.manifest(9, records, 1, slots)
    database.execute("INSERT INTO state VALUES (3, ?)", (keys.seal(3, bytes(16), manifest),))
    database.commit()
    database.close()
