// Names on the command line in, documents out, by the same readers and with the same ids as in a run. What
// cannot be read becomes an error item, and the others are read; a name of nothing stops the command at once.

import { renamed } from '../archive/codes.ts';
import type { Config } from '../config.ts';
import type { Document } from '../document/document.ts';
import { IsnadError } from '../errors.ts';
import type { Location } from '../ingest/source.ts';
import type { Loss } from './loss-line.ts';
import type { GivenReading } from './reading-options.ts';
import { listingOf, readingOf } from './reading-options.ts';

export type Opened =
  | { readonly kind: 'document'; readonly document: Document; readonly at: Location }
  | ({ readonly kind: 'error' } & Loss);

/** All documents of the inputs in order; `-` and no name at all are standard input. */
export async function* openInputs(
  names: readonly string[],
  options: GivenReading & { readonly config: Config },
): AsyncGenerator<Opened> {
  const { listInputs } = await import('../ingest/list.ts');
  const { checkReading, readDocuments } = await import('../ingest/documents.ts');
  const { documentOf, readingBy } = await import('../ingest/reading.ts');
  const { KnownIds } = await import('../archive/known-ids.ts');
  const given = names.length === 0 && !options.filesFrom ? ['-'] : names;
  const reading = readingBy(options.config.input, readingOf(options));
  await checkReading(reading);
  const known = new KnownIds();
  const isTaken = (id: string) => known.has(id);
  let files = 0;
  for await (const file of listInputs(given, listingOf(options))) {
    files += 1;
    for await (const item of readDocuments(file, reading)) {
      if (item.kind === 'error') {
        yield item;
        continue;
      }
      const { record, at } = item;
      const repeats = known.has(record.id);
      const id = repeats ? known.versionOf(record.id, isTaken) : record.id;
      if (repeats) yield { kind: 'error', ...renamed(id), at };
      known.add(id);
      yield { kind: 'document', document: documentOf(record, at, id), at };
    }
  }
  if (files > 0) return;
  throw new IsnadError({
    code: 'input.unreadable',
    message: `There is no file to read in ${given.join(', ')}.`,
    mend: 'Check the paths and patterns; files whose names begin with a dot are left out.',
  });
}
