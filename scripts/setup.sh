#!/usr/bin/env bash
# Installs what azadose needs on Debian or Ubuntu, and says so. Running it again changes nothing.
#
#   scripts/setup.sh build    to build and run: libhts-dev, pkg-config
#   scripts/setup.sh test     also to test: bcftools, tabix, Python 3 with the packages below;
#                            for reports on paper Chromium, its fonts and poppler-utils;
#                            to count instructions valgrind and binutils
#
# Swift itself is not installed here: see https://www.swift.org/install.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly PYTOOLS=.build/pytools
# What reads the program's output in the tests; none of it is ours.
readonly PYPI=('jsonschema>=4,<5' fhirclient==4.4.0 fhirpathpy==2.2.4 'icalendar>=6,<7')
readonly MODULES='jsonschema, fhirclient, fhirpathpy, icalendar'

say() { echo "setup: $*"; }
fail() {
  echo "setup: $*" >&2
  exit 1
}

main() {
  case "${1:-}" in
    build) packages=(libhts-dev pkg-config) ;;
    test)
      packages=(libhts-dev pkg-config bcftools tabix)
      packages+=(chromium fonts-liberation poppler-utils valgrind binutils)
      ;;
    *) fail "usage: scripts/setup.sh build|test" ;;
  esac
  require_swift
  install_missing "${packages[@]}"
  if [ "$1" = test ]; then prepare_python; fi
}

require_swift() {
  command -v swift >/dev/null ||
    fail "swift is not on the PATH. Install Swift 6.2 or newer from https://www.swift.org/install and try again."
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  [ "$(printf '%s\n' 6.2 "$version" | sort -V | head -n 1)" = 6.2 ] ||
    fail "Swift 6.2 or newer is needed, this is Swift ${version:-of unknown version}: see https://www.swift.org/install."
}

# What a package is needed for may be there without the package (built from source, another distribution).
is_present() {
  case "$1" in
    libhts-dev) command -v pkg-config >/dev/null && pkg-config --exists htslib ;;
    pkg-config | bcftools | python3 | valgrind) command -v "$1" >/dev/null ;;
    binutils) command -v strip >/dev/null ;;
    chromium) has_browser ;;
    fonts-liberation) command -v fc-list >/dev/null && fc-list : family | grep Liberation >/dev/null ;;
    poppler-utils) command -v pdfinfo >/dev/null && command -v pdftoppm >/dev/null ;;
    tabix) command -v tabix >/dev/null && command -v bgzip >/dev/null ;;
    *) dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed' ;;
  esac
}

has_browser() {
  local name
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then return; fi
  done
  return 1
}

install_missing() {
  local missing=() package
  for package in "$@"; do is_present "$package" || missing+=("$package"); done
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  command -v apt-get >/dev/null ||
    fail "missing: ${missing[*]}, and there is no apt-get. Install them with this system's package manager."
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      fail "missing: ${missing[*]}. As root: apt-get update && apt-get install ${missing[*]}"
    root=(sudo)
  fi
  say "installing by apt: ${missing[*]}"
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# The tests of JSON, FHIR and calendars need a Python that can import MODULES. They look for
# $AZADOSE_PYTHON, then for .build/pytools/bin/python, which is made here.
prepare_python() {
  if has_modules "${AZADOSE_PYTHON:-}" || has_modules "$PYTOOLS/bin/python"; then return; fi
  install_missing python3
  rm -rf "$PYTOOLS"
  local python
  for python in python3 /usr/bin/python3; do
    if has_modules "$python"; then
      lend "$python"
      return
    fi
  done
  # Debian's own Python makes virtual environments only with python3-venv.
  if ! python3 -c 'import ensurepip' 2>/dev/null; then install_missing python3-venv; fi
  say "installing from PyPI into $PYTOOLS: ${PYPI[*]}"
  if python3 -m venv "$PYTOOLS" && "$PYTOOLS/bin/python" -m pip install --quiet "${PYPI[@]}"; then return; fi
  rm -rf "$PYTOOLS"
  say "no virtual environment here: installing from PyPI for this user"
  python3 -m pip install --quiet --user --break-system-packages "${PYPI[@]}" ||
    fail "${PYPI[*]} could not be installed. Set AZADOSE_PYTHON to a Python that can import $MODULES."
  lend python3
}

has_modules() { [ -n "$1" ] && command -v "$1" >/dev/null && "$1" -c "import $MODULES" 2>/dev/null; }

# Puts a script at .build/pytools/bin/python that runs another Python, which keeps its own packages.
lend() {
  local program
  program=$("$1" -c 'import sys; print(sys.executable)')
  mkdir -p "$PYTOOLS/bin"
  printf '#!/bin/sh\nexec "%s" "$@"\n' "$program" >"$PYTOOLS/bin/python"
  chmod +x "$PYTOOLS/bin/python"
  say "the tests use $program, which has $MODULES"
}

main "$@"
