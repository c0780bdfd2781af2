// The measures that count people and nothing else.

import type { Measure } from './mention.ts';

export const measuresOfPeople: readonly Measure[] = [
  'killed',
  'injured',
  'casualties',
  'missing',
  'detained',
  'abducted',
  'displaced',
];
