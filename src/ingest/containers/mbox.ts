// A mailbox of many messages in, its messages out, one after the other. Each begins with a line
// "From address day" behind an empty one.

import { ByteReader } from '../bytes.ts';
import type { Context, Member, Source } from '../context.ts';
import { errorItem } from '../context.ts';
import { limitNote } from '../limits.ts';
import { readLines } from '../lines.ts';
import type { ErrorItem, Place } from '../source.ts';

export async function* openMbox(
  source: Source,
  context: Context,
): AsyncGenerator<Member | ErrorItem> {
  const { limits } = context;
  let message: Message | undefined;
  let count = 0;
  let isBehindGap = true;
  for await (const lines of readLines(source.reader, { most: limits.fileBytes })) {
    for (const { bytes, offset, tooLong } of lines) {
      if (isBehindGap && bytes.toString('latin1', 0, 5) === 'From ') {
        if (message) yield delivered(message, source.place, context);
        count += 1;
        message = { count, offset, lines: [], length: 0 };
      } else if (message) {
        message.length += (tooLong ?? bytes.length) + 1;
        if (message.length > limits.fileBytes) message.lines.length = 0;
        else message.lines.push(bytes, newline);
      }
      isBehindGap = bytes.length === 0 || (bytes.length === 1 && bytes[0] === 0x0d);
    }
  }
  if (message) yield delivered(message, source.place, context);
}

const newline = Buffer.from('\n');

interface Message {
  readonly count: number;
  readonly offset: number;
  readonly lines: Buffer[];
  length: number;
}

function delivered(message: Message, place: Place, { limits }: Context): Member | ErrorItem {
  const at = { ...place.at, record: message.count, offset: message.offset };
  if (message.length > limits.fileBytes) {
    const note = `The message is too large; ${limitNote(limits, 'fileBytes')}.`;
    return errorItem('E-FILE-TOO-LARGE', note, at);
  }
  const inner: Place = {
    at,
    containers: [...place.containers, 'mbox'],
    name: 'message.eml',
    declared: { format: 'mail' },
  };
  const reader = ByteReader.of(Buffer.concat(message.lines));
  return { kind: 'member', source: { reader, place: inner } };
}
