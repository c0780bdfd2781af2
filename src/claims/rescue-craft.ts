// A mention of a craft in, the verdict out: did it only take away the wounded? "flown by helicopter to Gao",
// "a helicopter carried two of them to a ship for treatment". Such a craft did nothing to anybody.

import type { ExtractedDocument } from '../document/document.ts';
import type { MentionBase } from '../document/mention.ts';
import { TokenKind } from '../document/tokens.ts';
import type { WithHits } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';

// "evacuated by a military helicopter": so many words may stand between.
const near = 3;

// "to the Aga Khan hospital by": so many words may tell where to.
const whereTo = 6;

// "carried one of the two sailors to a partner ship for treatment": so many, up to what they were taken for.
const clauseReach = 14;

export function isRescueCraft(document: ExtractedDocument & WithHits, craft: MentionBase): boolean {
  return takenBy(document, craft) || tookAway(document, craft);
}

/** "evacuated by helicopter" */
function takenBy({ hits, sentences }: ExtractedDocument & WithHits, craft: MentionBase): boolean {
  const { first } = sentences[craft.sentence]!;
  for (let token = craft.first - 1; token >= Math.max(first + 1, craft.first - near); token -= 1) {
    if (!clauseMarked(hits, token, 'agent')) continue;
    if (clauseMarked(hits, token - 1, 'transfer')) return true;
    // "airlifted to Nairobi by a police helicopter".
    for (let to = token - 2; to > Math.max(first, token - whereTo); to -= 1) {
      if (clauseMarked(hits, to, 'to')) return clauseMarked(hits, to - 1, 'transfer');
    }
    return false;
  }
  return false;
}

/** "a helicopter from the base took them to hospital" */
function tookAway(document: ExtractedDocument & WithHits, craft: MentionBase): boolean {
  const { hits, sentences, tokens } = document;
  const last = Math.min(sentences[craft.sentence]!.last, craft.last + clauseReach);
  let taken = false;
  for (let token = craft.last; token < last; token += 1) {
    if (taken && clauseMarked(hits, token, 'care')) return true;
    if (!taken && tokens.kinds[token] === TokenKind.mark && ends.has(markAt(document, token))) {
      return false;
    }
    taken ||= clauseMarked(hits, token, 'transfer');
  }
  return false;
}

const ends: ReadonlySet<string> = new Set([',', ';', ':', '.']);

function markAt({ tokens, view }: ExtractedDocument, token: number): string {
  return view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
}
