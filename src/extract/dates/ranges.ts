// The outermost phrases: from … to, between … and, since, until, before, after, and the noun "period" in
// front of them. A phrase is given as one reading, or several where a list names days that lie apart.

import { TokenKind } from '../../document/tokens.ts';
import type { Expression, Piece, Reading } from './expression.ts';
import { dayAt, isDash } from './parts.ts';
import { periodAt } from './periods.ts';
import { currentPeriod } from './portion-phrases.ts';
import type { Joint, Scene } from './scene.ts';
import {
  afterMark,
  countsHere,
  hasMark,
  possessiveAt,
  symbolAt,
  textAt,
  wordAt,
  wordsAt,
} from './scene.ts';
import { partOfDay, sinceAgo, sinceEvent, sinceMorning, sinceWeekday } from './since.ts';
import { longest } from './told.ts';

/** Every date phrase that begins at the token; the outermost first. */
export function readingsAt(scene: Scene, token: number): readonly Reading[] {
  // "عبد الأحد" is a man.
  if (token > scene.first && hasMark(scene, token - 1, 'in name')) return [];
  const piece = longest([
    joinedAt(scene, token, 'any'),
    namedPeriodAt(scene, token),
    rangeAt(scene, token, 'any'),
    openAt(scene, token),
  ]);
  if (!piece) return [];
  const { rule, last, front, expression } = piece;
  return [{ rule, first: piece.first ?? token, last, front, expression }, ...(piece.others ?? [])];
}

/** "الفترة ما بين حزيران وتشرين الأول 2017", "the period between … and …". */
function namedPeriodAt(scene: Scene, token: number): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const head = wordAt(scene, article, {
    kind: 'mark',
    mark: 'period',
    joint: article > token ? 'bare' : 'any',
  });
  if (!head) return undefined;
  let at = afterMark(scene, head.last, 'period');
  if (symbolAt(scene, at) === ',') at += 1;
  const range = rangeAt(scene, at, 'bare') ?? openAt(scene, at);
  return range && Object.assign({}, range, { first: token, front: head.front });
}

/** "from X to Y", "between X and Y". */
function rangeAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const from = wordAt(scene, token, { kind: 'mark', mark: 'from', joint });
  const between = wordAt(scene, token, { kind: 'mark', mark: 'between', joint });
  const lead = between ?? from;
  if (!lead) return undefined;
  const days = endsAt(scene, lead.last, between !== undefined);
  // "from" is left out of the mention like any preposition; "between" belongs to it.
  const start = between ? { front: lead.front } : { first: lead.last };
  if (days) return Object.assign({}, days, start);
  // "من 3 إلى 5 آذار": the list of days is a range by itself.
  const whole = periodAt(scene, lead.last, 'bare');
  if (between && whole?.others?.length === 1) return spanned(whole, lead.front);
  return whole?.expression.kind === 'range' && !whole.others
    ? Object.assign({}, whole, start)
    : undefined;
}

/** "between 4 and 22 June": two days that a list would keep apart are the ends of a range. */
function spanned(list: Piece, front: number): Piece {
  const end = list.others![0]!;
  return {
    rule: 'between',
    last: end.last,
    front,
    expression: { kind: 'range', from: list.expression, to: end.expression },
  };
}

/** Two dates that are the ends of a range, with what joins them. */
function endsAt(scene: Scene, start: number, between: boolean): Piece | undefined {
  const token = behindClock(scene, start);
  const first = periodAt(scene, token, 'bare') ?? bareDay(scene, token);
  if (!first || first.others || first.expression.kind === 'range') return undefined;
  const joined = afterJoiner(scene, first.last, between);
  if (!joined) return undefined;
  const joiner = { ...joined, at: behindClock(scene, joined.at) };
  const second =
    periodAt(scene, joiner.at, joiner.joint) ??
    nowAt(scene, joiner.at) ??
    (joiner.joint === 'bare'
      ? (bareDay(scene, joiner.at) ?? currentPeriod(scene, joiner.at))
      : undefined);
  if (!second || second.others || second.expression.kind === 'range') return undefined;
  // "from 1 to 4" needs a month at one end.
  if (
    first.rule === 'day' &&
    second.rule === 'day' &&
    !(between && numbered(scene, token, joiner.at))
  )
    return undefined;
  return {
    rule: between ? 'between' : 'from-to',
    last: second.last,
    front: 0,
    expression: { kind: 'range', from: first.expression, to: second.expression },
  };
}

