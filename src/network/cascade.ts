// The folder of a model in, the step behind the rules out: it chooses the words that are worth it, asks
// the network about them, and leaves every other document as it is. The network is loaded when the first
// words are chosen: a start that needs it not is as quick as without.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysedDocument } from '../document/document.ts';
import type { NetworkTags } from '../document/tags.ts';
import type { Language } from '../languages/language.ts';
import type { WithHits } from '../rules/hits.ts';
import { askNetwork } from './ask.ts';
import { chooseStretches } from './choose.ts';
import { readManifest } from './manifest.ts';
import type { Network } from './network.ts';
import { manifestName } from './shipped.ts';
import { sureTags } from './sure.ts';

type Read = AnalysedDocument & WithHits;

/** The document with the network's tags, or undefined where there is nothing to ask. */
export type Cascade = <D extends Read>(
  document: D,
) => Promise<(D & { readonly tags: NetworkTags }) | undefined>;

/** @throws IsnadError `model.missing` where the folder holds no model. */
export function openCascade(folder: string, languages: readonly Language[]): Cascade {
  // Says what is missing; the checksums are looked at when the model is loaded.
  if (!existsSync(join(folder, manifestName))) readManifest(folder);
  let opened: Promise<Network> | undefined;

  return async (document) => {
    const asked = chooseStretches(document, languages);
    if (asked.length === 0) return undefined;
    opened ??= open(folder);
    const tagged = await askNetwork(document, asked, await opened);
    return { ...tagged, tags: sureTags(tagged.tags) };
  };
}

async function open(folder: string): Promise<Network> {
  const { openNetwork } = await import('./open.ts');
  return openNetwork(folder);
}
