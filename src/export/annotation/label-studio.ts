// Gold to Label Studio tasks and back: labelled regions, relations from a claim's anchor, labelled
// with its event, to its elements, and the other values as JSON in the region's own note (`meta`).
// The editor counts UTF-16 units, some exports count code points: each region carries its text, so
// import finds out which it was. Nothing is lost; new regions without a note lack their values.

import type { AnnotatedClaim, AnnotatedDocument, AnnotatedElement, Values } from './annotated.ts';
import { anchorOf, labels, slotOfLabel } from './annotated.ts';
import type { OffsetUnit } from './offsets.ts';
import { offsetsOf } from './offsets.ts';

interface Region {
  readonly id: string;
  readonly type: 'labels';
  readonly from_name: string;
  readonly to_name: string;
  readonly value: {
    readonly start: number;
    readonly end: number;
    readonly text?: string;
    readonly labels: readonly string[];
  };
  readonly meta?: { readonly text?: readonly string[] };
}

interface RelationResult {
  readonly type: 'relation';
  readonly from_id: string;
  readonly to_id: string;
  readonly direction: 'right';
  readonly labels: readonly string[];
}

interface Task {
  readonly data: { readonly text: string; readonly about: AnnotatedDocument['about'] };
  readonly annotations: readonly { readonly result: readonly (Region | RelationResult)[] }[];
}

export function toLabelStudio(document: AnnotatedDocument, unit: OffsetUnit = 'utf16'): object {
  const offsets = offsetsOf(document.text, unit);
  const regions: Region[] = [];
  const relations: RelationResult[] = [];
  const region = (label: string, span: { start: number; end: number }, own: Values) => {
    const id = `r${regions.length + 1}`;
    regions.push({
      id,
      type: 'labels',
      from_name: 'label',
      to_name: 'text',
      value: {
        start: offsets.toTool(span.start),
        end: offsets.toTool(span.end),
        text: document.text.slice(span.start, span.end),
        labels: [label],
      },
      ...(Object.keys(own).length > 0 && { meta: { text: [JSON.stringify(own)] } }),
    });
    return id;
  };
  for (const claim of document.claims) {
    const { event, ...head } = claim.head;
    const anchor = region(String(event), anchorOf(claim, document.text), head);
    for (const { slot, start, end, values } of claim.elements) {
      const to = region(labels[slot], { start, end }, values);
      relations.push({
        type: 'relation',
        from_id: anchor,
        to_id: to,
        direction: 'right',
        labels: [labels[slot]],
      });
    }
  }
  const task: Task = {
    data: { text: document.text, about: document.about },
    annotations: [{ result: [...regions, ...relations] }],
  };
  return task;
}

export function fromLabelStudio(value: unknown): { document: AnnotatedDocument; lost: string[] } {
  const { data, annotations } = value as Task;
  const { about, text } = data;
  const result = annotations[0]?.result ?? [];
  const regions = result.filter((item): item is Region => item.type === 'labels');
  const relations = result.filter((item): item is RelationResult => item.type === 'relation');
  const lost: string[] = [];
  if (annotations.length > 1)
    lost.push(`${about.id}: only the first of several annotations is read`);
  const offsets = offsetsOf(text, unitOf(text, regions));
  const byId = new Map(regions.map((region) => [region.id, region]));
  const joined = new Set<string>();
  const labelOf = (region: Region) => region.value.labels[0] ?? '';
  const claims = regions
    .filter((region) => !slotOfLabel.has(labelOf(region)))
    .map((anchor): AnnotatedClaim => {
      const elements = relations.flatMap((relation): AnnotatedElement[] => {
        const [from, to] =
          relation.from_id === anchor.id
            ? [relation.from_id, relation.to_id]
            : [relation.to_id, relation.from_id];
        const region = byId.get(to);
        const slot = region && slotOfLabel.get(labelOf(region));
        if (from !== anchor.id || !region || !slot) return [];
        joined.add(region.id);
        return [
          {
            slot,
            start: offsets.fromTool(region.value.start),
            end: offsets.fromTool(region.value.end),
            values: valuesOf(region),
          },
        ];
      });
      return { head: { event: labelOf(anchor), ...valuesOf(anchor) }, elements };
    });
  for (const region of regions) {
    if (slotOfLabel.has(labelOf(region)) && !joined.has(region.id)) {
      lost.push(`${about.id}: ${labelOf(region)} "${region.value.text ?? ''}" belongs to no claim`);
    }
  }
  return { document: { about, text, claims }, lost };
}

/** Code points where the regions' own texts stand there and not at the UTF-16 places. */
function unitOf(text: string, regions: readonly Region[]): OffsetUnit {
  const offsets = offsetsOf(text, 'codepoint');
  const stands = (at: (offset: number) => number) =>
    regions.every(
      ({ value }) =>
        value.text === undefined || text.slice(at(value.start), at(value.end)) === value.text,
    );
  return !stands((offset) => offset) && stands(offsets.fromTool) ? 'codepoint' : 'utf16';
}

function valuesOf(region: Region): Values {
  const note = region.meta?.text?.[0];
  if (note === undefined) return {};
  try {
    const values: unknown = JSON.parse(note);
    return typeof values === 'object' && values !== null ? (values as Values) : {};
  } catch {
    return {};
  }
}

/** The labelling configuration of a project that takes these tasks. */
export function labelStudioConfiguration(events: readonly string[]): string {
  const tags = [...Object.values(labels), ...events].map((name) => `    <Label value="${name}"/>`);
  const relations = Object.values(labels).map((name) => `    <Relation value="${name}"/>`);
  return [
    '<View>',
    '  <Relations>',
    ...relations,
    '  </Relations>',
    '  <Labels name="label" toName="text">',
    ...tags,
    '  </Labels>',
    '  <Text name="text" value="$text" granularity="symbol"/>',
    '</View>',
    '',
  ].join('\n');
}
