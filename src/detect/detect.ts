// Document in, document with its language runs out. Script decides.

import type {
  DetectedDocument,
  Document,
  LanguageCode,
  LanguageRun,
} from '../document/document.ts';
import type { Language } from '../languages/language.ts';

export function detect(document: Document, languages: readonly Language[]): DetectedDocument {
  const runs: LanguageRun[] = [];
  const totals = new Map<LanguageCode, number>();
  let start = 0;
  const { source } = document;
  while (start < source.length) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline + 1;
    let best: LanguageCode | null = runs.at(-1)?.lang ?? null;
    let most = 0;
    for (const language of languages) {
      const count = countLetters(source, start, end, language.letters.script);
      totals.set(language.code, (totals.get(language.code) ?? 0) + count);
      if (count > most) {
        most = count;
        best = language.code;
      }
    }
    const last = runs.at(-1);
    if (last && last.lang === best) runs[runs.length - 1] = { ...last, end };
    else runs.push({ start, end, lang: best });
    start = end;
  }
  let lang: LanguageCode | null = null;
  let most = 0;
  for (const [code, count] of totals) {
    if (count > most) {
      most = count;
      lang = code;
    }
  }
  return { ...document, lang, runs };
}

function countLetters(
  text: string,
  start: number,
  end: number,
  script: readonly (readonly [number, number])[],
): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    for (const [low, high] of script) if (unit >= low && unit <= high) count += 1;
  }
  return count;
}
