// "Aleppo province: eleven people died. Rockets left six dead.": the place that labels a paragraph goes in,
// and holds for each sentence of it up to the next label. A dateline labels nothing.

import type { Sentence } from '../document/document.ts';
import type { DateMention, PlaceMention } from '../document/mention.ts';
import { inCapitals } from '../lexicon/names.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isMark, wordAt } from './scene.ts';
import type { Site } from './site.ts';
import { isOneOfFiled, siteOf } from './site.ts';
import { samePlace } from './slots.ts';

export interface Label {
  readonly paragraph: number;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly places: readonly PlaceMention[];
  readonly date?: DateMention | undefined;
  /** "3. MOSTAR.": a number stands in front of it. */
  readonly numbered: boolean;
}

/** The label that holds in a sentence: its own, or the one before it in the paragraph. */
export function labelOf(
  scene: Scene,
  sentence: Sentence,
  before: Label | undefined,
): Label | undefined {
  const site = siteOf(scene, sentence);
  const wide = site?.places.every(({ precision }) => precision === 'country');
  if (site && !wide && (site.last < sentence.last || labelsParagraph(scene, sentence, site))) {
    const { places, date, numbered } = site;
    const [{ text }] = places as [PlaceMention];
    // "SRINAGAR:" in capitals is where the report was filed, unless other lines name others so.
    const whole = site.last === sentence.last;
    const capitals = inCapitals(text) && (!whole || date !== undefined);
    const filed =
      capitals && !numbered && !isOneOfSome(scene, text) && !isOneOfFiled(scene, places);
    return filed
      ? undefined
      : { paragraph: sentence.paragraph, sentence: sentence.index, places, date, numbered };
  }
  return before?.paragraph === sentence.paragraph ? before : undefined;
}

/** "Gorazde.", "1. SREBRENICA.": a sentence of its own, with others behind it in its paragraph. */
function labelsParagraph(scene: Scene, { kind, index, paragraph }: Sentence, site: Site): boolean {
  if (kind === 'sentence') return true;
  return site.numbered && scene.document.sentences[index + 1]?.paragraph === paragraph;
}

/** Adds the label to the places of a draft that it may hold, and its day where the draft has none. */
export function underLabel(scene: Scene, draft: Draft, label: Label): void {
  const { places, date, numbered } = label;
  if (date && draft.dates.length === 0) {
    draft.dates.push({ mention: date, rule: 'date of the label', score: 0.7 });
  }
  const own = draft.places.map(({ mention }) => mention);
  for (const place of places) {
    const opens = places.length === 1 && scene.placeOn[draft.sentence.first] === place;
    // "KANDAHAR: …" leaves the next sentence the place of the one before.
    const capitals = inCapitals(place.text) && !numbered;
    if (capitals ? label.sentence !== draft.sentence.index : opens) continue;
    const elsewhere = own.some(
      (mention) =>
        samePlace(mention, place) ||
        (mention.country !== undefined &&
          place.country !== undefined &&
          mention.country !== place.country),
    );
    if (elsewhere) continue;
    draft.places.push({ mention: place, rule: 'label of the paragraph', score: 0.7 });
  }
}

/** "BAGHLAN: …", "KANDAHAR: …": a line behind it opens with another place in capitals and a colon. */
function isOneOfSome(scene: Scene, text: string): boolean {
  return scene.document.sentences.some(({ first }) => {
    const place = scene.placeOn[first];
    if (!place || place.text === text || !inCapitals(place.text)) return false;
    return isMark(scene, place.last) && wordAt(scene, place.last) === ':';
  });
}
