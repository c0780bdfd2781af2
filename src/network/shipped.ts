// What the setting `model.folder` means: the network that ships with isnad, none, or a folder of the
// user's. Only the name of a file is looked at; nothing is loaded.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../root.ts';

/** The file that makes a folder a model's. */
export const manifestName = 'isnad-model.json';

/**
 * The folder to load, or undefined where isnad reads by rules alone: for "none" and "", and for "shipped"
 * in a package from which models/network was taken out.
 */
export function networkFolder(setting: string): string | undefined {
  if (setting === '' || setting === 'none') return undefined;
  if (setting !== 'shipped') return setting;
  const folder = new URL('models/network/', packageRoot);
  return existsSync(new URL(manifestName, folder)) ? fileURLToPath(folder) : undefined;
}
