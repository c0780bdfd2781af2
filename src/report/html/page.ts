// The result of an evaluation in, the HTML file of its report out, with the texts it was measured on.

import type { EvaluationResult } from '../../evaluate/result.ts';
import { provenanceRows } from '../tables.ts';
import type { ReportAssets } from './assets.ts';
import type { BrowsedDocument } from './browse.ts';
import type { Markup } from './markup.ts';
import { scriptJson, tag } from './markup.ts';
import {
  browserSection,
  calibrationSection,
  errorSection,
  groupSection,
  headline,
  mentionSection,
  provenanceSection,
  slotSection,
  trendSection,
} from './sections.ts';
import { navigation, raw, standalonePage } from './shell.ts';
import type { RecordedRun } from './trend.ts';

export interface ReportInput {
  readonly result: EvaluationResult;
  readonly documents: readonly BrowsedDocument[];
  readonly history: readonly RecordedRun[];
}

export function htmlPage(input: ReportInput, assets: ReportAssets): string {
  const comment = provenanceRows(input.result).map(([name, value]) => `${name} ${value}`);
  const content = {
    title: 'How well isnad reads',
    body: body(input),
    comment: comment.join(' | '),
  };
  return standalonePage(content, assets);
}

const links = [
  ['scores', 'Scores'],
  ['groups', 'Kinds of text'],
  ['calibration', 'Calibration'],
  ['errors', 'Errors'],
  ['texts', 'Texts'],
  ['mentions', 'Mentions'],
  ['trend', 'Trend'],
  ['made', 'How it was made'],
] as const;

function body({ result, documents, history }: ReportInput): Markup[] {
  const sections = [
    slotSection(result),
    groupSection(result),
    calibrationSection(result),
    errorSection(result),
    browserSection(documents, result),
    mentionSection(result),
    trendSection(history),
    provenanceSection(result),
  ];
  return [
    tag('a', { class: 'skip', href: '#scores' }, 'Skip to the scores'),
    headline(result),
    navigation(links),
    tag('main', {}, sections),
    data(documents),
  ];
}

function data(documents: readonly BrowsedDocument[]): Markup {
  return raw(`<script type="application/json" id="data">${scriptJson(documents)}</script>`);
}
