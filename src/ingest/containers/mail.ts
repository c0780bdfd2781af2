// A message in; its body out with subject, date and id of its head, then its attachments.

import PostalMime from 'postal-mime';
import { ByteReader } from '../bytes.ts';
import type { Context, Member, Source } from '../context.ts';
import { errorItem, memberPlace, wholeOf } from '../context.ts';
import type { Declared, ErrorItem, Place } from '../source.ts';

export async function* openMail(
  source: Source,
  context: Context,
): AsyncGenerator<Member | ErrorItem> {
  const { place } = source;
  const bytes = await wholeOf(source, context.limits);
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxHeadersSize: 1 << 20 });
  const head = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
  const published = head('date') ?? mail.date;
  const lang = head('content-language')?.split(',')[0]?.trim();
  const known: Declared = {
    ...place.declared,
    ...(mail.subject && { title: mail.subject }),
    ...(mail.messageId && { id: mail.messageId.replace(/^<|>$/g, '') }),
    ...(published && { published, publishedFrom: 'header' as const }),
    ...(lang && { lang }),
    encoding: 'utf-8',
  };
  const body: Place = { ...place, containers: [...place.containers, 'mail'] };
  // The plain part is what the sender wrote; a page beside it says the same with ornaments.
  if (mail.text?.trim()) {
    const place = { ...body, name: 'body.txt', declared: { ...known, format: 'text' } };
    yield { kind: 'member', source: { reader: ByteReader.of(Buffer.from(mail.text)), place } };
  } else if (mail.html?.trim()) {
    const place = { ...body, name: 'body.html', declared: { ...known, format: 'html' } };
    yield { kind: 'member', source: { reader: ByteReader.of(Buffer.from(mail.html)), place } };
  } else if (mail.attachments.length === 0) {
    yield errorItem('W-EMPTY', 'The message has no text.', place.at);
  }
  for (const [index, attachment] of mail.attachments.entries()) {
    const name = attachment.filename ?? `attachment ${index + 1}`;
    const member = memberPlace(place, name, 'mail');
    if (/^(?:image|audio|video|font)\//.test(attachment.mimeType)) {
      yield errorItem('W-MEMBER-SKIPPED', `It is ${attachment.mimeType}, not a text.`, member.at);
      continue;
    }
    const content = attachment.content;
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    const declared: Declared = {
      mediaType: attachment.mimeType,
      ...(published && { published, publishedFrom: 'header' as const }),
    };
    yield {
      kind: 'member',
      source: { reader: ByteReader.of(bytes), place: { ...member, declared } },
    };
  }
}
