// Who speaks where a sentence itself does not say so: the quotation, list, paragraph or report that it
// stands in, or the body that issued the whole. It reads no letters.

import type { Chain } from './history.ts';
import type { Line, Sheet } from './sheet.ts';
import { isListed, writer } from './sheet.ts';

/** A line with what stands around it. */
export interface At {
  readonly line: Line;
  readonly previous: Line | undefined;
  readonly ordinal: number;
  /** True where the whole document knows one speaker only. */
  readonly sole: boolean;
}

export const inBrackets = 'named in brackets';

/** The index of the attribution that the line has before its own utterances are read. */
export function defaultOf(sheet: Sheet, at: At, before: number): number {
  const { sentence, reading } = at.line;
  const { attributions, quotes, issuer, report, history } = sheet;
  const { previous } = at;
  if (quotes[sentence.first]! > 0 && quotes[sentence.first - 1]! > 0) return before;
  const listed = isListed(sentence);
  const lead = listed ? listLead(sheet, at, before) : before;
  const last = attributions[lead]!;
  const add = (sources: Chain, rule: string, score: number) =>
    attributions.push({ ...writer, sources, rule, score }) - 1;
  const told = (last.sources.length > 0 || last.status !== 'asserted') && last.rule !== inBrackets;
  if (listed && previous && told) {
    return last.modality === 'fact' && (last.status !== 'denied' || last.rule === 'called untrue')
      ? lead
      : add(last.sources, 'list under a speaker', 0.7);
  }
  const { verdict } = sheet;
  const held = verdict && (verdict.paragraph ?? sentence.paragraph) === sentence.paragraph;
  if (held && sentence.kind !== 'heading') return verdict.attribution;
  if (sheet.voice?.paragraph === sentence.paragraph) {
    return add(sheet.voice.chain, 'paragraph behind a name', 0.7);
  }
  if (issuer.length > 0) return add(issuer, 'issuer of the document', 0.8);
  if (report) return add(report, 'report goes on', 0.75);
  // "Gunmen killed ten. The group claimed responsibility. On Monday a bomb went off in Kabul": the writer goes on.
  if (!previous || reading.background || sheet.claimant) return 0;
  const together = sentence.paragraph === previous.sentence.paragraph;
  if (reading.elaborates && told && last.modality === 'fact' && last.status !== 'denied') {
    return add(last.sources, 'toll goes on', 0.5);
  }
  // Who asked for something is not who tells of what happened then.
  if (together && last.sources.length > 0 && last.modality !== 'demand')
    return add(last.sources, 'paragraph goes on', 0.5);
  // A man who is quoted says nothing below the next heading.
  const left = sheet.section && history.speaker?.sort === 'person';
  // "الدفاع المدني: انتشلنا سبعة": among lines of nobody he speaks in his own.
  const other = sheet.ownLine !== undefined && sheet.ownLine !== sentence.paragraph;
  const goesOn = at.sole && !listed && !left && !other && history.current.length > 0;
  // "06:40 وطنية - صور - أغار": whoever speaks in one line of a log says nothing in the next.
  if (goesOn && !sheet.entries.has(sentence.first)) {
    return add(history.current, 'only speaker goes on', 0.45);
  }
  return 0;
}

/** What stands in front of the list: who speaks in one item speaks in no other. */
function listLead(sheet: Sheet, { line, previous }: At, before: number): number {
  const { paragraph } = line.sentence;
  const { list } = sheet;
  const goesOn = list !== undefined && previous?.sentence.paragraph === list.paragraph;
  sheet.list = { before: goesOn ? list.before : before, paragraph };
  return sheet.list.before;
}
