// tar in, its files out as they stream by. Links and devices hold no text; names are never paths of a
// disk.

import { Readable } from 'node:stream';
import { extract } from 'tar-stream';
import { ByteReader, InputFault } from '../bytes.ts';
import type { Context, Member, Source } from '../context.ts';
import { errorItem, memberPlace } from '../context.ts';
import { limitNote } from '../limits.ts';
import { nameNote } from '../member-name.ts';
import type { ErrorItem } from '../source.ts';

const silent = new Set([
  'directory',
  'pax-header',
  'pax-global-header',
  'gnu-long-path',
  'gnu-long-link-path',
]);

export async function* openTar(
  source: Source,
  context: Context,
): AsyncGenerator<Member | ErrorItem> {
  const { place, reader } = source;
  const archive = extract();
  const feed = Readable.from(reader.chunks(), { objectMode: false });
  feed.on('error', (fault) => archive.destroy(fault));
  feed.pipe(archive);
  let count = 0;
  try {
    for await (const entry of archive) {
      const { name, type } = entry.header;
      const member = memberPlace(place, name.replace(/^\.\//, ''), 'tar');
      count += 1;
      if (count > context.limits.entries) {
        const note = `It has too many members; ${limitNote(context.limits, 'entries')}.`;
        yield errorItem('E-TOO-MANY-ENTRIES', note, place.at);
        return;
      }
      if (type !== 'file' && type !== 'contiguous-file') {
        if (!silent.has(type ?? '')) {
          yield errorItem('W-MEMBER-SKIPPED', `It is a ${type}, not a file.`, member.at);
        }
        entry.resume();
        continue;
      }
      if (/(?:^|\/)(?:\._[^/]*|\.DS_Store)$/.test(name)) {
        yield errorItem(
          'W-MEMBER-SKIPPED',
          'A note of an operating system, not a document.',
          member.at,
        );
        entry.resume();
        continue;
      }
      yield* nameNote(name, member.at);
      const content = new ByteReader(contentOf(entry as unknown as AsyncIterable<Buffer>));
      yield { kind: 'member', source: { reader: content, place: member } };
      while ((await content.next()) !== undefined);
    }
  } catch (cause) {
    if (cause instanceof InputFault) throw cause;
    const { message } = cause as Error;
    if (/unexpected end|premature/i.test(message)) {
      // A fault of the stream below says it better.
      if (!reader.fault) throw new InputFault('E-TRUNCATED', 'The tar ends inside of a member.');
    } else
      throw new InputFault(
        'E-FORMAT-BROKEN',
        `The tar is broken behind ${count} members: ${message}.`,
      );
  } finally {
    feed.destroy();
    archive.destroy();
  }
}

/** The bytes of a member; a tar that ends inside of it cuts it. */
async function* contentOf(entry: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of entry) yield chunk;
  } catch {
    throw new InputFault('E-TRUNCATED', 'The tar ends inside of this member.');
  }
}
