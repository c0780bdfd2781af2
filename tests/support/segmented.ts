// A text taken through detect, normalize and segment, as the pipeline does it.

import { compileEvidence, detect } from '../../src/detect/detect.ts';
import type { SegmentedDocument } from '../../src/document/document.ts';
import { foreignLanguages } from '../../src/languages/foreign.ts';
import { languages } from '../../src/languages/index.ts';
import { compileFolding, normalize } from '../../src/normalize/normalize.ts';
import { segment } from '../../src/segment/segment.ts';

const evidence = compileEvidence(languages, foreignLanguages);
export const folding = compileFolding(languages);

export function segmented(source: string): SegmentedDocument {
  const document = detect({ id: 'case', source, diagnostics: [] }, evidence);
  return segment(normalize(document, folding), languages);
}

/** The tokens as they stand in the source. */
export function tokenTexts({ source, view, tokens }: SegmentedDocument): string[] {
  return Array.from({ length: tokens.count }, (_, token) => {
    const span = view.map.toSource(tokens.starts[token]!, tokens.ends[token]!);
    return source.slice(span.start, span.end);
  });
}
