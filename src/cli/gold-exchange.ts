// The commands `isnad gold export` and `import`: gold files to the files of an annotation tool and back.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  claimStatus,
  eventKind,
  measure,
  qualifier,
  weaponCategory,
} from '../document/claim-schema.ts';
import { IsnadError } from '../errors.ts';
import type { AnnotatedDocument } from '../export/annotation/annotated.ts';
import { annotate, toGold } from '../export/annotation/annotated.ts';
import { bratConfiguration, fromBrat, toBrat } from '../export/annotation/brat.ts';
import { fromConll, toConll } from '../export/annotation/conll.ts';
import { fromDoccano, toDoccano } from '../export/annotation/doccano.ts';
import {
  fromLabelStudio,
  labelStudioConfiguration,
  toLabelStudio,
} from '../export/annotation/label-studio.ts';
import { counted } from '../report/counted.ts';
import { readGold, readText } from './gold-files.ts';
import { writeText } from './output.ts';
import type { Terminal } from './terminal.ts';

type Tool = 'brat' | 'doccano' | 'labelstudio' | 'conll';

export async function exportGold(
  path: string,
  options: { readonly for: Tool; readonly into: string },
  terminal: Terminal,
): Promise<number> {
  const documents = readGold(path).map(annotate);
  const write = (name: string, content: string) => writeText(join(options.into, name), content);
  switch (options.for) {
    case 'brat':
      for (const document of documents) {
        const { text, annotations, about } = toBrat(document);
        write(`${document.about.id}.txt`, text);
        write(`${document.about.id}.ann`, annotations);
        write(`${document.about.id}.json`, about);
      }
      write(
        'annotation.conf',
        bratConfiguration({
          events: eventKind.options,
          statuses: claimStatus.options,
          measures: measure.options,
          qualifiers: qualifier.options,
          categories: weaponCategory.options,
        }),
      );
      break;
    case 'doccano':
      write('doccano.jsonl', documents.map((document) => `${toDoccano(document)}\n`).join(''));
      break;
    case 'labelstudio':
      write(
        'tasks.json',
        `${JSON.stringify(
          documents.map((document) => toLabelStudio(document)),
          null,
          1,
        )}\n`,
      );
      write('labelling.xml', labelStudioConfiguration(eventKind.options));
      break;
    case 'conll':
      write('gold.conll', documents.map(toConll).join(''));
  }
  terminal.note(`${counted(documents.length, 'document')} for ${options.for} in ${options.into}`);
  return 0;
}

interface Read {
  readonly document: AnnotatedDocument;
  readonly lost: readonly string[];
}

export async function importGold(
  path: string,
  options: { readonly from: Tool; readonly into: string },
  terminal: Terminal,
): Promise<number> {
  let written = 0;
  let faults = 0;
  for (const { document, lost } of readAll(path, options.from)) {
    const gold = toGold(document);
    for (const reason of [...lost, ...gold.lost]) {
      faults += 1;
      terminal.note(`isnad: left out: ${reason}`);
    }
    if (!gold.document) continue;
    written += 1;
    writeText(
      join(options.into, fileName(gold.document.id)),
      `${JSON.stringify(gold.document, null, 1)}\n`,
    );
  }
  terminal.note(`${written} gold documents in ${options.into}, ${faults} things left out`);
  return faults === 0 ? 0 : 1;
}

function readAll(path: string, tool: Tool): Read[] {
  try {
    switch (tool) {
      case 'brat':
        return bratStems(path).map((stem) =>
          fromBrat({
            text: readText(`${stem}.txt`),
            annotations: readText(`${stem}.ann`),
            about: readText(`${stem}.json`),
          }),
        );
      case 'doccano':
        return readText(inFolder(path, 'doccano.jsonl'))
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(fromDoccano);
      case 'labelstudio': {
        const tasks: unknown = JSON.parse(readText(inFolder(path, 'tasks.json')));
        return (Array.isArray(tasks) ? tasks : [tasks]).map(fromLabelStudio);
      }
      case 'conll':
        return fromConll(readText(inFolder(path, 'gold.conll')));
    }
  } catch (cause) {
    if (cause instanceof IsnadError) throw cause;
    throw new IsnadError({
      code: 'input.invalid',
      message: `${path} cannot be read as ${tool}: ${(cause as Error).message}`,
      mend: 'Give the file or folder that the tool wrote from what `isnad gold export` gave it.',
    });
  }
}

/** The documents of a folder without their endings, or the one that a file belongs to. */
function bratStems(path: string): string[] {
  if (existsSync(path) && !statSync(path).isDirectory())
    return [path.replace(/\.(txt|ann|json)$/, '')];
  if (!existsSync(path)) readText(path);
  return readdirSync(path)
    .filter((name) => name.endsWith('.ann'))
    .sort()
    .map((name) => join(path, name.slice(0, -'.ann'.length)));
}

function inFolder(path: string, name: string): string {
  return existsSync(path) && statSync(path).isDirectory() ? join(path, name) : path;
}

/** An id as a file's name: what could lead out of the folder is left away. */
function fileName(id: string): string {
  return `${id.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^\.+/, '')}.json`;
}
