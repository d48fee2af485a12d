#!/usr/bin/env python3
"""Checks a proof written by "java -jar convergence.jar verify --entity=... --proof=FILE", knowing nothing of Convergence.

    check_proof.py PROOF.json PUBLIC_KEY.pem

Needs Python 3 and, for the Ed25519 signature, the openssl program (3.0 or newer). Exits with 0 when every event in the file is
among those the checkpoint was signed for, with 1 when not, with 2 when that could not be found out. README.md says how it works.
"""

import base64
import hashlib
import json
import os
import subprocess
import sys
import tempfile


class Refused(Exception):
    """What the file says is not proved."""


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def decode(text):
    return base64.b64decode(text, validate=True)


# ---- the checkpoint: a C2SP signed note

def opened(note, key_file):
    """Origin, size and root of a checkpoint, once its signature is known to be of the key."""
    text, separator, signatures = note.partition("\n\n")
    text += "\n"
    lines = text.split("\n")
    if not separator or len(lines) < 4:
        raise Refused("the checkpoint is not a signed note")
    origin, size, root = lines[0], lines[1], decode(lines[2])
    key_id = sha256(origin.encode(), b"\n\x01", raw_key(key_file))[:4]
    for line in signatures.splitlines():
        words = line.split(" ")
        if len(words) == 3 and words[:2] == ["\u2014", origin]:
            signature = decode(words[2])
            if signature[:4] == key_id:
                verify(text.encode(), signature[4:], key_file)
                return origin, int(size), root
    raise Refused("the checkpoint is not signed by this key")


def openssl(*arguments, check):
    return subprocess.run(["openssl", *arguments], check=check, capture_output=True)


def raw_key(key_file):
    return openssl("pkey", "-pubin", "-in", key_file, "-outform", "DER", check=True).stdout[-32:]


def verify(message, signature, key_file):
    with tempfile.TemporaryDirectory() as folder:
        paths = os.path.join(folder, "message"), os.path.join(folder, "signature")
        for path, content in zip(paths, (message, signature)):
            with open(path, "wb") as out:
                out.write(content)
        outcome = openssl("pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", key_file, "-in", paths[0], "-sigfile", paths[1],
                          check=False)
    if outcome.returncode != 0:
        raise Refused("the signature of the checkpoint is not right")


# ---- the event: the content of its leaf

def field(text):
    if text is None:
        return b"\xff\xff\xff\xff"
    content = text.encode()
    return len(content).to_bytes(4, "big") + content


def leaf(event):
    tags = sorted((tag for tag in event["tags"] if tag is not None), key=str.encode)
    nulls = len(event["tags"]) - len(tags)
    texts = ["event 1", str(event["position"]), event["id"], event["type"], str(event["version"]),
             str(event["recordedAtMicros"]), str(len(event["tags"])), *tags, *([None] * nulls),
             event["metadata"], event["payload"]]
    return sha256(b"\x00", *map(field, texts))


# ---- the tree: RFC 9162, section 2.1.3.2

def root_of(leaf_hash, index, size, path):
    if not 0 <= index < size:
        raise Refused(f"position {index + 1} is not among {size}")
    node, last, found = index, size - 1, leaf_hash
    for step in path:
        if last == 0:
            raise Refused("a path is too long")
        if node & 1 or node == last:
            found = sha256(b"\x01", step, found)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            found = sha256(b"\x01", found, step)
        node, last = node >> 1, last >> 1
    if last != 0:
        raise Refused("a path is too short")
    return found


def check(proof, key_file):
    if proof["form"] != "event-store proof 1":
        raise Refused("the form of the proof is not known")
    origin, size, root = opened(proof["checkpoint"], key_file)
    for event in proof["events"]:
        if proof["entity"] not in event["tags"]:
            raise Refused(f"the event at {event['position']} is not of {proof['entity']}")
        found = root_of(leaf(event), event["position"] - 1, size, [decode(step) for step in event["path"]])
        if found != root:
            raise Refused(f"the event at {event['position']} is not among those signed")
    if not proof["events"]:
        raise Refused("there is no event to prove")
    return f"{len(proof['events'])} events of {proof['entity']} are among the {size} signed for {origin}."


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        with open(sys.argv[1], encoding="utf-8") as file:
            print(check(json.load(file), sys.argv[2]))
        return 0
    except (Refused, ValueError, KeyError, TypeError, AttributeError) as refused:
        print(f"NOT PROVED: {refused!r}", file=sys.stderr)
        return 1
    except (OSError, subprocess.CalledProcessError) as unable:
        print(f"Cannot tell: {unable}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
