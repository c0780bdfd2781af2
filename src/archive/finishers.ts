// The list of what is made of a run's records when all documents are read, in order. A writer joins by
// one line here; it loads its libraries inside `write`, so that a run does not wait for them.

import { databaseFinisher } from '../export/run/database.ts';
import { geojsonFinisher } from '../export/run/geojson-file.ts';
import { reportFinisher } from '../report/run/finisher.ts';
import type { Finisher } from './run-folder.ts';

export const finishers: readonly Finisher[] = [databaseFinisher, geojsonFinisher, reportFinisher];
