// Gold to brat standoff and back: `<id>.txt` with the text, `<id>.ann` with entities, an event for
// each claim and a note with the other values as JSON, `<id>.json` with what is known of the document.
// brat counts code points and takes no line break inside a span: such a span becomes fragments.
// Nothing is lost. What annotators add without a note lacks its values; import says so.

import type { MentionSlot } from '../../evaluate/match.ts';
import type { AnnotatedClaim, AnnotatedDocument, AnnotatedElement, Values } from './annotated.ts';
import { anchorOf, labels, slotOfLabel } from './annotated.ts';
import type { Offsets } from './offsets.ts';
import { offsetsOf } from './offsets.ts';

export interface BratFiles {
  readonly text: string;
  readonly annotations: string;
  readonly about: string;
}

/** Enumerated values stand as attributes, where annotators can see and change them. */
const attributes = ['status', 'status2', 'event2', 'measure', 'qualifier', 'category'] as const;

export function toBrat(document: AnnotatedDocument): BratFiles {
  const offsets = offsetsOf(document.text, 'codepoint');
  const lines: string[] = [];
  const entities = new Map<string, string>();
  let terms = 0;
  let marks = 0;
  let notes = 0;

  function term(type: string, span: { readonly start: number; readonly end: number }): string {
    terms += 1;
    const fragments = fragmentsOf(document.text, span);
    const places = fragments.map(
      ({ start, end }) => `${offsets.toTool(start)} ${offsets.toTool(end)}`,
    );
    const words = fragments.map(({ start, end }) => document.text.slice(start, end)).join(' ');
    lines.push(`T${terms}\t${type} ${places.join(';')}\t${words.replaceAll('\t', ' ')}`);
    return `T${terms}`;
  }

  function describe(id: string, values: Values): void {
    const rest: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(values)) {
      const name = attributes.find((attribute) => attribute === key);
      if (name) {
        marks += 1;
        lines.push(`A${marks}\t${attributeName(name)} ${id} ${String(value)}`);
      } else rest[key] = value;
    }
    if (Object.keys(rest).length === 0) return;
    notes += 1;
    lines.push(`#${notes}\tAnnotatorNotes ${id}\t${JSON.stringify(rest)}`);
  }

  document.claims.forEach((claim, index) => {
    const used = new Map<MentionSlot, number>();
    const roles = claim.elements.map((element) => {
      const key = JSON.stringify([element.slot, element.start, element.end, element.values]);
      // partOf points into its own claim: such an element is shared with no other.
      const shared = 'partOf' in element.values ? `${index} ${key}` : key;
      let id = entities.get(shared);
      if (id === undefined) {
        id = term(labels[element.slot], element);
        describe(id, element.values);
        entities.set(shared, id);
      }
      const times = (used.get(element.slot) ?? 0) + 1;
      used.set(element.slot, times);
      return `${labels[element.slot]}${times === 1 ? '' : times}:${id}`;
    });
    const { event, ...head } = claim.head;
    const trigger = term(String(event), anchorOf(claim, document.text));
    const id = `E${index + 1}`;
    lines.push(`${id}\t${[`${String(event)}:${trigger}`, ...roles].join(' ')}`);
    describe(id, head);
  });
  return {
    text: document.text,
    annotations: lines.map((line) => `${line}\n`).join(''),
    about: `${JSON.stringify(document.about, null, 1)}\n`,
  };
}

