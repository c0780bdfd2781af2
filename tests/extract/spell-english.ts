// Writes a whole number in English words, in the British manner ("one hundred and five") or the
// American one ("one hundred five"), after the Chicago Manual of Style, 9.4 and 9.5.

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales = [
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
] as const;

export interface EnglishStyle {
  readonly and: boolean;
  readonly hyphen: boolean;
}

export function spellEnglish(number: number, style: EnglishStyle): string {
  if (number === 0) return ones[0]!;
  const parts: string[] = [];
  let rest = number;
  for (const [value, name] of scales) {
    const times = Math.floor(rest / value);
    rest %= value;
    if (times > 0) parts.push(`${below1000(times, style)} ${name}`);
  }
  if (rest > 0) {
    const and = style.and && parts.length > 0 && rest < 100 ? 'and ' : '';
    parts.push(and + below1000(rest, style));
  }
  return parts.join(' ');
}

function below1000(number: number, style: EnglishStyle): string {
  const hundreds = Math.floor(number / 100);
  const below = number % 100;
  const parts: string[] = [];
  if (hundreds > 0) parts.push(`${ones[hundreds]} hundred`);
  if (below > 0) parts.push((hundreds > 0 && style.and ? 'and ' : '') + below100(below, style));
  return parts.join(' ');
}

function below100(number: number, style: EnglishStyle): string {
  if (number < 20) return ones[number]!;
  const ten = tens[Math.floor(number / 10)]!;
  const one = number % 10;
  return one === 0 ? ten : `${ten}${style.hyphen ? '-' : ' '}${ones[one]}`;
}
