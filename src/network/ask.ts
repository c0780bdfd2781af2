// A document, the stretches to ask about and a network in, the document with the network's tags out.

import type { SegmentedDocument } from '../document/document.ts';
import { withLayer } from '../document/layer.ts';
import type { Asked, NetworkTags, Tagged } from '../document/tags.ts';
import type { WithHits } from '../rules/hits.ts';
import { frontOf } from './front.ts';
import type { Network } from './network.ts';
import { stretches } from './stretches.ts';

export async function askNetwork<D extends SegmentedDocument & WithHits>(
  document: D,
  asked: readonly Asked[],
  network: Network,
): Promise<D & { readonly tags: NetworkTags }> {
  const stretchesAsked = asked.filter(({ sentence }) => {
    const { lang } = document.sentences[sentence]!;
    return lang !== null && network.languages.includes(lang);
  });
  const answers = await network.classify(
    stretchesAsked.map(({ first, last }) => {
      const words: string[] = [];
      for (let token = first; token < last; token += 1) words.push(spelled(document, token));
      return words;
    }),
  );
  const cut = (tag: Tagged) => ({ ...tag, front: frontOf(document, tag.first) });
  const names: Tagged[] = [];
  const claims: Tagged[] = [];
  stretchesAsked.forEach((stretch, index) => {
    for (const tag of stretches(answers[index]!.names, stretch)) names.push(cut(tag));
    for (const tag of stretches(answers[index]!.claims, stretch)) claims.push(cut(tag));
  });
  const tags = { network: network.name, asked: stretchesAsked, names, claims, unsure: [] };
  return withLayer(document, { tags });
}

/** As the source spells it, with the hamzas and vowel marks that the view leaves out. */
function spelled({ source, view, tokens }: SegmentedDocument, token: number): string {
  const { start, end } = view.map.toSource(tokens.starts[token]!, tokens.ends[token]!);
  return source.slice(start, end);
}
