// The claims of a finished run in, claims.geojson out, a feature a line. A run has written the features
// as it went on: then the file has only to take its name.

import type { Finisher, RunFolder } from '../../archive/run-folder.ts';
import { engineFiles, finishedFiles } from '../../archive/run-folder.ts';
import { diskStorage as disk } from '../../archive/storage.ts';
import { betweenFeatures, collectionEnd, collectionHead, featuresOf } from '../geojson.ts';
import { claimsOf } from './run-claims.ts';
import { writeWhole } from './written.ts';

export const geojsonFinisher: Finisher = {
  name: 'geojson',
  makes: [finishedFiles.geojson],
  write: writeFeatures,
};

async function writeFeatures(folder: RunFolder): Promise<void> {
  const written = folder.file(engineFiles.features);
  const path = folder.file(finishedFiles.geojson);
  if ((await disk.size(written)) === undefined) return writeWhole(path, collection(folder));
  await disk.rename(written, path);
  await disk.syncFolder(folder.path);
}

async function* collection(folder: RunFolder): AsyncGenerator<string> {
  yield collectionHead;
  let before = '\n';
  for await (const { claim, document } of claimsOf(folder)) {
    for (const feature of featuresOf(claim, document.duplicateOf)) {
      yield `${before}${JSON.stringify(feature)}`;
      before = betweenFeatures;
    }
  }
  yield collectionEnd;
}