/** "between 18:00 on 3 May and 10:30 on 6 May": the day behind an hour, or the token itself. */
function behindClock(scene: Scene, token: number): number {
  if (token >= scene.last || scene.document.tokens.kinds[token] !== TokenKind.digits) return token;
  if (!textAt(scene, token).includes(':')) return token;
  const day = afterMark(scene, token + 1, 'in', 'of');
  return day > token + 1 ? day : token;
}

/** "between the 21st and the 23rd": ordinals with an article are days without their month. */
const numbered = (scene: Scene, from: number, to: number): boolean =>
  hasMark(scene, from, 'the') && dayAt(scene, from)!.ordinal && dayAt(scene, to)!.ordinal;

/** "now" at the end of a range: the day of publication. */
function nowAt(scene: Scene, token: number): Piece | undefined {
  const last = afterMark(scene, token, 'now');
  if (last === token) return undefined;
  return {
    rule: 'deictic',
    last,
    front: 0,
    expression: { kind: 'shifted', unit: 'day', offset: 0, anchor: 'published' },
  };
}

function afterJoiner(
  scene: Scene,
  token: number,
  between: boolean,
): { readonly at: number; readonly joint: Joint } | undefined {
  const mark = symbolAt(scene, token);
  if (isDash(scene, token)) return { at: token + 1, joint: 'bare' };
  const comma = mark === ',' ? token + 1 : token;
  const to = wordAt(scene, comma, { kind: 'mark', mark: 'to', joint: 'any' });
  if (to) return { at: to.last, joint: 'bare' };
  if (!between) return undefined;
  const and = afterMark(scene, comma, 'and');
  if (and > comma) {
    // "between March and the end of May": an "and" of its own, or one written to the next word.
    return { at: and, joint: 'bare' };
  }
  return { at: comma, joint: 'and' };
}

/** A lone day number inside a range: "from 5 June to 10". */
function bareDay(scene: Scene, token: number): Piece | undefined {
  const day = dayAt(scene, token);
  if (!day || countsHere(scene, day.last)) return undefined;
  const next = symbolAt(scene, day.last);
  if (next === ':' || next === '%' || next === '/') return undefined;
  return {
    rule: 'day',
    last: day.last,
    front: day.front,
    expression: { kind: 'calendar', calendar: 'gregorian', day: day.day, lean: 'latest' },
  };
}

/** "X to Y", "X - Y", or X alone. */
function joinedAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const first = periodAt(scene, token, joint);
  if (!first || first.others || first.expression.kind === 'range') return first;
  const onwards = onwardsFrom(scene, first);
  if (onwards) return onwards;
  const joiner = afterJoiner(scene, first.last, false);
  if (!joiner) return first;
  const second = periodAt(scene, joiner.at, joiner.joint);
  if (!second || second.others || second.expression.kind === 'range') return first;
  const spoken = !isDash(scene, first.last);
  if (!alike(first.expression, second.expression, spoken)) return first;
  const { expression } = first;
  // "overnight into Wednesday": the night in front of that day, whenever it is.
  const night = expression.kind === 'shifted' && expression.nights === true;
  const from: Expression = night
    ? { kind: 'away', amount: 1, unit: 'day', direction: -1, from: second.expression }
    : expression;
  return {
    rule: 'to',
    last: second.last,
    front: first.front,
    expression: { kind: 'range', from, to: second.expression },
  };
}

