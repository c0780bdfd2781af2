// A verb that is an idiom with a word further on in ("fired … shots", "gave … himself up"), whether that word stands
// behind it out, with a name, a title or a bracket between.

import type { Sentence } from '../document/document.ts';
import { clauseMarks, triggers } from '../rules/claims.ts';
import type { Completion } from '../rules/mark-roles.ts';
import { asideEnd } from './aside.ts';
import type { Scene } from './scene.ts';
import { isStop, wordAt } from './scene.ts';

// A name and a title may stand inside an idiom: "سلّم الإرهابي المدعو فلان المكنى بكذا نفسه".
const idiomReach = 16;

/** "fired … shots at", "foiled … a suicide attack": the word within so many words behind. */
export function wordBehind(
  scene: Scene,
  sentence: Sentence,
  { from, role }: { readonly from: number; readonly role: Completion },
): boolean {
  let somebody = role !== 'out';
  for (let token = from; token < Math.min(sentence.last, from + idiomReach); token += 1) {
    // "سلّم الإرهابي المسمى (ب. عمر) نفسه": brackets within the name.
    const closes = wordAt(scene, token) === '(' ? bracketEnd(scene, token) : undefined;
    if (closes !== undefined) {
      token = closes;
      continue;
    }
    // "أفشلت القوات، بإسناد من الطيران، هجوما".
    const aside = asideEnd(scene, token, sentence.last);
    if (aside !== undefined) {
      token = aside;
      continue;
    }
    if (isStop(scene, token)) return false;
    // "fired five mortar rounds": no shots. "فتحت زوارق البحرية النار": the boats are who fired.
    const fired = role === 'fire' && !scene.actorOn[token];
    const arm = fired ? scene.weaponOn[token] : undefined;
    if (arm && arm.category !== 'small_arms') return false;
    // "ألقت طائرة برميلا ثم ألقى الثوار القبض": what was dropped is no arrest.
    if (role === 'arrest' && scene.weaponOn[token]) return false;
    // "تبادلا مسودات حول وقف إطلاق النار": a phrase that tells of no act.
    if (scene.document.hits.longest(token, triggers)?.value.kind === 'none') return false;
    // "drove the militants out of": nobody is driven out of ground but those who held it.
    somebody ||= scene.actorOn[token] !== undefined;
    const marks = scene.document.hits.at(token, clauseMarks);
    // "استجابت فرقنا لهجمات بالمسيّرات": drones are no marchers.
    if (role === 'crowd' && scene.weaponOn[token]) continue;
    if (somebody && marks.some(({ value }) => value.role === role)) {
      // "ألقى كلمة عن إجراءات القبض": behind a noun of another kind it ends no idiom.
      return role !== 'arrest' || token === from || isSomebody(scene, token - 1);
    }
  }
  return false;
}

/** Who did it, or when or where it was: what may stand inside an idiom. */
function isSomebody({ actorOn, dateOn, personOn, placeOn }: Scene, token: number): boolean {
  return (actorOn[token] ?? dateOn[token] ?? personOn[token] ?? placeOn[token]) !== undefined;
}

// So many tokens a short name in brackets takes.
const bracketReach = 6;

/** The mark that closes the bracket that opens at the token. */
function bracketEnd(scene: Scene, open: number): number | undefined {
  for (let token = open + 1; token <= open + bracketReach; token += 1) {
    if (wordAt(scene, token) === ')') return token;
  }
  return undefined;
}
