// Who may own what in an Arabic doer's phrase: whose craft and men they may be, and whether a head stands for
// ground instead.

import type { ActorSource } from '../../../rules/actors.ts';
import { actorWords } from '../../../rules/actors.ts';

/** "قوات الكرامة", "قوات الصاعقة": a bare noun with the article right behind names the body. */
export function ofTheName(source: ActorSource, token: number): boolean {
  const { tokens, view, hits } = source.document;
  const letters = view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
  if (letters.length < 5 || !letters.startsWith('ال')) return false;
  // "قوة الانفجار", "قوى السوق": only the plural is always of men.
  const head = view.text.slice(tokens.starts[token - 1]!, tokens.ends[token - 1]!);
  if (!head.endsWith('قوات')) return false;
  return !hits.all(token).some(({ entry }) => entry.table === actorWords);
}

export const craft = new Set(['aircraft', 'arm']);

export const unarmed = new Set([
  'medical',
  'company',
  'club',
  'university',
  'court',
  'ngo',
  'media',
  'office',
  'monitor',
]);

export const means = new Set(['force', 'aircraft', 'arm']);

// Canonical name of the head that is a body of men, or a stretch of ground that armies hold.
export const ground = 'front';

/** "مستوطنون": a sound plural that keeps its nun takes no genitive ("مستوطنو الخليل" does). */
export function keepsNun({ document: { tokens, view } }: ActorSource, token: number): boolean {
  return /(ون|ين)$/.test(view.text.slice(tokens.starts[token]!, tokens.ends[token]!));
}
