// One unknown record in, one Document out: the check of everything that a caller hands over.

import { z } from 'zod';
import type { Diagnostic } from '../document/diagnostics.ts';
import type { Document } from '../document/document.ts';

export const isoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/, 'expected a day as YYYY-MM-DD')
  .transform((text) => text.slice(0, 10))
  .refine((day) => isRealDay(day), 'there is no such day');

/** A document as callers hand it over: `{ id, text, title?, published?, uri?, lang? }`. */
export const documentInput = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  text: z.string(),
  title: z.string().nullish(),
  published: isoDay.nullish(),
  uri: z.string().nullish(),
  lang: z.string().nullish(),
});

export type DocumentInput = z.input<typeof documentInput>;

/** Makes a Document of a valid record. The source is the text, with lone surrogates made well-formed. */
export function documentOf(record: z.output<typeof documentInput>): Document {
  const source = record.text.toWellFormed();
  const diagnostics: Diagnostic[] = [];
  if (source !== record.text) {
    diagnostics.push({
      severity: 'warning',
      code: 'ingest.lone-surrogate',
      message: 'Lone surrogates were replaced by U+FFFD.',
      rule: 'ingest',
    });
  }
  if (source.trim() === '') {
    diagnostics.push({
      severity: 'warning',
      code: 'ingest.empty',
      message: 'The document has no text.',
      rule: 'ingest',
    });
  }
  return {
    id: record.id.toWellFormed(),
    source,
    ...(record.uri != null && { uri: record.uri.toWellFormed() }),
    ...(record.title != null && { title: record.title.toWellFormed() }),
    ...(record.published != null && { published: record.published }),
    ...(record.lang != null && { declaredLang: record.lang }),
    diagnostics,
  };
}

function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}
