// The lexicon of actors under models/actors in, the table of their names in one language out: the same
// files serve every language, each takes its own names.

import { z } from 'zod';
import { IsnadError } from '../errors.ts';
import { prepared } from '../lexicon/compiled.ts';
import { modelFiles, readModel } from '../lexicon/load.ts';
import type { Entry, FilledTable } from '../lexicon/table.ts';
import type { ActorIdentity, ActorName } from './actors.ts';
import { actorNames } from './actors.ts';

const names = z.strictObject({
  en: z.array(z.string()).default([]),
  ar: z.array(z.string()).default([]),
});

const actorEntry = z.strictObject({
  id: z.string(),
  en: z.string(),
  ar: z.string(),
  aliases: names,
  loaded: names.optional(),
  kind: z.string(),
  country: z.string().optional(),
  parent: z.string().optional(),
  ambiguous: z.array(z.string()).default([]),
});
type ActorEntry = z.output<typeof actorEntry>;

const contextualEntry = z.strictObject({
  ar: z.string().nullable(),
  en: z.string().nullable(),
  loaded: z.boolean().default(true),
  readings: z.array(z.strictObject({ country: z.string(), id: z.string() })),
});

interface Actors {
  readonly entries: readonly ActorEntry[];
  readonly byId: ReadonlyMap<string, ActorEntry>;
  readonly contextual: readonly z.output<typeof contextualEntry>[];
}

let loaded: Actors | undefined;

/** The whole lexicon, read once. */
function actorLexicon(): Actors {
  loaded ??= readActors();
  return loaded;
}

function readActors(): Actors {
  const files = modelFiles('actors').filter((file) => file !== 'actors/contextual.json');
  const entries = files.flatMap((file) => readModel(file, z.array(actorEntry)));
  const byId = new Map<string, ActorEntry>();
  for (const entry of entries) {
    if (byId.has(entry.id)) throw invalid(`the id "${entry.id}" stands twice`);
    byId.set(entry.id, entry);
  }
  const contextual = readModel('actors/contextual.json', z.array(contextualEntry));
  return { entries, byId, contextual };
}

function invalid(fault: string): IsnadError {
  return new IsnadError({
    code: 'model.invalid',
    message: `models/actors: ${fault}.`,
    mend: 'models/actors/README.md shows the shape of an entry.',
  });
}

/** How capitals must stand for a form to be this name: acronyms as they are, names with a capital. */
type LettersOf = (form: string) => ActorName['letters'];

/** The names of all actors in one language. */
export function loadActorNames(
  language: 'ar' | 'en',
  lettersOf: LettersOf = () => undefined,
): FilledTable<ActorName> {
  const { entries, byId, contextual } = actorLexicon();
  const forms: Entry<ActorName>[] = [];
  for (const actor of entries) {
    const own = [actor[language], ...actor.aliases[language]];
    const partisan = actor.loaded?.[language] ?? [];
    const seen = new Set<string>();
    for (const form of own) add(form, false);
    for (const form of partisan) add(form, true);
    function add(form: string, isLoaded: boolean): void {
      const bare = bareName(form);
      if (bare === '' || seen.has(bare)) return;
      seen.add(bare);
      const letters = lettersOf(bare);
      forms.push({
        form: bare,
        value: {
          id: actor.id,
          name: actor.en,
          kind: actor.kind,
          ...(actor.country && { country: actor.country }),
          ...(actor.parent && { parent: actor.parent }),
          ...(isLoaded && { loaded: true }),
          ...(actor.ambiguous.includes(form) && { ambiguous: true }),
          ...(letters && { letters }),
        },
      });
    }
  }
  for (const entry of contextual) {
    const form = entry[language];
    if (form === null) continue;
    const readings = new Map<string, ActorIdentity>();
    for (const { country, id } of entry.readings) {
      const actor = byId.get(id);
      if (!actor) throw invalid(`"${form}" in contextual.json has the unknown id "${id}"`);
      readings.set(country, { id, name: actor.en, kind: actor.kind });
    }
    const [first] = readings.values();
    if (!first) continue;
    const bare = bareName(form);
    const letters = lettersOf(bare);
    forms.push({
      form: bare,
      value: {
        name: entry.en ?? bare,
        kind: first.kind,
        readings,
        ...(entry.loaded && { loaded: true }),
        ...(letters && { letters }),
      },
    });
  }
  return { table: actorNames, entries: forms };
}

/** A name as texts write it: without "(Lebanon)" behind it and without "the" in front. */
function bareName(form: string): string {
  return form
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/^the /i, '')
    .trim();
}

/** What rules ask of actors that they do not meet under a name. */
interface ActorIndex {
  readonly byId: ReadonlyMap<string, IndexedActor>;
  /** Country and arm to the id of the actor. */
  readonly arms: ReadonlyMap<string, string>;
}

type IndexedActor = Pick<ActorEntry, 'en' | 'kind' | 'country' | 'parent'>;

let index: ActorIndex | undefined;

/** Made of the whole lexicon once, kept in the compiled file. */
export function actorIndex(): ActorIndex {
  index ??= prepared('actors', makeIndex);
  return index;
}

function makeIndex(): ActorIndex {
  const byId = new Map<string, IndexedActor>();
  for (const { id, en, kind, country, parent } of actorLexicon().entries) {
    byId.set(id, { en, kind, ...(country && { country }), ...(parent && { parent }) });
  }
  return { byId, arms: findArms() };
}

/** The actor of the lexicon with this id. */
export function actorById(id: string): (ActorIdentity & { readonly country?: string }) | undefined {
  const actor = actorIndex().byId.get(id);
  if (!actor) return undefined;
  const { kind, country } = actor;
  return { id, name: actor.en, kind, ...(country && { country }) };
}

/** The body that the actor with this id is part of. */
export function parentOf(id: string): string | undefined {
  return actorIndex().byId.get(id)?.parent;
}

export type StateArm = 'army' | 'air-force' | 'navy' | 'police' | 'government';

/** The arm of a state in the lexicon: its id ends in the name of the arm. */
export function stateArm(country: string, arm: StateArm): ActorIdentity | undefined {
  const id = actorIndex().arms.get(`${country} ${arm}`);
  return id === undefined ? undefined : actorById(id);
}

const armName = /^(?:[a-z]+-){1,3}(army|air-force|navy|police|government)$/;

/** The states' own arms stand in contextual.json; where it lacks one, the shortest id is the state's. */
function findArms(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const { entries, byId, contextual } = actorLexicon();
  for (const { country, id } of contextual.flatMap(({ readings }) => readings)) {
    const arm = armName.exec(id)?.[1];
    // In Lebanon "the enemy" may be another state: that one's army is no arm of Lebanon.
    const own = byId.get(id)?.country === country;
    if (arm && own && !found.has(`${country} ${arm}`)) found.set(`${country} ${arm}`, id);
  }
  for (const { id, country } of [...entries].sort((a, b) => a.id.length - b.id.length)) {
    const arm = armName.exec(id)?.[1];
    if (arm && country && !found.has(`${country} ${arm}`)) found.set(`${country} ${arm}`, id);
  }
  return found;
}

/** The English adjective of a country, as its government bears it: "Russian". */
export function countryAdjective(country: string): string | undefined {
  return stateArm(country, 'government')?.name.replace(/ government.*$/i, '');
}
