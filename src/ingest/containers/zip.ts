// zip in, its members out. Entries that share bytes, lie about their size or unpack to too much are
// refused by name; nothing is written to a disk, so that no name can do harm.

import { isLimit } from '../budget.ts';
import { ByteReader, InputFault } from '../bytes.ts';
import type { Context, Member, Source } from '../context.ts';
import { errorItem, memberPlace, wholeOf } from '../context.ts';
import { limitNote } from '../limits.ts';
import { nameNote } from '../member-name.ts';
import type { ErrorItem, Place } from '../source.ts';
import type { ZipEntry } from '../zip-entries.ts';
import { zipEntries } from '../zip-entries.ts';
import type { SalvagedMember } from '../zip-salvage.ts';
import { salvageZip } from '../zip-salvage.ts';

export async function* openZip(
  source: Source,
  context: Context,
): AsyncGenerator<Member | ErrorItem> {
  const { place, input } = source;
  const file = input?.file;
  const bytes = file === undefined ? await wholeOf(source, context.limits) : undefined;
  let count = 0;
  try {
    const entries = zipEntries(bytes === undefined ? { file: file! } : { bytes }, context);
    for await (const found of listed(entries, source, context)) {
      count += 1;
      yield found;
    }
  } catch (fault) {
    if (!(fault instanceof InputFault) || count > 0) throw fault;
    yield errorItem(
      fault.code,
      `${fault.message} What stands before the damage is read.`,
      place.at,
    );
    const reader = bytes === undefined ? source.reader : ByteReader.of(bytes);
    yield* salvaged(salvageZip(reader, context), source, context);
  }
  // The rest of the file is read for its digest.
  if (file !== undefined) await source.reader.skip(Number.POSITIVE_INFINITY);
}

async function* listed(
  entries: AsyncIterable<ZipEntry>,
  { place }: Source,
  context: Context,
): AsyncGenerator<Member | ErrorItem> {
  const ranges: Range[] = [];
  let count = 0;
  for await (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    const member = memberPlace(place, entry.name, 'zip');
    count += 1;
    if (count > context.limits.entries) {
      yield tooMany(place, context);
      return;
    }
    if (entry.isEncrypted) {
      yield errorItem('E-FORMAT-ENCRYPTED', 'The member is encrypted.', member.at);
    } else if (isNote(entry.name)) {
      yield errorItem('W-MEMBER-SKIPPED', noteOfSystem, member.at);
    } else if (!claim(ranges, entry.start, entry.size)) {
      yield errorItem('E-ZIP-OVERLAP', 'Its bytes belong to another member, too.', member.at);
    } else {
      yield* nameNote(entry.name, member.at);
      const reader = new ByteReader(entry.open());
      yield { kind: 'member', source: { reader, place: member } };
      await reader.close();
      if (reader.fault && isLimit(reader.fault)) return;
    }
  }
}

async function* salvaged(
  members: AsyncIterable<SalvagedMember>,
  { place }: Source,
  context: Context,
): AsyncGenerator<Member | ErrorItem> {
  let count = 0;
  for await (const { name, content } of members) {
    count += 1;
    if (count > context.limits.entries) {
      yield tooMany(place, context);
      return;
    }
    const reader = new ByteReader(content);
    const member = memberPlace(place, name, 'zip');
    if (!name.endsWith('/') && !isNote(name)) {
      yield* nameNote(name, member.at);
      yield { kind: 'member', source: { reader, place: member } };
    }
    while ((await reader.next()) !== undefined);
    if (reader.fault) return;
  }
}

function tooMany(place: Place, { limits }: Context): ErrorItem {
  const note = `It has too many members; ${limitNote(limits, 'entries')}.`;
  return errorItem('E-TOO-MANY-ENTRIES', note, place.at);
}

const noteOfSystem = 'A note of an operating system, not a document.';

function isNote(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$)/.test(name);
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
