"""The key slots of a journal, and the data key that they keep: by what Sources/Vault/FORMAT.md says."""
import hashlib
import pathlib
import re
import sqlite3
import unicodedata

from nacl import bindings
from nacl.exceptions import CryptoError

VERSION = 2
OPEN, PASSPHRASE, RECOVERY = 1, 2, 3


class Stop(Exception):
    """Nothing more can be read, for the reason of this code."""


def number(data):
    return int.from_bytes(data, "big")


def blob(value):
    """A value as bytes, also where damage made something else of it."""
    return value if isinstance(value, bytes) else b""


def digest(*parts, key=b""):
    return hashlib.blake2b(b"".join(parts), digest_size=32, key=key).digest()


def decrypt(key, box, additional):
    """The plain text of nonce, ciphertext and tag, or None."""
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(box[24:], additional, box[:24], key)
    except (CryptoError, ValueError):
        return None


def read_slots(database, header_version, codes):
    """The whole contents of the slots by their numbers, each from the copy that is whole."""
    copies, slots = {}, {}
    for table in ("slot", "spare"):
        try:
            for count, content in database.execute(f"SELECT number, content FROM {table}"):
                copies.setdefault(count, []).append(blob(content))
        except sqlite3.DatabaseError:
            codes.append("damaged-structure")
    for count, found in sorted(copies.items()):
        whole = [one for one in found if len(one) >= 53 and digest(one[:-32]) == one[-32:]]
        if len(whole) < 2:
            codes.append("damaged-copy")
        if len(set(whole)) > 1:
            raise Stop("damaged-slot")
        if whole:
            slots[count] = whole[0]
    for count, content in slots.items():
        version, kind = number(content[:4]), content[4]
        if version != VERSION:
            raise Stop("newer-version" if version == header_version > VERSION else "damaged-header")
        if count not in (1, 2) or kind not in (OPEN, PASSPHRASE, RECOVERY):
            raise Stop("newer-version")
        if (count == 2) != (kind == RECOVERY) or (kind == OPEN and len(slots) > 1):
            raise Stop("damaged-slot")
    if len({content[5:21] for content in slots.values()}) != 1:
        raise Stop("damaged-slot")
    return slots


def key_of_passphrase(slot, secret):
    if len(slot) != 181:
        raise Stop("damaged-slot")
    passes, memory, salt, verifier = number(slot[21:25]), number(slot[25:29]), slot[29:45], slot[45:77]
    if passes > 64:
        raise Stop("too-costly")
    if passes < 3 or memory != 65536:
        raise Stop("weak-slot")
    secret = unicodedata.normalize("NFD", secret.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
    both = bindings.crypto_pwhash_alg(64, secret, salt, passes, memory * 1024, bindings.crypto_pwhash_ALG_ARGON2ID13)
    if digest(both[32:]) != verifier:
        raise Stop("wrong-passphrase")
    return decrypt(both[:32], slot[77:149], slot[:77])


def entropy(text):
    """The 16 bytes that recovery words stand for (BIP39): 11 bits a word, the last 4 of all from SHA-256."""
    if re.fullmatch(r"[0-9a-fA-F]{32}", text):
        return bytes.fromhex(text)
    table = pathlib.Path(__file__).resolve().parents[2] / "Sources/Phrase/WordList+Recovery+Table.swift"
    known = re.findall(r"\b[a-z]+\b", table.read_text().split('"""')[1])
    places = [known.index(word) for word in text.lower().split() if word in known]
    bits = sum(place << 11 * (11 - index) for index, place in enumerate(places)) if len(places) == 12 else 0
    found = (bits >> 4).to_bytes(16, "big")
    if len(places) != 12 or len(text.split()) != 12 or hashlib.sha256(found).digest()[0] >> 4 != bits & 15:
        raise Stop("wrong-recovery")
    return found


def key_of_recovery(slot, words):
    if len(slot) != 21 + 32 + 80 + 32:
        raise Stop("damaged-slot")
    public, secret = bindings.crypto_box_seed_keypair(digest(b"ripples recovery", slot[5:21], words))
    if public != slot[21:53]:
        raise Stop("wrong-recovery")
    try:
        return bindings.crypto_box_seal_open(slot[53:133], public, secret)
    except CryptoError:
        return None


def data_key(slots, passphrase, recovery):
    if 1 in slots and slots[1][4] == OPEN:
        key = slots[1][21:-32]
    elif recovery is not None:
        if 2 not in slots:
            raise Stop("wrong-recovery")
        key = key_of_recovery(slots[2], entropy(recovery.decode("utf-8", "replace").strip()))
    elif passphrase is not None:
        key = key_of_passphrase(slots[1], passphrase) if 1 in slots else None
    else:
        raise Stop("locked")
    if key is None or len(key) != 32:
        raise Stop("damaged-slot")
    return key
