// Gold to doccano JSON Lines and back: text, entities, and relations from a claim's anchor, labelled
// with its event, to its elements. Other values stand beside them under `isnad`, which doccano keeps
// as metadata; they find their span again by label and place. doccano counts UTF-16 units unless a
// project counts grapheme clusters, which this does not read. Lost: nothing that isnad wrote itself;
// elements that annotators add have no values, and import says so.

import type { AnnotatedClaim, AnnotatedDocument, AnnotatedElement, Values } from './annotated.ts';
import { anchorOf, labels, slotOfLabel } from './annotated.ts';
import type { OffsetUnit } from './offsets.ts';
import { offsetsOf } from './offsets.ts';

interface Entity {
  readonly id: number;
  readonly label: string;
  readonly start_offset: number;
  readonly end_offset: number;
}

interface Relation {
  readonly id: number;
  readonly from_id: number;
  readonly to_id: number;
  readonly type: string;
}

interface Side {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly values: Values;
}

interface DoccanoRecord {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly isnad: {
    readonly about: AnnotatedDocument['about'];
    readonly offsets: OffsetUnit;
    /** Values of the entities, in their order; of those alike, the first takes the first. */
    readonly values: readonly Side[];
  };
}

export function toDoccano(document: AnnotatedDocument, unit: OffsetUnit = 'utf16'): string {
  const offsets = offsetsOf(document.text, unit);
  const entities: Entity[] = [];
  const relations: Relation[] = [];
  const values: Side[] = [];
  const entity = (label: string, span: { start: number; end: number }, own: Values) => {
    const id = entities.length + 1;
    const [start, end] = [offsets.toTool(span.start), offsets.toTool(span.end)];
    entities.push({ id, label, start_offset: start, end_offset: end });
    values.push({ label, start, end, values: own });
    return id;
  };
  for (const claim of document.claims) {
    const { event, ...head } = claim.head;
    const anchor = entity(String(event), anchorOf(claim, document.text), head);
    for (const element of claim.elements) {
      const to = entity(labels[element.slot], element, element.values);
      relations.push({
        id: relations.length + 1,
        from_id: anchor,
        to_id: to,
        type: labels[element.slot],
      });
    }
  }
  const record: DoccanoRecord = {
    text: document.text,
    entities,
    relations,
    isnad: { about: document.about, offsets: unit, values },
  };
  return JSON.stringify(record);
}

export function fromDoccano(line: string): { document: AnnotatedDocument; lost: string[] } {
  const { text, entities, relations, isnad } = JSON.parse(line) as DoccanoRecord;
  const { about } = isnad;
  const offsets = offsetsOf(text, isnad.offsets);
  const lost: string[] = [];
  const free = [...isnad.values];
  const valuesOf = new Map<number, Values>();
  for (const { id, label, start_offset, end_offset } of [...entities].sort((a, b) => a.id - b.id)) {
    const at = free.findIndex(
      (side) => side.label === label && side.start === start_offset && side.end === end_offset,
    );
    if (at >= 0) valuesOf.set(id, free.splice(at, 1)[0]!.values);
  }
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const joined = new Set<number>();
  const claims = entities
    .filter(({ label }) => !slotOfLabel.has(label))
    .map((anchor): AnnotatedClaim => {
      const elements = relations
        .filter(({ from_id }) => from_id === anchor.id)
        .flatMap(({ to_id }): AnnotatedElement[] => {
          const entity = byId.get(to_id);
          const slot = entity && slotOfLabel.get(entity.label);
          if (!slot) {
            lost.push(`${about.id}: a relation leads from ${anchor.label} to no element`);
            return [];
          }
          joined.add(to_id);
          return [
            {
              slot,
              start: offsets.fromTool(entity.start_offset),
              end: offsets.fromTool(entity.end_offset),
              values: valuesOf.get(to_id) ?? {},
            },
          ];
        });
      return { head: { event: anchor.label, ...valuesOf.get(anchor.id) }, elements };
    });
  for (const { id, label } of entities) {
    if (slotOfLabel.has(label) && !joined.has(id)) {
      lost.push(`${about.id}: a ${label} belongs to no claim`);
    }
  }
  return { document: { about, text, claims }, lost };
}
