// The claims of a finished run in, claims.geojson out, a feature a line.

import type { Finisher, RunFolder } from '../../archive/run-folder.ts';
import { finishedFiles } from '../../archive/run-folder.ts';
import { featuresOf } from '../geojson.ts';
import { claimsOf } from './run-claims.ts';
import { writeWhole } from './written.ts';

export const geojsonFinisher: Finisher = {
  name: 'geojson',
  makes: [finishedFiles.geojson],
  write: (folder) => writeWhole(folder.file(finishedFiles.geojson), collection(folder)),
};

async function* collection(folder: RunFolder): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let before = '\n';
  for await (const { claim, document } of claimsOf(folder)) {
    for (const feature of featuresOf(claim, document.duplicateOf)) {
      yield `${before}${JSON.stringify(feature)}`;
      before = ',\n';
    }
  }
  yield '\n]}\n';
}
