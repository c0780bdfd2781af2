// A worker thread where isnad runs from its sources: tsx has to be told so in each thread, before the
// worker's own file is loaded. The package does not hold this file.

import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';

register();

const { default: work } = await import(pathToFileURL(process.argv.at(-1)).href);

export default work;
