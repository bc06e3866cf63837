#!/usr/bin/env python3
"""Packs patient.vcf in every form, and writes the first seeds of FuzzReading below .build/fuzz.

    Fuzzing/reading/make.py

Needs tabix and bcftools. The packed forms lie in the repository: the fuzzer's answers are compared
with them.
"""
import gzip
import pathlib
import struct
import subprocess
import zlib

HERE = pathlib.Path(__file__).resolve().parent
SEEDS = HERE.parent.parent / ".build/fuzz/corpus"
END = bytes.fromhex("1f8b08040000000000ff0600424302001b0003000000000000000000")


def block(text):
    """One block of bgzip (SAM specification, section 4.1)."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packer.compress(text) + packer.flush()
    head = struct.pack("<4BI2BH2BHH", 31, 139, 8, 4, 0, 0, 255, 6, 66, 67, 2, len(data) + 25)
    return head + data + struct.pack("<II", zlib.crc32(text), len(text))


def packed(text, size):
    """bgzip with blocks of `size` bytes, so that lines lie across them."""
    return b"".join(block(text[at:at + size]) for at in range(0, len(text), size)) + END


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, cwd=HERE).stdout


def seed(entry, name, content):
    folder = SEEDS / entry
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)


def without_windows(index):
    """A .tbi without its long list of windows of 16 kb."""
    names = struct.unpack_from("<i", index, 32)[0]
    kept, at = index[:36 + names], 36 + names
    for _ in range(struct.unpack_from("<i", index, 4)[0]):
        start = at
        bins = struct.unpack_from("<i", index, at)[0]
        at += 4
        for _ in range(bins):
            at += 8 + 16 * struct.unpack_from("<i", index, at + 4)[0]
        kept += index[start:at] + bytes(4)
        at += 4 + 8 * struct.unpack_from("<i", index, at)[0]
    return kept + index[at:]


text = (HERE / "patient.vcf").read_bytes()
(HERE / "patient.vcf.gz").write_bytes(packed(text, 400))
run("bcftools", "view", "--no-version", "-Ob", "-o", "patient.bcf", "patient.vcf")
plain = run("bcftools", "view", "--no-version", "-Ou", "patient.vcf")
(HERE / "plain.bcf").write_bytes(plain)

for path in sorted((HERE / "text").glob("*.vcf")):
    seed("text", path.stem, path.read_bytes())
seed("text", "patient", text)
for size in (100, 400, 65000):
    seed("bgzip", f"blocks-of-{size}", packed(text, size))
seed("bgzip", "no-end", packed(text, 400)[:-len(END)])
seed("bgzip", "gzip", gzip.compress(text, mtime=0))
seed("bcf", "plain", plain)
seed("bcf", "packed", (HERE / "patient.bcf").read_bytes())
for number, words in enumerate([
    ("tabix", "-f", "-p", "vcf", "patient.vcf.gz"),
    ("tabix", "-f", "-C", "-p", "vcf", "patient.vcf.gz"),
    ("bcftools", "index", "-f", "patient.bcf"),
]):
    run(*words)
    index = next(HERE.glob("patient.*.[tc][bs]i"))
    seed("index", f"packed-{number}", bytes([48 + number]) + index.read_bytes())
    plain = gzip.decompress(index.read_bytes())
    if plain.startswith(b"TBI"):
        plain = without_windows(plain)
    seed("index", f"plain-{number}", bytes([48 + number]) + plain)
    index.unlink()
