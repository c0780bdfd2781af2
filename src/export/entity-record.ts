// A mention in, the flat record that `isnad entities` writes out: type, span, rule and the value of
// its kind, with keys in a fixed order.

import type { ExtractedDocument } from '../document/document.ts';
import type { Mention } from '../document/mention.ts';

export type EntityRecord = Readonly<Record<string, unknown>>;

/** All mentions of a document in order of the text; where two begin together, the longer first. */
export function mentionsOf(document: ExtractedDocument): readonly Mention[] {
  const all: Mention[] = [
    // A number inside a date is told by the date.
    ...document.numbers.filter(({ kind }) => kind !== 'datePart'),
    ...document.dates,
    ...document.places,
    ...document.actors,
    ...document.persons,
    ...document.weapons,
  ];
  return all.sort((a, b) => a.start - b.start || b.end - a.end || compare(a.kind, b.kind));
}

export function entityRecord(documentId: string, mention: Mention): EntityRecord {
  const { kind, text, start, end, rule, confidence } = mention;
  return defined({
    document: { id: documentId },
    type: kind,
    text,
    start,
    end,
    ...slotsOf(mention),
    rule,
    confidence,
  });
}

function slotsOf(mention: Mention): EntityRecord {
  switch (mention.kind) {
    case 'date': {
      const { edtf, from, to, precision, calendar, written, implied, role } = mention;
      return { edtf, from, to, precision, calendar, written, implied, role };
    }
    case 'place': {
      const { name, nameAr, id, geonames, country, admin1, lat, lon, precision, within } = mention;
      const { reason, relative, adjective } = mention;
      const where = { name, nameAr, id, geonames, country, admin1, lat, lon, precision, within };
      return { ...where, reason, relative, adjective };
    }
    case 'actor': {
      const { name, id, actorKind, country, unknown, loaded } = mention;
      return { name, id, actorKind, country, unknown, loaded };
    }
    case 'person': {
      const { name, title, office } = mention;
      return { name, title, office };
    }
    case 'weapon': {
      const { category, model, quantity, massKg, calibreMm, method } = mention;
      return { category, model, quantity, massKg, calibreMm, method };
    }
    default: {
      const { value, min, max, qualifier, unit, base, measure, noun, none } = mention;
      const { partOf } = mention;
      const bounds = { value: value ?? undefined, min, max, qualifier };
      return { ...bounds, unit, base, measure, of: noun?.of, partOf, none };
    }
  }
}

/** The record without its undefined values. */
function defined(record: Record<string, unknown>): EntityRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
