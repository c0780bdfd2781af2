// What the setting `model.folder` means: the network that ships with isnad, none, or a folder of the
// user's. Only the name of a file is looked at; nothing is loaded.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../root.ts';

/** The file that makes a folder a model's. */
export const manifestName = 'isnad-model.json';

/** True where the setting names no folder of the user's but the network of isnad. */
export function isShipped(setting: string): boolean {
  return setting === 'shipped' || setting === 'auto';
}

/**
 * The setting for a run over an archive: what is left to isnad is rules alone there, since with the network
 * reading takes one and a half to three times as long.
 */
export function settingOfRuns(setting: string): string {
  return setting === 'auto' ? 'none' : setting;
}

/**
 * The folder to load, or undefined where isnad reads by rules alone: for "none" and "", and for "shipped"
 * and "auto" in a package from which models/network was taken out.
 */
export function networkFolder(setting: string): string | undefined {
  if (setting === '' || setting === 'none') return undefined;
  if (!isShipped(setting)) return setting;
  const folder = new URL('models/network/', packageRoot);
  return existsSync(new URL(manifestName, folder)) ? fileURLToPath(folder) : undefined;
}
