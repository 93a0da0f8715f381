"""The faults: each a name, the journal that it is put into, and what it does to the file at a path."""
import sqlite3

from journal import ERASED, PIECES, Keys, checked, row_id, u32, u64

KEYS, OTHER = Keys(b"ripples vectors"), Keys(b"another vault")
SLOTS = {
    "open": [KEYS.open_slot()],
    "phrase": [KEYS.passphrase_slot()],
    "words": [KEYS.passphrase_slot(), KEYS.recovery_slot()],
}
FAULTS = []
PAGE = 4096


def fault(name, base="open"):
    """The function below puts this fault into a file."""
    def keep(change):
        FAULTS.append((name, base, change))
        return change
    return keep


def sql(name, statement, *values, base="open"):
    @fault(name, base)
    def change(path):
        run(path, statement, *values)


def run(path, statement, *values):
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA secure_delete=ON")
    database.execute(statement, values)
    database.close()


def ask(path, statement, *values):
    database = sqlite3.connect(path)
    found = database.execute(statement, values).fetchone()[0]
    database.close()
    return found


def both(name, content, base, number=1):
    """Other content in both copies of a slot."""
    @fault(name, base)
    def change(path):
        for table in ("slot", "spare"):
            run(path, f"INSERT OR REPLACE INTO {table} VALUES (?, ?)", number, content)


def flip(data, place, bit=0):
    return data[:place] + bytes([data[place] ^ 1 << bit]) + data[place + 1:]


def poke(name, place, bit, base="open"):
    """One bit of the file, in the order in which they lie there."""
    @fault(name, base)
    def change(path):
        data = open(path, "rb").read()
        open(path, "wb").write(flip(data, place, bit))


def cut(name, length, base="open"):
    @fault(name, base)
    def change(path):
        data = open(path, "rb").read()
        open(path, "wb").write(data[:length])


for base in SLOTS:
    fault(f"whole-{base}", base)(lambda path: None)

# The header.
for base in ("open", "phrase"):
    sql(f"application-other-{base}", "PRAGMA application_id=1", base=base)
    for version in (0, 1, 3):
        sql(f"version-{version}-{base}", f"PRAGMA user_version={version}", base=base)
for place, bit in ((0, 0), (15, 3), (16, 4), (17, 0), (18, 1), (18, 0), (19, 0), (20, 5), (21, 0), (24, 0), (28, 0), (31, 1),
                   (36, 7), (44, 1), (47, 0), (56, 0), (59, 1), (92, 1), (100, 1), (104, 0), (103, 0)):
    poke(f"header-bit-{place}-{bit}", place, bit)

# What a newer version may leave.
@fault("newer-version")
def newer(path):
    slot = checked(u32(3) + SLOTS["open"][0][4:-32] + b"more")
    for table in ("slot", "spare"):
        run(path, f"UPDATE {table} SET content = ?", slot)
    run(path, "PRAGMA user_version=3")


both("newer-slot-older-header", checked(u32(3) + SLOTS["open"][0][4:-32]), "open")
both("slot-of-another-kind", checked(u32(2) + b"\7" + SLOTS["open"][0][5:-32]), "open")
both("slot-of-another-number", checked(u32(2) + b"\x09" + SLOTS["phrase"][0][5:-32]), "phrase", 3)
sql("table-more", "CREATE TABLE drawing (id BLOB)")
sql("view-more", "CREATE VIEW every AS SELECT * FROM record")
sql("trigger-more", "CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM record; END")
sql("state-more", "INSERT INTO state VALUES (9, x'00')")
sql("table-gone", "DROP TABLE state")
sql("table-spare-gone", "DROP TABLE spare")
sql("column-more", "ALTER TABLE record ADD COLUMN more BLOB")

# One copy of a slot: the other one counts.
for base in ("open", "phrase"):
    for table in ("slot", "spare"):
        sql(f"copy-gone-{table}-{base}", f"DELETE FROM {table}", base=base)
        for place in (0, 4, 20, 40, -1):
            sql(f"copy-bit-{place % len(SLOTS[base][0])}-{table}-{base}", f"UPDATE {table} SET content = ?",
                flip(SLOTS[base][0], place), base=base)
    sql(f"copy-short-{base}", "UPDATE slot SET content = x'00'", base=base)
    both(f"slot-damaged-{base}", flip(SLOTS[base][0], 50), base)
    both(f"slot-empty-{base}", b"", base)
