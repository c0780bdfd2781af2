// Not built yet.
import { InputFault } from '../bytes.ts';
import type { Context, Source } from '../context.ts';
import type { Item } from '../source.ts';
export async function* readDocx(_source: Source, _context: Context): AsyncGenerator<Item> {
  throw new InputFault('E-FORMAT-UNKNOWN', 'Not built yet.');
}
