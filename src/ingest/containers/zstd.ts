// Not built yet.
import { InputFault } from '../bytes.ts';
import type { Context, Member, Source } from '../context.ts';
import type { ErrorItem } from '../source.ts';
export async function* openZstd(
  _source: Source,
  _context: Context,
): AsyncGenerator<Member | ErrorItem> {
  throw new InputFault('E-FORMAT-UNKNOWN', 'Not built yet.');
}
