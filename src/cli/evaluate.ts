// The command `isnad evaluate`: gold files in, scores out.

import { buildComparison } from '../comparison.ts';
import type { Config } from '../config.ts';
import { countErrors, errorsOf } from '../evaluate/errors.ts';
import type { EvaluatedDocument, FoundDocument } from '../evaluate/evaluated.ts';
import { evaluateDocument } from '../evaluate/evaluated.ts';
import type { GoldDocument } from '../evaluate/gold-schema.ts';
import { groupClaims } from '../evaluate/groups.ts';
import { addClaims } from '../evaluate/score.ts';
import { halfOf } from '../evaluate/split.ts';
import { buildReader } from '../pipeline.ts';
import { scoreTable } from '../report/score-table.ts';
import { readClaims, readGold } from './gold-files.ts';
import type { Terminal } from './terminal.ts';

interface Run {
  readonly config: Config;
  readonly terminal: Terminal;
}

interface EvaluateOptions {
  readonly gold: string;
  readonly pred?: string;
  readonly split: 'tune' | 'held-out' | 'all';
  readonly format: string;
  readonly errors?: boolean;
  readonly errorsHeldOut?: boolean;
}

export async function evaluate(options: EvaluateOptions, run: Run): Promise<number> {
  const documents = readGold(options.gold).filter(
    ({ id }) => options.split === 'all' || halfOf(id) === options.split,
  );
  const comparison = buildComparison();
  const find = options.pred ? finderOf(options.pred) : readerOf(run.config);
  const evaluated = documents.map((gold) => evaluateDocument(gold, find(gold), comparison));
  const groups = groupClaims(evaluated).map(({ by, name, documents }) => ({
    by,
    name,
    score: addClaims(documents.flat(), documents.length),
  }));
  const listed = (document: EvaluatedDocument) =>
    document.half === 'tune' || options.errorsHeldOut === true;
  const errors =
    options.errors || options.errorsHeldOut
      ? evaluated.filter(listed).flatMap((document) => errorsOf(document, comparison))
      : [];
  if (options.format === 'json') {
    await run.terminal.data(`${JSON.stringify({ groups, errors }, null, 1)}\n`);
    return 0;
  }
  for (const { by, name, score } of groups) {
    if (by === 'all' || by === 'lang') await run.terminal.data(`${scoreTable(name, score)}\n`);
  }
  for (const { slot, class: errorClass, kind, count } of countErrors(errors)) {
    await run.terminal.data(`${String(count).padStart(5)} ${slot} ${kind} ${errorClass}\n`);
  }
  for (const error of errors) {
    const gold = error.gold === undefined ? '' : ` gold ${error.gold}`;
    const found = error.found === undefined ? '' : ` found ${error.found}`;
    const text = error.text === undefined ? '' : ` "${error.text}"`;
    await run.terminal.data(
      `${error.document} ${error.slot} ${error.kind} ${error.class}${text}${gold}${found}\n`,
    );
  }
  return 0;
}

function finderOf(path: string): (gold: GoldDocument) => FoundDocument {
  const claims = readClaims(path);
  return (gold) => ({ claims: claims.get(gold.id) ?? [] });
}

function readerOf(config: Config): (gold: GoldDocument) => FoundDocument {
  const read = buildReader(config);
  return (gold) => {
    const document = read({
      id: gold.id,
      source: gold.text,
      ...(gold.published && { published: gold.published }),
      ...(gold.title && { title: gold.title }),
      diagnostics: [],
    });
    return {
      claims: document.claims,
      mentions: {
        counts: document.numbers.filter(({ kind }) => kind === 'count' || kind === 'number'),
        dates: document.dates,
        places: document.places.filter((place) => !place.adjective),
        actors: [...document.actors, ...document.persons],
        weapons: document.weapons,
      },
    };
  };
}