export function fromBrat(files: BratFiles): { document: AnnotatedDocument; lost: string[] } {
  const about = JSON.parse(files.about) as AnnotatedDocument['about'];
  const offsets = offsetsOf(files.text, 'codepoint');
  const lost: string[] = [];
  const terms = new Map<string, { readonly type: string; start: number; end: number }>();
  const values = new Map<string, Record<string, unknown>>();
  const events: { readonly id: string; readonly type: string; readonly roles: string[] }[] = [];
  const valuesOf = (id: string) => {
    const known = values.get(id) ?? {};
    values.set(id, known);
    return known;
  };
  for (const line of files.annotations.split(/\r?\n/)) {
    if (line === '') continue;
    const [id = '', body = '', ...tail] = line.split('\t');
    if (id.startsWith('T')) {
      const read = termOf(body, offsets);
      if (read) terms.set(id, read);
      else lost.push(`${about.id}: ${id} cannot be read: ${body}`);
    } else if (id.startsWith('E')) {
      const [trigger = '', ...roles] = body.trim().split(/\s+/);
      events.push({ id, type: trigger.split(':')[0]!, roles });
    } else if (id.startsWith('A') || id.startsWith('M')) {
      const [name = '', target = '', value] = body.split(' ');
      const key = attributes.find((attribute) => attributeName(attribute) === name);
      if (key) valuesOf(target)[key] = value;
      else lost.push(`${about.id}: ${id} is no attribute of ours: ${name}`);
    } else if (id.startsWith('#')) {
      const target = body.split(' ')[1] ?? '';
      if (!readNote(tail.join('\t'), valuesOf(target)))
        lost.push(`${about.id}: ${id} is a note for people`);
    } else lost.push(`${about.id}: ${id} has no place in gold`);
  }
  const claims = events.map(({ id, type, roles }): AnnotatedClaim => {
    const elements = roles.flatMap((role): AnnotatedElement[] => {
      const [name = '', target = ''] = role.split(':');
      const slot = slotOfLabel.get(name.replace(/\d+$/, ''));
      const term = terms.get(target);
      if (slot && term)
        return [{ slot, start: term.start, end: term.end, values: valuesOf(target) }];
      lost.push(`${about.id}: ${id} has the role ${role}, which gold does not know`);
      return [];
    });
    return { head: { event: type, ...valuesOf(id) }, elements };
  });
  return { document: { about, text: files.text, claims }, lost };
}

/** Attributes come before notes in a file, but a changed attribute must win: keep what is there. */
function readNote(note: string, into: Record<string, unknown>): boolean {
  let content: unknown;
  try {
    content = JSON.parse(note);
  } catch {
    return false;
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return false;
  for (const [key, value] of Object.entries(content)) into[key] ??= value;
  return true;
}

function termOf(body: string, offsets: Offsets) {
  const gap = body.indexOf(' ');
  const places = body
    .slice(gap + 1)
    .split(';')
    .map((fragment) => fragment.split(' ').map(Number));
  const start = places[0]?.[0];
  const end = places.at(-1)?.[1];
  if (gap < 0 || start === undefined || end === undefined || !(start < end)) return undefined;
  return { type: body.slice(0, gap), start: offsets.fromTool(start), end: offsets.fromTool(end) };
}

/** A span without its line breaks: one fragment for each stretch of a line. */
function fragmentsOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
) {
  const fragments: { start: number; end: number }[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const breaks = at === end || text[at] === '\n' || text[at] === '\r';
    if (!breaks) continue;
    if (at > from) fragments.push({ start: from, end: at });
    from = at + 1;
  }
  return fragments.length > 0 ? fragments : [{ start, end }];
}

function attributeName(key: (typeof attributes)[number]): string {
  return key[0]!.toUpperCase() + key.slice(1);
}

/** The configuration of a brat collection: its types, roles and values. */
export function bratConfiguration(known: {
  readonly events: readonly string[];
  readonly statuses: readonly string[];
  readonly measures: readonly string[];
  readonly qualifiers: readonly string[];
  readonly categories: readonly string[];
}): string {
  const names = Object.values(labels);
  const roles = names.map((name) => `${name}*:${name}`).join(', ');
  const values = (name: string, on: string, list: readonly string[]) =>
    `${name}\tArg:${on}, Value:${list.join('|')}`;
  return [
    '[entities]',
    ...names,
    '[relations]',
    '[events]',
    ...known.events.map((event) => `${event}\t${roles}`),
    '[attributes]',
    values('Status', '<EVENT>', known.statuses),
    values('Status2', '<EVENT>', known.statuses),
    values('Event2', '<EVENT>', known.events),
    values('Measure', 'Count', known.measures),
    values('Qualifier', 'Count', known.qualifiers),
    values('Category', 'Weapon', known.categories),
    '',
  ].join('\n');
}
