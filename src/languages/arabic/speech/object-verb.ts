// Arabic verbs of saying with a pronoun for what was said: "حصيلة أعلنها الجهاز", "هجوم تبنّاه التنظيم",
// "وهو ما نفته الحركة". It refuses verbs whose pronoun is a person.

import type { Hit } from '../../../rules/hits.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import type { Draft } from './clause.ts';
import { clauseFloor, clauseStart, stopsSubject, subjectStart } from './clause.ts';
import { headAt } from './head.ts';
import { endOf, speakerAt } from './speaker.ts';
import type { VerbCue } from './tables.ts';

/** "حصيلة أعلنها الجهاز", "هجوم تبنّاه التنظيم", "وفق أرقام نشرتها": the pronoun is what was said. */
export function objectVerb(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
  const { value } = hit;
  const { enclitic } = hit.tail;
  const told = value.needs === 'object' || value.needs === 'clause' || value.needs === 'body';
  const skipped = hit.last - 1;
  if (value.tense !== 'perfect' || (enclitic !== 'ها' && enclitic !== 'ه')) return skipped;
  if (!told || value.modality !== 'fact' || value.first || hit.head.proclitics !== '')
    return skipped;
  if (utterances.at(-1)?.rule.startsWith('frame') && utterances.at(-1)!.cue.last > hit.first) {
    return skipped;
  }
  // "ذكرت الخلية، في بيان أوردته قناة، أن": between a speaker and his words.
  const around = utterances.at(-1);
  if (around && around.cue.last > hit.first) return skipped;
  let paper = false;
  for (let token = hit.first - 1; token >= Math.max(r.sentence.first, hit.first - 4); token -= 1) {
    if (headAt(r, token)?.sort === 'paper') paper = true;
  }
  // "وهو ما نفته الحركة", "رقم نفاه مصدر": what was told before is denied.
  const denied = value.stance === 'denied';
  if (value.lemma === 'تابع' || (!paper && !denied && !value.claims)) return skipped;
  const start = subjectStart(r, hit.last);
  if (start >= r.sentence.last || stopsSubject(r, start)) return skipped;
  const speaker = speakerAt(r, { first: start, limit: r.sentence.last });
  if (!speaker || (speaker.sort === 'unknown' && r.nameEnd(start) === start)) return skipped;
  const previous = utterances.at(-1);
  // Who claims an attack says what the whole sentence tells of it.
  const whole = value.claims && !previous;
  utterances.push({
    rule: value.claims ? 'claimed responsibility' : 'what the speaker said of it',
    score: 0.85,
    speakers: [speaker],
    status: value.stance,
    modality: 'fact',
    cue: { first: hit.first, last: endOf(speaker) },
    scopes: [
      {
        first: whole
          ? r.sentence.first
          : denied && !paper
            ? hit.first
            : previous
              ? clauseStart(r, hit.first, previous.cue.last)
              : clauseFloor(r, hit.first),
        last: r.sentence.last,
      },
    ],
    ...(denied && { bare: true }),
    ...(value.report && { report: true }),
  });
  return endOf(speaker) - 1;
}
