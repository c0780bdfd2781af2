// What a network says of the words of a claim moves the confidence of its parts, and nothing else.

import { describe, expect, it } from 'vitest';
import type { NetworkTags } from '../../src/document/tags.ts';
import { moved, weighByAgreement } from '../../src/network/agreement.ts';
import { readText } from '../support/read.ts';

const read = readText('Hamas shelled Aleppo on Monday, killing five civilians.');
const token = (word: string) => {
  const at = read.view.text.indexOf(word);
  return read.tokens.starts.indexOf(at);
};

function tags(types: Readonly<Record<string, string>>, last = read.tokens.count): NetworkTags {
  const said = Object.entries(types).map(([word, type]) => ({
    ...{ type, first: token(word), last: token(word) + 1 },
    ...{ front: 0, sentence: 0, score: 0.4 },
  }));
  const asked = [{ sentence: 0, first: 0, last, reasons: [] }];
  return { network: 'test', asked, names: [], claims: [], unsure: said };
}

const confidence = (given?: NetworkTags) => {
  const [claim] = weighByAgreement(given ? { ...read, tags: given } : read).claims;
  return [claim!.actors, claim!.places, claim!.counts].map(([part]) => part!.confidence);
};

describe('the parts of a claim', () => {
  const [actor, place, count] = confidence();

  it('are surer where the network says the same, less sure where it does not', () => {
    expect(confidence(tags({ Hamas: 'ACTOR', Aleppo: 'TARGET' }))).toEqual([
      moved(actor!, true),
      moved(place!, false),
      moved(count!, false),
    ]);
  });

  it('stay as they are where the network was not shown them', () => {
    expect(confidence(tags({}, 1))).toEqual([moved(actor!, false), place, count]);
  });

  it('keep all else', () => {
    const { claims } = weighByAgreement({ ...read, tags: tags({ Hamas: 'TARGET' }) });
    const without = (text: string) => text.replace(/"confidence":[\d.]+/g, '');
    expect(without(JSON.stringify(claims))).toBe(without(JSON.stringify(read.claims)));
  });
});

it.each([
  [0.75, true, 0.783],
  [0.75, false, 0.6],
  [0, true, 0],
  [1, true, 0.992],
  [1, false, 0.98],
])('%f moves, if they agree is %s, to %f', (before, agrees, after) => {
  expect(moved(before, agrees)).toBe(after);
});
