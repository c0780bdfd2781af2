// Runs the benches in order; bench.ts compiles and starts this. Each file of this folder that measures
// something exports run().

import { run as ablations } from './ablations.ts';
import { run as gazetteer } from './gazetteer.ts';
import { run as letters } from './letters.ts';
import { run as network } from './network.ts';
import { run as networkAsked } from './network-asked.ts';
import { run as networkParts } from './network-parts.ts';
import { run as outputs } from './outputs.ts';
import { run as peers } from './peers.ts';
import { run as pipeline } from './pipeline.ts';
import { run as archiveRun } from './run.ts';
import { run as start } from './start.ts';

const benches: readonly (readonly [name: string, run: () => void | Promise<void>])[] = [
  ['start', start],
  ['letters', letters],
  ['gazetteer', gazetteer],
  ['pipeline', pipeline],
  ['peers', peers],
  ['network', network],
  ['network-parts', networkParts],
  ['network-asked', networkAsked],
  ['run', archiveRun],
  ['outputs', outputs],
  ['ablations', ablations],
];

const wanted = process.argv.slice(2);
const known = benches.map(([name]) => name);
const strange = wanted.filter((name) => !known.includes(name));
if (strange.length > 0) {
  console.error(
    `There is no bench "${strange.join('", "')}". The benches are: ${known.join(', ')}.`,
  );
  process.exit(2);
}
for (const [name, run] of benches) {
  if (wanted.length === 0 || wanted.includes(name)) await run();
}
