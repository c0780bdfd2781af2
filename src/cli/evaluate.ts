// The command `isnad evaluate`: gold files in, scores out.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { Claim } from '../document/claim.ts';
import { IsnadError } from '../errors.ts';
import type { GoldDocument } from '../evaluate/gold-schema.ts';
import { goldDocument } from '../evaluate/gold-schema.ts';
import type { DocumentScore, Score } from '../evaluate/score.ts';
import { addScores, scoreDocument } from '../evaluate/score.ts';
import { buildReader, buildWords } from '../pipeline.ts';
import { scoreTable } from '../report/score-table.ts';
import type { Terminal } from './terminal.ts';

interface Run {
  readonly config: Config;
  readonly terminal: Terminal;
}

export async function evaluate(
  options: { readonly gold: string; readonly format: string },
  run: Run,
): Promise<number> {
  const documents = readGold(options.gold);
  const read = buildReader(run.config);
  const words = buildWords();
  const scored = documents.map((gold) => {
    const { claims } = read({
      id: gold.id,
      source: gold.text,
      ...(gold.published && { published: gold.published }),
      ...(gold.title && { title: gold.title }),
      diagnostics: [],
    });
    return { gold, claims, score: scoreDocument(claims, gold.claims, words) };
  });
  const groups = groupScores(scored);
  if (options.format === 'json') {
    await run.terminal.data(`${JSON.stringify(Object.fromEntries(groups), null, 1)}\n`);
  } else {
    for (const [title, score] of groups) await run.terminal.data(`${scoreTable(title, score)}\n`);
  }
  return 0;
}

interface Scored {
  readonly gold: GoldDocument;
  readonly claims: readonly Claim[];
  readonly score: DocumentScore;
}

function groupScores(scored: readonly Scored[]): [string, Score][] {
  const of = (group: readonly Scored[]) => addScores(group.map(({ score }) => score));
  const groups: [string, Score][] = [['all', of(scored)]];
  for (const lang of ['ar', 'en'] as const) {
    const group = scored.filter(({ gold }) => gold.lang === lang);
    if (group.length > 0 && group.length < scored.length) groups.push([lang, of(group)]);
  }
  return groups;
}

/** Every gold file under a path, in the order of names; one fault stops with file and reason. */
export function readGold(path: string): readonly GoldDocument[] {
  const files = listJson(path);
  if (files.length === 0) {
    throw new IsnadError({
      code: 'gold.invalid',
      message: `There is no gold file (.json) under ${path}.`,
      mend: 'Name a gold file or a folder of them with --gold.',
    });
  }
  return files.map((file) => {
    let content: unknown;
    try {
      content = JSON.parse(readFileSync(file, 'utf8'));
    } catch (cause) {
      throw goldFault(file, (cause as Error).message);
    }
    const result = goldDocument.safeParse(content);
    if (!result.success) throw goldFault(file, z.prettifyError(result.error));
    return result.data;
  });
}

function goldFault(file: string, reason: string): IsnadError {
  return new IsnadError({
    code: 'gold.invalid',
    message: `${file} is no gold document: ${reason}`,
    mend: 'fixtures/gold/README.md shows the format.',
  });
}

function listJson(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const file = join(path, entry.name);
        if (entry.isDirectory()) return listJson(file);
        return entry.name.endsWith('.json') ? [file] : [];
      });
  } catch (cause) {
    throw new IsnadError({
      code: 'input.unreadable',
      message: `${path} cannot be read: ${(cause as Error).message}`,
      mend: 'Name a gold file or a folder of them with --gold.',
    });
  }
}
