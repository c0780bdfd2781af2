// Document with actors in, its weapons out: things and makes with their number, mass and calibre, and
// the means that a word of method names. What only looks like a weapon is refused.

import type { Sentence } from '../document/document.ts';
import { mentionOf } from '../document/document.ts';
import type { ActorMention, WeaponMention } from '../document/mention.ts';
import type { Language } from '../languages/language.ts';
import { triggers } from '../rules/claims.ts';
import { weaponWords } from '../rules/weapons.ts';
import { amountsOf } from './weapons/amounts.ts';
import { methodPhrases } from './weapons/method.ts';
import type { WeaponPhrase } from './weapons/phrase.ts';
import { weaponPhrase } from './weapons/phrase.ts';
import type { Source } from './weapons/piece.ts';
import { weaponWordAt } from './weapons/piece.ts';

export function readWeapons(
  document: Source,
  actors: readonly ActorMention[],
  languages: readonly Language[],
): readonly WeaponMention[] {
  const mentions: WeaponMention[] = [];
  const craft = new Set<number>();
  const harmless = new Set<string>();
  for (const actor of actors) if (actor.aircraft) craft.add(actor.first);
  for (const sentence of document.sentences) {
    const language = languages.find(({ code }) => code === sentence.lang);
    if (!language || (document.hits.tablesIn(sentence) & weaponWords.bit) === 0) continue;
    const { headFirst } = language.entities.weapons;
    let violent: boolean | undefined;
    let floor = sentence.first;
    let token = sentence.first;
    while (token < sentence.last) {
      const hit = weaponWordAt(document, token);
      if (!hit) {
        token += 1;
        continue;
      }
      const { role } = hit.value;
      if (role === 'none') {
        if (!headFirst && hit.last - hit.first > 1) harmless.add(wordOf(document, hit.last - 1));
        token = hit.last;
        continue;
      }
      if (role === 'act' && headFirst) {
        token = hit.last;
        for (const phrase of methodPhrases(document, sentence, hit)) {
          mentions.push(mention(document, sentence, phrase));
          token = phrase.last;
        }
        continue;
      }
      const phrase = weaponPhrase(document, { sentence, token, headFirst });
      if (!phrase) {
        token += 1;
        continue;
      }
      token = phrase.last;
      if (!headFirst) takeAct(document, sentence, phrase);
      phrase.floor = floor;
      floor = phrase.last;
      const made = mention(document, sentence, phrase);
      const plain = phrase.weak && made.quantity === undefined && !craft.has(phrase.first);
      if (phrase.weak && made.quantity === undefined && isMarch(document, sentence, made)) continue;
      if (plain) {
        violent ??= tellsViolence(document, sentence);
        if (!violent) continue;
      }
      mentions.push(made);
    }
  }
  return harmless.size === 0
    ? mentions
    : mentions.filter((made) => !isNamesake(document, made, harmless));
}

function wordOf({ tokens, view }: Source, token: number): string {
  return view.text.slice(tokens.starts[token]!, tokens.ends[token]!).toLowerCase();
}

// "قمع جنود الاحتلال مسيرة كفر قدوم الأسبوعية": so far off stands what tells a march.
const marchReach = 3;

/** "قمع الاحتلال مسيرة", "المسيرة الأسبوعية": who walks, and no drone. */
function isMarch(document: Source, sentence: Sentence, { category, first, last }: WeaponMention) {
  if (category !== 'drone') return false;
  const from = Math.max(sentence.first, first - marchReach);
  const end = Math.min(sentence.last, last + marchReach);
  for (let token = from; token < end; token += 1) {
    if (token === first) token = last;
    if (token < end && weaponWordAt(document, token, 'march')) return true;
  }
  return false;
}

const double: ReadonlySet<WeaponMention['category']> = new Set(['mine', 'aircraft']);

/** "a coal mine … the mine", "a passenger plane … the plane": the short name of what is no weapon. */
function isNamesake(
  document: Source,
  { category, first, last, model }: WeaponMention,
  harmless: ReadonlySet<string>,
): boolean {
  return (
    double.has(category) && last - first === 1 && !model && harmless.has(wordOf(document, first))
  );
}

/** "artillery fire", "mortar shelling": the word of the act belongs to the means. */
function takeAct(document: Source, sentence: Sentence, phrase: WeaponPhrase): void {
  if (phrase.last >= sentence.last || phrase.model) return;
  const act = weaponWordAt(document, phrase.last, 'act');
  if (!act) return;
  phrase.method = true;
  phrase.last = act.last;
  delete phrase.weak;
}

function mention(document: Source, sentence: Sentence, phrase: WeaponPhrase): WeaponMention {
  const { category, model, method, front, rule } = phrase;
  const amounts = method ? undefined : amountsOf(document, sentence, phrase);
  const first = amounts?.first;
  const { last } = phrase;
  const range = {
    first: first ?? phrase.first,
    last,
    sentence: sentence.index,
    front: first === undefined ? front : 0,
  };
  return Object.assign(mentionOf(document, range, rule), {
    kind: 'weapon' as const,
    category,
    model: model || undefined,
    quantity: amounts?.quantity,
    massKg: amounts?.massKg,
    calibreMm: amounts?.calibreMm,
    method: method ? true : undefined,
  });
}

const violence = new Set([
  'air_strike',
  'shelling',
  'explosion',
  'interception',
  'armed_clash',
  'attack',
  'destruction',
]);

/** True where a word of the sentence tells an act of violence: a plane alone is no weapon. */
function tellsViolence(document: Source, sentence: Sentence): boolean {
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if ((document.hits.tables(token) & triggers.bit) === 0) continue;
    for (const hit of document.hits.all(token)) {
      if (hit.entry.table !== triggers) continue;
      const { event } = hit.value as { event: string | null };
      if (event !== null && violence.has(event)) return true;
    }
  }
  return false;
}
