// A zip read whole: the name of each entry and its text.

import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';

export function readZip(path: string): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      const entries: Record<string, string> = {};
      zip.on('error', reject);
      zip.on('end', () => resolve(entries));
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken);
          text(stream).then((content) => {
            entries[entry.fileName] = content;
            zip.readEntry();
          }, reject);
        });
      });
      zip.readEntry();
    });
  });
}
