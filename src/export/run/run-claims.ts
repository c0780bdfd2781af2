// A finished run folder in, its claims with the documents that they stand in out, one after the other,
// in memory that does not grow. A folder whose files do not fit each other is refused.

import { readLines } from '../../archive/restore.ts';
import type { DocumentLine, RunFolder } from '../../archive/run-folder.ts';
import { recordFiles } from '../../archive/run-folder.ts';
import { diskStorage as disk } from '../../archive/storage.ts';
import type { Claim } from '../../document/claim.ts';
import { IsnadError } from '../../errors.ts';

export interface RunClaim {
  readonly claim: Claim;
  readonly document: DocumentLine;
}

/** documents.jsonl says how many of the lines of claims.jsonl are a document's. */
export async function* claimsOf(folder: RunFolder): AsyncGenerator<RunClaim> {
  const lines = readLines(disk, folder.file(recordFiles.claims));
  try {
    for await (const line of readLines(disk, folder.file(recordFiles.documents))) {
      const document = JSON.parse(line) as DocumentLine;
      for (let left = document.claims; left > 0; left -= 1) {
        const next = await lines.next();
        if (next.done) throw unfit(folder, 'it holds fewer claims than documents.jsonl tells of');
        const claim = JSON.parse(next.value) as Claim;
        if (claim.document.id !== document.id) {
          throw unfit(folder, `the claim ${claim.id} is not where its document is`);
        }
        yield { claim, document };
      }
    }
  } finally {
    await lines.return(undefined);
  }
}

function unfit(folder: RunFolder, fault: string): IsnadError {
  return new IsnadError({
    code: 'output.damaged',
    message: `${folder.file(recordFiles.claims)} is damaged: ${fault}.`,
    mend: '`isnad verify` says what else is; start the run anew with --fresh, or into another folder.',
  });
}