both("passphrase-damaged-beside-words", flip(SLOTS["words"][0], 50), "words")
both("words-damaged-beside-passphrase", flip(SLOTS["words"][1], 50), "words", 2)
sql("copies-differ", "UPDATE spare SET content = ?", OTHER.open_slot())

# Slots that are whole and are not what they were.
both("weak-passes", KEYS.passphrase_slot(passes=2), "phrase")
both("weak-memory", KEYS.passphrase_slot(memory=32768), "phrase")
both("too-costly", KEYS.passphrase_slot(passes=65), "phrase")
both("much-too-costly", KEYS.passphrase_slot(passes=2**32 - 1), "phrase")
both("wrapped-key-damaged", KEYS.passphrase_slot(wrapped=bytes(72)), "phrase")
both("passphrase-to-open", SLOTS["open"][0], "phrase")
both("open-to-passphrase", SLOTS["phrase"][0], "open")
both("words-added", SLOTS["words"][1], "phrase", 2)
both("words-exchanged", KEYS.recovery_slot(bytes(16)), "words", 2)
both("words-beside-open", SLOTS["words"][1], "open", 2)
both("slot-of-another-vault", OTHER.open_slot(), "open")
both("key-of-another-length", checked(SLOTS["open"][0][:-33]), "open")
both("passphrase-slot-short", checked(SLOTS["phrase"][0][:-33]), "phrase")
@fault("words-taken-out", "words")
def taken(path):
    for table in ("slot", "spare"):
        run(path, f"DELETE FROM {table} WHERE number = 2")


# Rows.
for number in PIECES:
    row = row_id(number)
    size = len(KEYS.record(number, PIECES[number]))
    for part, place in (("nonce", 3), ("text", 100), ("tag", size - 2)):
        @fault(f"row-{number}-{part}")
        def change(path, row=row, place=place):
            run(path, "UPDATE record SET sealed = ? WHERE id = ?",
                flip(ask(path, "SELECT sealed FROM record WHERE id = ?", row), place), row)
    sql(f"row-{number}-gone", "DELETE FROM record WHERE id = ?", row)
sql("row-erased-gone", "DELETE FROM record WHERE id = ?", row_id(ERASED))
sql("rows-all-gone", "DELETE FROM record")
sql("row-empty", "UPDATE record SET sealed = x'' WHERE id = ?", row_id(3))
sql("row-short", "UPDATE record SET sealed = substr(sealed, 1, 295) WHERE id = ?", row_id(1))
sql("row-of-39-bytes", "UPDATE record SET sealed = zeroblob(39) WHERE id = ?", row_id(3))
sql("row-another-id", "UPDATE record SET id = ? WHERE id = ?", row_id(50), row_id(2))
sql("row-id-of-15-bytes", "UPDATE record SET id = ? WHERE id = ?", row_id(2)[:15], row_id(2))
sql("row-id-empty", "UPDATE record SET id = x'' WHERE id = ?", row_id(2))
sql("row-twice", "INSERT INTO record SELECT ?, sealed FROM record WHERE id = ?", row_id(50), row_id(2))
sql("row-added", "INSERT INTO record VALUES (?, ?)", row_id(51), KEYS.record(51, b"foreign"))
sql("row-of-another-vault", "UPDATE record SET sealed = ? WHERE id = ?", OTHER.record(2, b"foreign"), row_id(2))
sql("row-replayed", "UPDATE record SET sealed = ? WHERE id = ?", KEYS.record(2, b"an older one", 1), row_id(2))
sql("row-erased-is-back", "UPDATE record SET sealed = ? WHERE id = ?", KEYS.record(ERASED, b"taken back", 1),
    row_id(ERASED))
@fault("rows-exchanged")
def exchanged(path):
    one, two = (ask(path, "SELECT sealed FROM record WHERE id = ?", row_id(n)) for n in (1, 2))
    run(path, "UPDATE record SET sealed = ? WHERE id = ?", two, row_id(1))
    run(path, "UPDATE record SET sealed = ? WHERE id = ?", one, row_id(2))


