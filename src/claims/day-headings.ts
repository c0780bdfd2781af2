// A date that fills a line in, whether it is the day of what stands below it out: one of several such
// lines in a report, or over a list. A lone line of that kind is the date of the document.

import type { Sentence } from '../document/document.ts';
import type { DateMention, NumberMention } from '../document/mention.ts';
import { isItem } from './list-head.ts';
import type { Scene } from './scene.ts';

export function isDayHeading(scene: Scene, date: DateMention): boolean {
  if (!fillsLine(scene, date)) return false;
  const { dates, sentences, published } = scene.document;
  const next = sentences[date.sentence + 1];
  if (next && isItem(next) && date.from !== published) return true;
  if (next && isEntry(scene, next)) return true;
  return dates.some(
    (other) =>
      other.from !== date.from && other.sentence !== date.sentence && fillsLine(scene, other),
  );
}

/** "06:40 وطنية - صور": a line of a day's log, be it the day of the report. */
export function isEntry({ numberOn }: Scene, { first }: Sentence): boolean {
  const time = numberOn[first];
  return time?.first === first && opensEntry(time);
}

/** The time that a line of a log opens with. */
export function opensEntry({ kind, text }: NumberMention): boolean {
  return kind === 'label' && text.includes(':');
}

// A line of a date may open with "day", a bullet and the like.
const spare = 2;

function fillsLine(scene: Scene, { sentence, first, last, from, to }: DateMention): boolean {
  const line = scene.document.sentences[sentence]!;
  if (line.kind !== 'heading' || from === undefined || from !== to) return false;
  return line.last - line.first - (last - first) <= spare;
}
