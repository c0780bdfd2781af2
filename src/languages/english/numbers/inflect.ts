// English inflection as far as counting needs it: a dictionary form goes in, its plural or the forms
// of its verb come out. It knows no irregular word: those are listed in the tables.

const vowel = /[aeiou]/;

/** "house" gives "houses", "body" gives "bodies"; a phrase inflects its last word. */
export function plural(noun: string): string {
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (noun.endsWith('y') && !vowel.test(noun.at(-2) ?? 'a')) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly gerund: string;
}

export function verbForms(base: string): VerbForms {
  const third = plural(base);
  if (base.endsWith('ee')) return { base, third, past: `${base}d`, gerund: `${base}ing` };
  if (base.endsWith('ie')) {
    return { base, third, past: `${base}d`, gerund: `${base.slice(0, -2)}ying` };
  }
  if (base.endsWith('e')) {
    return { base, third, past: `${base}d`, gerund: `${base.slice(0, -1)}ing` };
  }
  if (base.endsWith('y') && !vowel.test(base.at(-2) ?? 'a')) {
    return { base, third, past: `${base.slice(0, -1)}ied`, gerund: `${base}ing` };
  }
  const stem = doubles(base) ? base + base.at(-1)! : base;
  return { base, third, past: `${stem}ed`, gerund: `${stem}ing` };
}

/** One stressed syllable of consonant, vowel, consonant doubles its end: "hit", "kidnap". */
function doubles(base: string): boolean {
  return /(^|[^aeiou])[aeiou][bdgmnpt]$/.test(base) && (base.length <= 4 || base.endsWith('nap'));
}
