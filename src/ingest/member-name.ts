// The name of a member of a container in, a warning out where it would lead out of a folder: such
// names come from attacks and from careless tools alike.

import { errorItem } from './context.ts';
import type { ErrorItem, Location } from './source.ts';

export function nameNote(name: string, at: Location): ErrorItem[] {
  const parts = name.split(/[\\/]/);
  const isUnsafe =
    /^(?:[\\/]|[a-z]:)/i.test(name) || parts.includes('..') || /[\u0000-\u001f]/.test(name);
  if (!isUnsafe) return [];
  const note = 'Its name leads out of the container, or holds control characters.';
  return [errorItem('W-MEMBER-NAME', note, at)];
}
