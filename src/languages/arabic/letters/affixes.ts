// What may be written onto an Arabic word, in front (و ف ب ل ك س ال) and behind (ها هم ه نا …), which sorts of
// word each takes, and how dear it is.

import { Sort } from './vocabulary.ts';

export interface Front {
  readonly written: string;
  readonly proclitics: string;
  readonly article: boolean;
  /** What may follow: bits of Sort. */
  readonly takes: number;
  /** The higher, the rarer in the press. */
  readonly price: number;
  /** Added when the stem is unknown; negative where the front itself is strong evidence. */
  readonly unknown: number;
}

export const any = Sort.noun | Sort.past | Sort.present | Sort.particle | Sort.taker | Sort.name;
const nominal = Sort.noun | Sort.name | Sort.particle | Sort.taker;
const governed = nominal | Sort.present;

const conjunctions = [
  { written: '', price: 0, unknown: 0 },
  { written: 'و', price: 0.3, unknown: -1.2 },
  { written: 'ف', price: 1.2, unknown: 0.6 },
] as const;

const fronts: readonly Front[] = conjunctions
  .flatMap(({ written, price, unknown }) => {
    const after = written === '' ? 0 : Math.min(0, unknown);
    const front = (
      tail: string,
      rest: Omit<Front, 'written' | 'proclitics'> & { readonly proclitics?: string },
    ): Front => ({
      ...rest,
      written: written + tail,
      proclitics: written + (rest.proclitics ?? ''),
      price: price + rest.price,
      unknown: rest.unknown + after,
    });
    return [
      ...(written === ''
        ? []
        : [front('', { article: false, takes: any, price: 0, unknown: unknown - after })]),
      front('ال', { article: true, takes: Sort.noun, price: 0.1, unknown: -2.2 }),
      front('بال', { proclitics: 'ب', article: true, takes: Sort.noun, price: 0.5, unknown: -2.2 }),
      front('كال', { proclitics: 'ك', article: true, takes: Sort.noun, price: 1.4, unknown: -1.8 }),
      front('لل', { proclitics: 'ل', article: true, takes: Sort.noun, price: 0.5, unknown: -2 }),
      front('ب', { proclitics: 'ب', article: false, takes: nominal, price: 0.8, unknown: 0.5 }),
      front('ل', { proclitics: 'ل', article: false, takes: governed, price: 0.8, unknown: 0.5 }),
      front('ك', { proclitics: 'ك', article: false, takes: nominal, price: 1.9, unknown: 1.5 }),
      front('س', {
        proclitics: 'س',
        article: false,
        takes: Sort.present,
        price: 0.6,
        unknown: 1,
      }),
    ];
  })
  .sort((a, b) => b.written.length - a.written.length);

export const frontsByLetter = new Map<string, readonly Front[]>();
for (const letter of ['و', 'ف', 'ا', 'ب', 'ك', 'ل', 'س']) {
  frontsByLetter.set(
    letter,
    fronts.filter((front) => front.written.startsWith(letter)),
  );
}

export interface Back {
  readonly written: string;
  readonly takes: number;
  readonly price: number;
}

export const verbal = Sort.past | Sort.present;
const owner = Sort.noun | Sort.taker | verbal;

const backs: readonly Back[] = [
  { written: 'ها', takes: owner, price: 0.4 },
  { written: 'هم', takes: owner, price: 0.4 },
  { written: 'هما', takes: owner, price: 0.6 },
  { written: 'هن', takes: owner, price: 0.9 },
  { written: 'ه', takes: owner, price: 0.82 },
  { written: 'نا', takes: owner, price: 0.7 },
  { written: 'ني', takes: verbal | Sort.taker, price: 1.4 },
  { written: 'كم', takes: owner, price: 1.2 },
  { written: 'كما', takes: owner, price: 3 },
  { written: 'ك', takes: owner, price: 2.2 },
  { written: 'ي', takes: Sort.noun | Sort.taker, price: 1.8 },
];
export const backsByLetter = new Map<string, readonly Back[]>();
for (const letter of ['ا', 'م', 'ن', 'ه', 'ي', 'ك']) {
  backsByLetter.set(
    letter,
    backs.filter((back) => back.written.endsWith(letter)),
  );
}
