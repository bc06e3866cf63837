#!/usr/bin/env python3
"""Reads bundles (.json) and calendars (.ics) with programs that are not ours.

    validate.py FILE...

Bundles go through fhirclient's R4 models, which refuse what is missing, unknown or of another type, and
through the invariants below, of FHIR R4 and of HL7's Genomics Reporting guide, by fhirpathpy. Calendars go
through icalendar. Prints one line for each problem; ends with 1 where there is one.
"""

import datetime
import json
import pathlib
import sys

import fhirpathpy
import icalendar
from fhirclient.models.bundle import Bundle
from fhirpathpy.models import models

GUIDE = "http://hl7.org/fhir/uv/genomics-reporting/StructureDefinition/"
LAB = "category.coding.where(system='http://terminology.hl7.org/CodeSystem/observation-category' and code='laboratory').count() = 1"
GENETICS = "category.coding.where(system='http://terminology.hl7.org/CodeSystem/v2-0074' and code='GE').count() = 1"
MEDICATION = "component.where(code.coding.where(system='http://loinc.org' and code='51963-7').exists()).count() = 1"

# Of FHIR R4, by the type of the resource; None is every type.
CORE = {
    None: [
        ("dom-2", "contained.contained.empty()"),
        ("ext-1", "descendants().where(url.exists() and extension.exists() and value.exists()).empty()"),
        ("qty-3", "descendants().where(unit.exists() and code.exists() and system.empty()).empty()"),
        ("ele-1", "children().exists()"),
    ],
    "Bundle": [
        ("bdl-1", "total.empty() or (type = 'searchset') or (type = 'history')"),
        ("bdl-7", "entry.fullUrl.isDistinct()"),
        ("bdl-8", "entry.fullUrl.all($this.contains('/_history/').not())"),
    ],
    "Observation": [
        ("obs-6", "dataAbsentReason.empty() or value.empty()"),
        ("obs-7", "value.empty() or component.code.coding.code.intersect(code.coding.code).empty()"),
        ("obs-3", "referenceRange.empty() or referenceRange.all(low.exists() or high.exists() or text.exists())"),
        ("a value, a reason or members", "value.exists() or dataAbsentReason.exists() or component.exists()"),
        ("status", "status = 'final' or status = 'preliminary'"),
        ("subject", "subject.reference.exists()"),
    ],
    "Task": [
        ("status and intent of a proposal", "status = 'requested' and intent = 'proposal'"),
        ("focus", "focus.empty()"),
        ("for", "for.reference.exists()"),
    ],
    "MedicationRequest": [
        ("a draft that nobody may take for an order", "status = 'draft' and intent = 'proposal'"),
        ("one dose", "dosageInstruction.count() = 1 and dosageInstruction.doseAndRate.dose.count() = 1"),
    ],
    "DiagnosticReport": [("results", "result.exists()"), ("status", "status = 'final' or status = 'partial'")],
    "Provenance": [("target", "target.exists()"), ("agent", "agent.who.exists()")],
}

# Of the guide, by the profile that a resource claims.
PROFILES = {
    "genotype": [
        ("category", f"{LAB} and {GENETICS}"),
        ("code", "code.coding.where(system='http://loinc.org').code = '84413-4'"),
        ("value", "value.empty() or value.coding.exists() or value.text.exists()"),
        (
            "gene-studied",
            "component.where(code.coding.code = '48018-6').value.coding"
            ".where(system='http://www.genenames.org' and code.startsWith('HGNC:')).count() = 1",
        ),
    ],
    "therapeutic-implication": [
        ("category", f"{LAB} and {GENETICS}"),
        ("code", "code.coding.code = 'therapeutic-implication'"),
        ("no value", "value.empty()"),
        ("derivedFrom", "derivedFrom.exists()"),
        ("medication-assessed", MEDICATION),
    ],
    "medication-recommendation": [
        ("code", "code.coding.where(system='http://loinc.org' and (code='LA26421-0' or code='LA26422-8')).count() = 1"),
        ("reasonReference", "reasonReference.reference.exists()"),
    ],
    "genomic-report": [
        ("category", GENETICS),
        ("code", "code.coding.where(system='http://loinc.org').code = '51969-4'"),
        ("no imaging", "imagingStudy.empty()"),
        (
            "recommended-action",
            f"extension.where(url='{GUIDE}recommended-action').value.reference.exists()",
        ),
    ],
}


def compiled(rules):
    model = models["r4"]
    return {key: [(name, fhirpathpy.compile(path, model)) for name, path in list_] for key, list_ in rules.items()}


CORE_RULES = compiled(CORE)
PROFILE_RULES = compiled(PROFILES)


def broken(rules, resource):
    return [name for name, holds in rules if holds(resource) not in ([True],)]


def problems_of_bundle(document):
    try:
        Bundle(document, strict=True)
    except Exception as error:
        yield f"fhirclient: {' '.join(str(error).split())}"
        return
    for resource in [document] + [entry["resource"] for entry in document["entry"]]:
        kind = resource["resourceType"]
        rules = ([] if kind == "Bundle" else CORE_RULES[None]) + CORE_RULES.get(kind, [])
        for profile in resource.get("meta", {}).get("profile", []):
            name = profile.removeprefix(GUIDE)
            if name not in PROFILE_RULES:
                yield f"{kind} claims the unknown profile {profile}"
            rules = rules + PROFILE_RULES.get(name, [])
        for name in broken(rules, resource):
            yield f"{kind}: {name}"


def problems_of_calendar(data):
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            yield f"a line of {len(line)} bytes"
    if b"\n" in data.replace(b"\r\n", b"") or not data.endswith(b"END:VCALENDAR\r\n"):
        yield "another end of a line than CR LF"
    calendar = icalendar.Calendar.from_ical(data)
    events = list(calendar.walk("VEVENT"))
    if not events:
        yield "no event"
    if len({str(event["UID"]) for event in events}) != len(events):
        yield "two events have one UID"
    for event in events:
        start, end = event.decoded("DTSTART"), event.decoded("DTEND")
        if type(start) is not datetime.date or type(end) is not datetime.date or start >= end:
            yield f"{event['UID']}: from {start} to {end}"
        if event.decoded("DTSTAMP").utcoffset() != datetime.timedelta(0):
            yield f"{event['UID']}: DTSTAMP is not in UTC"
        if event.errors:
            yield f"{event['UID']}: {event.errors}"


def main():
    found = 0
    for path in map(pathlib.Path, sys.argv[1:]):
        data = path.read_bytes()
        problems = problems_of_calendar(data) if path.suffix == ".ics" else problems_of_bundle(json.loads(data))
        for problem in problems:
            print(f"{path.name}: {problem}")
            found += 1
    sys.exit(1 if found else 0)


main()
