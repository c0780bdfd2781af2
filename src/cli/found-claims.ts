// Where the claims that are scored come from: the pipeline itself, or a file that it wrote before.

import type { Config } from '../config.ts';
import type { AnalysedDocument } from '../document/document.ts';
import type { NumberMention } from '../document/mention.ts';
import type { Span } from '../document/span.ts';
import { IsnadError } from '../errors.ts';
import type { FoundDocument, FoundSpan } from '../evaluate/evaluated.ts';
import type { GoldDocument } from '../evaluate/gold-schema.ts';
import { buildNetworkReader } from '../pipeline.ts';
import { readClaims } from './gold-files.ts';
import type { Terminal } from './terminal.ts';

type Find = (gold: GoldDocument) => Promise<FoundDocument> | FoundDocument;

export async function claimsOfPipeline(config: Config): Promise<Find> {
  const read = await buildNetworkReader(config);
  return async (gold) => {
    const document = await read({
      id: gold.id,
      source: gold.text,
      ...(gold.published && { published: gold.published }),
      ...(gold.title && { title: gold.title }),
      diagnostics: [],
    });
    return foundIn(document);
  };
}

/** What the evaluation asks of a document that was read. */
export function foundIn(document: AnalysedDocument): FoundDocument {
  const { claims, numbers, dates, places, actors, persons, weapons } = document;
  return {
    claims,
    mentions: {
      counts: numbers.filter(({ kind }) => kind === 'count').map(countSpan),
      dates,
      places: places.filter((place) => !place.adjective),
      actors: [...actors, ...persons],
      weapons,
    },
  };
}

/** A count with its noun, and from its qualifier on: gold marks the one or the other. */
function countSpan({ start, end, noun, phrase }: NumberMention): FoundSpan {
  const also: Span[] = phrase ? [phrase] : [];
  if (noun) also.push({ start: Math.min(start, noun.start), end: Math.max(end, noun.end) });
  return { start, end, also };
}

/** Claims of a file. A file that knows none of the documents is a mistake, not a score of zero. */
export function claimsOfFile(
  path: string,
  {
    documents,
    terminal,
  }: { readonly documents: readonly GoldDocument[]; readonly terminal: Terminal },
): Find {
  const claims = readClaims(path);
  const without = documents.filter(({ id }) => !claims.has(id)).length;
  if (without === documents.length) {
    throw new IsnadError({
      code: 'input.invalid',
      message: `No claim in ${path} is of a document of this gold.`,
      mend: 'The claims must carry the ids of the gold documents: isnad extract fixtures/gold/english/*.json',
    });
  }
  if (without > 0)
    terminal.note(`${without} of ${documents.length} documents have no claim in ${path}`);
  return (gold) => ({ claims: claims.get(gold.id) ?? [] });
}
