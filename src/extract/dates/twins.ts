// One day named in two calendars: a note where the names lie more than two days apart. Sighting by eye
// and Umm al-Qura may differ by two days; more is an error in the text or in the reading.

import type { Diagnostic } from '../../document/diagnostics.ts';
import type { DateMention } from '../../document/mention.ts';
import { parseIsoDay } from '../calendar.ts';
import type { Reading } from './expression.ts';
import { place } from './resolve.ts';

export function twinFault(reading: Reading, mention: DateMention): Diagnostic | undefined {
  const { expression } = reading;
  if (expression.kind !== 'twin' || mention.from === undefined || mention.to !== mention.from) {
    return undefined;
  }
  const gregorian = parseIsoDay(mention.from)!;
  const year = expression.hijri.year;
  const anchors = { published: gregorian + 30, text: undefined, year: undefined };
  const hijri = place(
    year === undefined ? { ...expression.hijri, lean: 'latest' } : expression.hijri,
    anchors,
  );
  if (hijri?.from == null || Math.abs(hijri.from - gregorian) <= 2) return undefined;
  return {
    severity: 'warning',
    code: 'dates.calendars-disagree',
    message:
      'The Hijri and the Gregorian name of a day lie more than two days apart; the Gregorian one was taken.',
    span: { start: mention.start, end: mention.end },
    rule: 'twin-date',
  };
}
