#!/usr/bin/env python3
"""Takes the pictures of docs/pictures/ out of the pages that azadose prints.

  scripts/make-pictures.py            write them
  scripts/make-pictures.py --check    exit with 1 if they are not what is printed

AZADOSE_BINARY names the program; the default is .build/debug/azadose.
"""

import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Name of the picture, id of its title in the page, and the patient.
PICTURES = [
    ("dose-scale", "scale-title", ["report", "vcf-samples/im-im.vcf", "--weight", "72"]),
    ("evidence-strip", "strip-title", ["report", "vcf-samples/filtered-core.vcf", "--weight", "72"]),
    ("plane", "plane-title", ["metabolites", "--tgn", "310", "--mmpn", "1200"]),
]


def page(arguments):
    binary = os.environ.get("AZADOSE_BINARY") or ROOT / ".build/debug/azadose"
    command = [str(binary), *arguments, "--format", "html"]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def picture(html, title):
    style = re.search(r"<style>\n(.*?)</style>", html, re.S).group(1)
    # What a picture alone needs: the colours of both schemes and the rules of its parts.
    schemes = style[: style.index("* {")]
    parts = style[style.index(".picture text") : style.index("@media (max-width")]
    drawing = next(part for part in re.findall(r"<svg.*?</svg>", html, re.S) if title in part)
    height = re.search(r'viewBox="0 0 480 ([0-9.]+)"', drawing).group(1)
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="640" '
    font = 'text { font-family: "Liberation Sans", Arial, Helvetica, sans-serif; }\n'
    ground = f'<rect width="480" height="{height}" fill="var(--page)"/>\n'
    drawing = drawing.replace("<svg ", head, 1)
    return re.sub(
        r"(</desc>\n)", lambda end: f"{end.group(1)}<style>\n{schemes}{parts}{font}</style>\n{ground}",
        drawing, count=1) + "\n"


def main():
    stale = []
    for name, title, arguments in PICTURES:
        file = ROOT / "docs/pictures" / f"{name}.svg"
        text = picture(page(arguments), title)
        if "--check" in sys.argv:
            if not file.exists() or file.read_text() != text:
                stale.append(file.name)
        else:
            file.write_text(text)
    if stale:
        sys.exit(f"not what is printed: {', '.join(stale)}; run scripts/make-pictures.py")


main()
