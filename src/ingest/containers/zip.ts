// zip in, its members out. Entries that share bytes, lie about their size or unpack to too much are
// refused by name; nothing is written to a disk, so that no name can do harm.

import { isLimit } from '../budget.ts';
import { ByteReader } from '../bytes.ts';
import type { Context, Member, Source } from '../context.ts';
import { errorItem, memberPlace, wholeOf } from '../context.ts';
import { limitNote } from '../limits.ts';
import { nameNote } from '../member-name.ts';
import type { ErrorItem } from '../source.ts';
import { zipEntries } from '../zip-entries.ts';

export async function* openZip(
  source: Source,
  context: Context,
): AsyncGenerator<Member | ErrorItem> {
  const { place, input } = source;
  const file = input?.file;
  const zip = file === undefined ? { bytes: await wholeOf(source, context.limits) } : { file };
  const ranges: Range[] = [];
  let count = 0;
  for await (const entry of zipEntries(zip, context)) {
    if (entry.name.endsWith('/')) continue;
    const member = memberPlace(place, entry.name, 'zip');
    count += 1;
    if (count > context.limits.entries) {
      const note = `It has too many members; ${limitNote(context.limits, 'entries')}.`;
      yield errorItem('E-TOO-MANY-ENTRIES', note, place.at);
      break;
    }
    if (entry.isEncrypted) {
      yield errorItem('E-FORMAT-ENCRYPTED', 'The member is encrypted.', member.at);
      continue;
    }
    if (/(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$)/.test(entry.name)) {
      yield errorItem(
        'W-MEMBER-SKIPPED',
        'A note of an operating system, not a document.',
        member.at,
      );
      continue;
    }
    if (!claim(ranges, entry.start, entry.size)) {
      yield errorItem('E-ZIP-OVERLAP', 'Its bytes belong to another member, too.', member.at);
      continue;
    }
    yield* nameNote(entry.name, member.at);
    const reader = new ByteReader(entry.open());
    yield { kind: 'member', source: { reader, place: member } };
    await reader.close();
    if (reader.fault && isLimit(reader.fault)) break;
  }
  // The rest of the file is read for its digest.
  if (file !== undefined) await source.reader.skip(Number.POSITIVE_INFINITY);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Notes the bytes of a member; false where another has some of them. Sorted by their start. */
function claim(ranges: Range[], start: number, size: number): boolean {
  const end = start + size;
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const before = ranges[low - 1];
  const after = ranges[low];
  if (before && before.end > start) return false;
  if (after && after.start < Math.max(end, start + 1)) return false;
  ranges.splice(low, 0, { start, end });
  return true;
}
