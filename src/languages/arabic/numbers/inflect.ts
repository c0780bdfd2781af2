// Arabic inflection as far as counting needs it: a dictionary form goes in, the written forms of its
// numbers, genders and persons come out, unvowelled. It knows no irregular word: those are listed.

/** The accusative alif of an indefinite noun; words in ta marbuta, alif maqsura or hamza take none. */
export function accusative(form: string): string | undefined {
  return /[ةىاء]$/.test(form) || form.includes(' ') ? undefined : `${form}ا`;
}

/** Before an ending ta marbuta opens to ta, a final alif maqsura to ya, a final hamza to waw or ya. */
function opened(form: string): string {
  if (form.endsWith('ة')) return `${form.slice(0, -1)}ت`;
  if (form.endsWith('ى')) return `${form.slice(0, -1)}ي`;
  return form;
}

export function duals(form: string): string[] {
  if (form.includes(' ')) {
    // A phrase is dual in its first word, and in its adjective where that agrees: "غارتان جويتان".
    const [head, ...rest] = form.split(' ') as [string, ...string[]];
    const tail = rest.join(' ');
    const forms = [`${opened(head)}ين ${tail}`, `${opened(head)}ان ${tail}`];
    // "مشتبها به" is one in the accusative.
    if (tail.startsWith('ال') || tail === 'به') return forms;
    // Construct: "ضابطا أمن", "سيارتي إسعاف", "منصتي إطلاق صواريخ".
    forms.push(`${opened(head)}ا ${tail}`, `${opened(head)}ي ${tail}`);
    if (rest.length === 1) {
      forms.push(`${opened(head)}ين ${opened(tail)}ين`, `${opened(head)}ان ${opened(tail)}ان`);
    }
    return forms;
  }
  const stem = form.endsWith('اء') ? `${form.slice(0, -1)}ئ` : opened(form);
  const forms = [`${stem}ين`, `${stem}ان`];
  if (form.endsWith('اء')) forms.push(`${form}ين`, `${form}ان`);
  return forms;
}

export function soundMasculine(form: string): { absolute: string[]; construct: string[] } {
  return { absolute: [`${form}ون`, `${form}ين`], construct: [`${form}و`, `${form}ي`] };
}

export function soundFeminine(form: string): string {
  return form.endsWith('ة') ? `${form.slice(0, -1)}ات` : `${opened(form)}ات`;
}

export interface VerbForm {
  readonly form: string;
  readonly number: 'singular' | 'plural';
}

/** The third persons of a perfect verb, and its first person plural; phrases inflect their first word. */
export function perfect(base: string): VerbForm[] {
  const [head, ...rest] = base.split(' ') as [string, ...string[]];
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  if (head.endsWith('ى')) {
    const stem = head.slice(0, -1);
    return [
      { form: head + tail, number: 'singular' },
      { form: `${stem}ت${tail}`, number: 'singular' },
      { form: `${stem}وا${tail}`, number: 'plural' },
      { form: `${stem}و${tail}`, number: 'plural' },
    ];
  }
  return [
    { form: head + tail, number: 'singular' },
    { form: `${head}ت${tail}`, number: 'singular' },
    { form: `${head}وا${tail}`, number: 'plural' },
    // As people write it in posts: "اعتقلو".
    { form: `${head}و${tail}`, number: 'plural' },
    { form: `${head}ن${tail}`, number: 'plural' },
    { form: `${head}ا${tail}`, number: 'plural' },
    { form: `${head}تا${tail}`, number: 'plural' },
    { form: `${head}نا${tail}`, number: 'plural' },
  ];
}

/** The third persons of an imperfect verb given in the third person masculine singular. */
export function imperfect(base: string): VerbForm[] {
  const [head, ...rest] = base.split(' ') as [string, ...string[]];
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const stem = head.slice(1);
  // "يلقي": يلقون, not يلقيون.
  const weak = /[يىو]$/u.test(head) ? head.slice(0, -1) : head;
  return [
    { form: head + tail, number: 'singular' },
    { form: `ت${stem}${tail}`, number: 'singular' },
    { form: `${weak}ون${tail}`, number: 'plural' },
    { form: `${weak}وا${tail}`, number: 'plural' },
    { form: `${head}ان${tail}`, number: 'plural' },
    // The present of speech: "بيقصف", "بيقصفو", "عم يقصفو".
    { form: `ب${head}${tail}`, number: 'singular' },
    ...colloquial.map((ending) => ({
      form: `ب${head}${ending}${tail}`,
      number: 'plural' as const,
    })),
    { form: `${head}و${tail}`, number: 'plural' },
  ];
}

const colloquial = ['و', 'وا'] as const;