/** "2012 or later", "من 2011 فصاعدا": "and later" only where nothing follows, else it begins a clause. */
function onwardsFrom(scene: Scene, first: Piece): Piece | undefined {
  const found = wordAt(scene, first.last, { kind: 'mark', mark: 'onwards', joint: 'any' });
  if (!found) return undefined;
  const joined = hasMark(scene, first.last, 'and') || hasMark(scene, first.last, 'or');
  if (joined && found.last < scene.last && symbolAt(scene, found.last) === '') return undefined;
  return {
    rule: 'onwards',
    last: found.last,
    front: first.front,
    expression: { kind: 'open', side: 'from on', edge: first.expression },
  };
}

/** True where two expressions are of one grain; a spoken "to" may join any two written dates. */
function alike(a: Expression, b: Expression, spoken: boolean): boolean {
  if (spoken && a.kind === 'calendar' && b.kind === 'calendar') return true;
  const grain = (expression: Expression): string => {
    switch (expression.kind) {
      case 'calendar':
        return expression.day !== undefined
          ? 'day'
          : expression.month !== undefined
            ? 'month'
            : 'year';
      case 'weekday':
      case 'twin':
      case 'feast':
        return 'day';
      case 'shifted':
        return expression.unit;
      case 'portion':
        return grain(expression.of);
      default:
        return expression.kind;
    }
  };
  return grain(a) === grain(b);
}

const sides = ['since', 'until', 'before', 'after', 'from on'] as const;

/** "since March 2011", "حتى نهاية العام", "before 2018". */
function openAt(scene: Scene, token: number): Piece | undefined {
  for (const side of sides) {
    for (const lead of wordsAt(scene, token, { kind: 'mark', joint: 'any' })) {
      const begun =
        side === 'since' && lead.word.mark === 'from' && begins(scene, token, lead.last);
      if (lead.word.mark !== side && !begun) continue;
      const within =
        side === 'since' ? sinceMorning(scene, lead.last) : partOfDay(scene, lead.last);
      // "before dawn on Sunday", "حتى ظهر اليوم": a bound within a day leaves the day.
      if (within) return { ...within, front: lead.front };
      const edge =
        (side === 'since' ? sinceAgo(scene, lead.last) : undefined) ??
        edgeAt(scene, lead.last) ??
        (side === 'since' ? sinceEvent(scene, lead.last) : undefined);
      if (!edge || edge.others) continue;
      // "after Friday's attack": the day is the attack's.
      if (possessiveAt(scene, edge.last - 1) > 0) continue;
      if (side === 'until' && isToday(edge.expression)) continue;
      const until = side === 'since' ? afterJoiner(scene, edge.last, false) : undefined;
      const end = until && periodAt(scene, until.at, 'bare');
      if (end && !end.others && end.expression.kind !== 'range' && !isToday(end.expression)) {
        return {
          rule: 'since-until',
          last: end.last,
          front: lead.front,
          expression: { kind: 'range', from: edge.expression, to: end.expression },
        };
      }
      return {
        rule: side,
        last: edge.last,
        front: lead.front,
        expression: {
          kind: 'open',
          side,
          edge: side === 'since' ? sinceWeekday(scene, lead.last, edge) : edge.expression,
        },
      };
    }
  }
  return undefined;
}

/** "من بداية العام": from its beginning on; "محاصرة من يونيو": a state has lasted since. */
const begins = (scene: Scene, from: number, token: number): boolean =>
  hasMark(scene, from - 1, 'state') ||
  (!scene.rules.agoBehind && wordAt(scene, token, { kind: 'portion' })?.word.portion === 'early');

const edgeAt = (scene: Scene, token: number): Piece | undefined =>
  periodAt(scene, token, 'bare') ?? undefined;

/** "until today" dates nothing. */
const isToday = (expression: Expression): boolean =>
  expression.kind === 'shifted' && expression.unit === 'day' && expression.offset === 0;
