// The lines of claims.jsonl and, one after the other, the documents they are of in; what is wrong with
// the claims out: shape, quotes that are not in the text, ids that stand twice.

import type { Claim } from '../document/claim.ts';
import { KnownIds } from './known-ids.ts';
import type { DocumentLine } from './run-folder.ts';
import { claimLine, recordFiles } from './run-folder.ts';
import type { Problem } from './verify.ts';

export interface ClaimChecker {
  readonly documents: number;
  readonly claims: number;
  readonly quotes: number;
  /** The next document, with its text where it is there to compare quotes with. */
  readonly document: (line: DocumentLine, text: string | undefined) => Promise<void>;
  /** After the last document: no claims may be left. */
  readonly end: () => Promise<void>;
}

export function checkClaims(
  lines: AsyncGenerator<string>,
  tell: (problem: Problem) => void,
): ClaimChecker {
  const documentIds = new KnownIds();
  const claimIds = new KnownIds();
  const counts = { documents: 0, claims: 0, quotes: 0 };

  async function next(): Promise<Claim | undefined> {
    const { value, done } = await lines.next();
    if (done) return undefined;
    counts.claims += 1;
    const where = `${recordFiles.claims} line ${counts.claims}`;
    const result = claimLine.safeParse(parsed(value));
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    const place = issue ? `${issue.path.join('.')}: ${issue.message}` : 'it is no claim';
    tell({ kind: 'schema', where, message: `It is not of the schema: ${place}.` });
    return undefined;
  }

  return {
    get documents() {
      return counts.documents;
    },
    get claims() {
      return counts.claims;
    },
    get quotes() {
      return counts.quotes;
    },
    async document(line, text) {
      counts.documents += 1;
      if (documentIds.has(line.id)) {
        tell({ kind: 'duplicate', where: line.id, message: 'Two documents have this id.' });
      } else documentIds.add(line.id);
      for (let number = 0; number < line.claims; number += 1) {
        const claim = await next();
        if (!claim) continue;
        if (claim.document.id !== line.id) {
          const message = `It is of ${claim.document.id} and stands among those of ${line.id}.`;
          tell({ kind: 'lost', where: claim.id, message });
        }
        if (claimIds.has(claim.id)) {
          tell({ kind: 'duplicate', where: claim.id, message: 'Two claims have this id.' });
        } else claimIds.add(claim.id);
        if (text === undefined) continue;
        for (const quote of quotesOf(claim)) {
          counts.quotes += 1;
          const isThere = quote.end <= text.length && quote.start < quote.end;
          const isSame =
            quote.text === undefined || text.slice(quote.start, quote.end) === quote.text;
          if (isThere && isSame) continue;
          const message = `${quote.slot} ${quote.start}-${quote.end} of ${line.id} is not what the text says there.`;
          tell({ kind: 'quote', where: claim.id, message });
        }
      }
    },
    async end() {
      let left = 0;
      while (!(await lines.next()).done) left += 1;
      counts.claims += left;
      if (left === 0) return;
      const message = `${left} claims are of no document of ${recordFiles.documents}.`;
      tell({ kind: 'lost', where: recordFiles.claims, message });
    },
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

interface Quote {
  readonly slot: string;
  readonly start: number;
  readonly end: number;
  readonly text?: string | undefined;
}

function quotesOf(claim: Claim): Quote[] {
  const slots = ['actors', 'targets', 'places', 'dates', 'counts', 'weapons', 'sources'] as const;
  const named = slots.flatMap((slot) => claim[slot].map((mention) => ({ slot, ...mention })));
  const evidence = claim.evidence.map((span) => ({ slot: 'evidence', ...span }));
  const stated = claim.statedOn ? [{ slot: 'statedOn', ...claim.statedOn }] : [];
  return [...named, ...evidence, ...stated];
}
