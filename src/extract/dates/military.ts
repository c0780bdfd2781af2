// Dates of military messages: the group of day, hour and zone in front of a month ("051400Z JUN 24"), and years
// of two figures at the end of a date ("13 APR 93"). Numbers that count something are refused.

import { TokenKind } from '../../document/tokens.ts';
import type { Piece } from './expression.ts';
import type { YearPart } from './parts.ts';
import { fullYear, monthAt, yearNumber } from './parts.ts';
import type { Scene } from './scene.ts';
import { countsHere, numberAt, symbolAt, textAt, touches } from './scene.ts';

/** "051400Z JUN 24", "051400Z JUN 2024". */
export function dateTimeGroupAt(scene: Scene, token: number): Piece | undefined {
  const { tokens } = scene.document;
  if (token + 2 >= scene.last || tokens.kinds[token] !== TokenKind.digits) return undefined;
  const zone = token + 1;
  if (tokens.ends[token]! - tokens.starts[token]! !== 6 || !touches(scene, zone)) return undefined;
  if (tokens.ends[zone]! - tokens.starts[zone]! !== 1) return undefined;
  const value = Number(textAt(scene, token));
  const [day, hour, minute] = [
    Math.floor(value / 10_000),
    Math.floor(value / 100) % 100,
    value % 100,
  ];
  if (!(day >= 1 && day <= 31 && hour < 24 && minute < 60)) return undefined;
  const month = monthAt(scene, zone + 1);
  if (month?.calendar !== 'gregorian') return undefined;
  const full = yearNumber(scene, month.last);
  const short = full ? undefined : twoFigures(scene, month.last);
  const year = full?.value ?? short?.year;
  if (year === undefined) return undefined;
  return {
    rule: 'date-time-group',
    last: full?.last ?? short!.last,
    front: 0,
    expression: {
      kind: 'calendar',
      calendar: 'gregorian',
      day,
      month: month.month,
      lean: 'latest',
      year,
    },
  };
}

/** "93" at the end of a phrase, or "'93". */
export function shortYearAt(scene: Scene, token: number): YearPart | undefined {
  const quoted = symbolAt(scene, token) === "'" && touches(scene, token + 1);
  const short = twoFigures(scene, quoted ? token + 1 : token);
  if (!short) return undefined;
  const next = symbolAt(scene, short.last);
  const ends = short.last >= scene.last || next === '/' || (next !== '' && !'-:%$~'.includes(next));
  if (!quoted && !ends) return undefined;
  return { year: short.year, calendar: 'gregorian', last: short.last, front: 0 };
}

function twoFigures(
  scene: Scene,
  token: number,
): { readonly year: number; readonly last: number } | undefined {
  const number = numberAt(scene, token);
  if (number?.digits !== 2 || number.ordinal || countsHere(scene, number.last)) return undefined;
  return { year: fullYear(scene, number.value), last: number.last };
}
