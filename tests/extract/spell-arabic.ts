// Writes a whole number in Arabic words, as the grammars teach it (Karin Ryding, A Reference Grammar of
// Modern Standard Arabic, 2005, chapter 15): polarity of gender, the two case forms, and the counted
// noun of the scales (plural after 3 to 10, accusative singular after 11 to 99).

export interface ArabicStyle {
  /** Gender of what is counted. */
  readonly gender: 'm' | 'f';
  /** Nominative, or the form that accusative and genitive share. */
  readonly case: 'nominative' | 'oblique';
  readonly hundred: 'مئة' | 'مائة';
  /** "ثلاثمئة" or "ثلاث مئة". */
  readonly joined: boolean;
}

const bare = ['', '', '', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'];
const tens = ['', '', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];
const scales = [
  { value: 1e9, one: 'مليار', many: 'مليارات' },
  { value: 1e6, one: 'مليون', many: 'ملايين' },
  { value: 1e3, one: 'ألف', many: 'آلاف' },
] as const;

export function spellArabic(number: number, style: ArabicStyle): string {
  if (number === 0) return 'صفر';
  const parts: string[] = [];
  let rest = number;
  for (const { value, one, many } of scales) {
    const times = Math.floor(rest / value);
    rest %= value;
    if (times > 0) parts.push(scaled(times, { one, many, style }));
  }
  if (rest > 0) parts.push(...below1000(rest, style));
  return parts.join(' و');
}

function scaled(
  times: number,
  { one, many, style }: { one: string; many: string; style: ArabicStyle },
): string {
  const nominative = style.case === 'nominative';
  if (times === 1) return one;
  if (times === 2) return one + (nominative ? 'ان' : 'ين');
  // The scales are masculine.
  const count = below1000(times, { ...style, gender: 'm' });
  const tail = times % 100;
  if (tail === 0) {
    // Construct: the dual of hundred loses its nun.
    const words = count.join(' و').replace(/ان$/, 'ا').replace(/تين$/, 'تي');
    return `${words} ${one}`;
  }
  if (tail >= 3 && tail <= 10) return `${count.join(' و')} ${many}`;
  if (tail <= 2) return `${count.join(' و')} ${one}`;
  return `${count.join(' و')} ${one}اً`;
}

function below1000(number: number, style: ArabicStyle): string[] {
  const parts: string[] = [];
  const hundreds = Math.floor(number / 100);
  const nominative = style.case === 'nominative';
  if (hundreds === 1) parts.push(style.hundred);
  else if (hundreds === 2) {
    parts.push(`${style.hundred.slice(0, -1)}${nominative ? 'تان' : 'تين'}`);
  } else if (hundreds > 2) {
    const unit = hundreds === 8 && style.joined ? 'ثمان' : bare[hundreds]!;
    parts.push(unit + (style.joined ? '' : ' ') + style.hundred);
  }
  const below = number % 100;
  if (below > 0) parts.push(...below100(below, style));
  return parts;
}

function below100(number: number, style: ArabicStyle): string[] {
  if (number <= 10) return [unit(number, style)];
  if (number < 20) return [teen(number - 10, style)];
  const nominative = style.case === 'nominative';
  const ten = tens[Math.floor(number / 10)]! + (nominative ? 'ون' : 'ين');
  const ones = number % 10;
  if (ones === 0) return [ten];
  if (ones === 1 && style.gender === 'f') return ['إحدى', ten];
  return [unit(ones, style), ten];
}

function unit(number: number, { gender, case: form }: ArabicStyle): string {
  if (number === 1) return gender === 'm' ? 'واحد' : 'واحدة';
  if (number === 2) {
    const ending = form === 'nominative' ? 'ان' : 'ين';
    return gender === 'm' ? `اثن${ending}` : `اثنت${ending}`;
  }
  if (gender === 'm') return `${bare[number]!}ة`;
  return number === 8 ? 'ثمانٍ' : bare[number]!;
}

function teen(ones: number, { gender, case: form }: ArabicStyle): string {
  const ten = gender === 'm' ? 'عشر' : 'عشرة';
  if (ones === 1) return `${gender === 'm' ? 'أحد' : 'إحدى'} ${ten}`;
  if (ones === 2) {
    const two = gender === 'm' ? 'اثن' : 'اثنت';
    return `${two}${form === 'nominative' ? 'ا' : 'ي'} ${ten}`;
  }
  return `${gender === 'm' ? `${bare[ones]!}ة` : bare[ones]!} ${ten}`;
}