# Sealed as it must be, and not what it should be inside.
def inside(name, content=None, plain=None, number=2):
    sealed = KEYS.seal(1, row_id(number), content) if plain is None else KEYS.seal_plain(1, row_id(number), plain)
    @fault(f"inside-{name}")
    def change(path):
        run(path, "UPDATE record SET sealed = ? WHERE id = ?", sealed, row_id(number))


inside("revision-too-high", u64(2**63) + b"\0text")
inside("mark-unknown", u64(3) + b"\2text")
inside("erased-with-content", u64(3) + b"\1text")
inside("without-mark", u64(3))
inside("empty", b"")
inside("length-too-long", plain=u64(300) + bytes(248))
inside("length-without-end", plain=u64(2**64 - 1) + bytes(248))
inside("plain-of-7-bytes", plain=bytes(7))

# Manifest and head.
def manifest(name, make, base="open"):
    @fault(f"manifest-{name}", base)
    def change(path):
        database = sqlite3.connect(path)
        records = dict(database.execute("SELECT id, sealed FROM record"))
        database.close()
        content = make(records)
        run(path, "UPDATE state SET sealed = ? WHERE kind = 3", KEYS.seal(3, bytes(16), content))


for base in ("open", "phrase"):
    sql(f"manifest-gone-{base}", "DELETE FROM state WHERE kind = 3", base=base)
    sql(f"head-gone-{base}", "DELETE FROM state WHERE kind = 2", base=base)
    for kind, part in ((3, "manifest"), (2, "head")):
        @fault(f"{part}-bit-{base}", base)
        def change(path, kind=kind):
            sealed = ask(path, "SELECT sealed FROM state WHERE kind = ?", kind)
            run(path, "UPDATE state SET sealed = ? WHERE kind = ?", flip(sealed, 60), kind)
slots = SLOTS["open"]
manifest("older", lambda rows: KEYS.manifest(8, dict(list(rows.items())[:-1]), 0, slots))
manifest("counter-higher", lambda rows: KEYS.manifest(10, rows, 1, slots))
manifest("counter-too-high", lambda rows: KEYS.manifest(2**63, rows, 1, slots))
manifest("more-erased-than-rows", lambda rows: KEYS.manifest(9, rows, 99, slots))
manifest("rows-more", lambda rows: KEYS.manifest(9, rows, 1, slots, rows=2**62))
manifest("rows-none", lambda rows: KEYS.manifest(9, rows, 0, slots, rows=0))
manifest("sum-other", lambda rows: KEYS.manifest(9, rows, 1, slots, total=1))
manifest("short", lambda rows: KEYS.manifest(9, rows, 1, slots)[:-1])
manifest("long", lambda rows: KEYS.manifest(9, rows, 1, slots) + b"\0")
manifest("of-other-slots", lambda rows: KEYS.manifest(9, rows, 1, SLOTS["phrase"]))
sql("head-of-another-save", "UPDATE state SET sealed = ? WHERE kind = 2", KEYS.seal(2, bytes(16), u64(8) + b"old"))
sql("head-of-7-bytes", "UPDATE state SET sealed = ? WHERE kind = 2", KEYS.seal(2, bytes(16), bytes(7)))
sql("head-is-manifest", "UPDATE state SET sealed = (SELECT sealed FROM state WHERE kind = 3) WHERE kind = 2")

# The pages.
for page in range(1, 7):
    @fault(f"page-{page}-zeros")
    def change(path, page=page):
        data = open(path, "rb").read()
        open(path, "wb").write(data[:(page - 1) * PAGE] + bytes(PAGE) + data[page * PAGE:])
    if page < 6:
        cut(f"cut-after-page-{page}", page * PAGE)
for length in (0, 1, 15, 100, 4095, 10000):
    cut(f"cut-to-{length}", length)


@fault("no-database")
def text(path):
    open(path, "wb").write(b"a text of somebody else, which is no journal at all" * 9)


@fault("another-program")
def another(path):
    open(path, "wb").close()
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE note (words TEXT)")
    database.commit()
    database.close()
