// A doer's phrase in, who is meant out: by the lexicon, by the country that the phrase or the document
// is about, or by an antecedent. What has neither name nor owner and no antecedent is refused.

import type { StateArm } from '../../rules/actor-tables.ts';
import { actorById, countryAdjective, parentOf, stateArm } from '../../rules/actor-tables.ts';
import type { ActorHead, ActorIdentity, ActorName, ActorPhrase } from '../../rules/actors.ts';
import type { Hit } from '../../rules/hits.ts';

/** One shape for all: what is not known stands as undefined. */
export interface Identity {
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly kind: string;
  readonly country: string | undefined;
  readonly loaded: true | undefined;
  /** True for an own name, false for common words. */
  readonly named: boolean;
  readonly rule: string | undefined;
}

/** Who is meant, as far as a name, an entry of the lexicon or an antecedent tells. */
interface Who {
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly kind: string;
  readonly country?: string | undefined;
  readonly loaded?: boolean | undefined;
}

const identity = (
  { name, id, kind, country, loaded }: Who,
  named: boolean,
  rule?: string,
): Identity => ({ name, id, kind, country, loaded: loaded ? true : undefined, named, rule });

/** The same as who is told by a phrase: its word may be a loaded one. */
const toldBy = ({ loaded }: ActorPhrase, { name, id, kind, country, ...who }: Who): Who => ({
  name,
  id,
  kind,
  country,
  loaded: loaded || who.loaded,
});

/** A doer told before: what a short form can stand for. */
export interface Antecedent {
  readonly identity: Identity;
  readonly head: ActorHead | undefined;
}

/** What the document has told so far. */
export interface Known {
  /** Countries in focus, the likeliest first. */
  readonly focus: readonly string[];
  /** Countries whose own "the army" may be. */
  readonly home: ReadonlySet<string>;
  /** The nation of who is quoted in the sentence: "the armed forces" are his. */
  readonly speaker?: string | undefined;
  /** Ids that the document names beyond doubt. */
  readonly certain: ReadonlySet<string>;
  /** Doers so far, in order. */
  readonly antecedents: readonly Antecedent[];
}

export function identify(phrase: ActorPhrase, known: Known): Identity | undefined {
  const named = phrase.actors?.filter(({ value }) => !value.readings) ?? [];
  if (named.length > 0) {
    const chosen = choose(
      named.map(({ value }) => value),
      phrase,
      known,
    );
    if (chosen) return chosen;
    if (!phrase.head) return several(named);
    // "الحركة الشعبية" is the name of some movement: it stands for no other one told before.
    const among = known.antecedents.filter(({ identity }) =>
      named.some(({ value }) => value.id === identity.id),
    );
    return common(phrase, { ...known, antecedents: among });
  }
  return common(phrase, known);
}

/** Which of the actors of one name, or none where an ambiguous one has no support. */
function choose(
  names: readonly ActorName[],
  phrase: ActorPhrase,
  known: Known,
): Identity | undefined {
  const country = phrase.country;
  let best: ActorName | undefined;
  let most = 0;
  for (const name of names) {
    // "جيش العدو السعودي": the adjective says whose enemy it is, not the partisan name.
    if (name.loaded && country && name.country && name.country !== country) continue;
    let score = name.ambiguous ? 0 : 2;
    if (phrase.supported) score += 2;
    if (known.certain.has(name.id!)) score += 3;
    if (name.country && country === name.country) score += 3;
    else if (name.country && known.focus[0] === name.country) score += long(phrase) ? 2 : 1;
    else if (name.country && known.focus.includes(name.country)) score += 0.5;
    if (score > most) {
      most = score;
      best = name;
    }
  }
  if (!best || most < 2) return undefined;
  const tied = names.filter((name) => name !== best && !name.ambiguous === !best.ambiguous);
  const focused = best.country !== undefined && known.focus.includes(best.country);
  // Several actors share the name and nothing decides: the name stands, no identity is given.
  if (tied.length > 0 && !focused && !known.certain.has(best.id!) && !country) {
    return identity({ name: best.name, kind: best.kind }, true);
  }
  return identity(toldBy(phrase, best), best.kind !== 'unknown');
}

/** "Joint Forces": what may be the name of several is a body, though nothing tells which. */
function several(names: readonly Hit<ActorName>[]): Identity | undefined {
  const [{ first, last, value }] = names as [Hit<ActorName>];
  return last - first > 1 ? identity({ kind: value.kind }, false) : undefined;
}

/** A name of several words, or an acronym, is seldom anything else. */
function long(phrase: ActorPhrase): boolean {
  const { actor } = phrase;
  return actor !== undefined && (actor.last - actor.first > 1 || actor.value.letters === 'upper');
}

function common(phrase: ActorPhrase, known: Known): Identity | undefined {
  const { head } = phrase;
  // "the British destroyer HMS Diamond" is no army.
  if (head?.sort === 'craft') return identity({ kind: head.kind }, phrase.own !== undefined);
  const readings = phrase.actors?.find(({ value }) => value.readings)?.value;
  if (phrase.by) {
    const actor = actorById(phrase.by);
    if (actor) return identity(toldBy(phrase, actor), true);
  }
  if (phrase.country) return ofCountry(phrase, phrase.country, readings);
  const bare = !phrase.own && !phrase.owner && !phrase.unknown && !phrase.government;
  if (bare && !phrase.possessed && (phrase.definite || phrase.same)) {
    const meant = antecedent(phrase, known);
    // "قوات الاحتلال", "وزارة الدفاع": who may be meant is listed, and nobody else is.
    const listed = !readings || [...readings.readings!.values()].some(({ id }) => id === meant?.id);
    // "التنظيم" is whichever group was told before, and only without one that of the country.
    const again = !readings?.loaded && (phrase.meant ?? head)?.sort === 'group';
    if (meant && (listed || again))
      return identity(toldBy(phrase, meant), meant.named, 'short form');
  }
  if (readings) {
    const told = readings.loaded ? undefined : known.speaker;
    for (const country of told ? [told, ...known.focus] : known.focus) {
      const actor = readings.readings!.get(country);
      // Two nations at war elsewhere: nothing tells whose "the armed forces" are.
      if (!readings.loaded && country !== told && !known.home.has(country)) continue;
      if (actor && !(readings.loaded && speaksFor(actor.id, known))) {
        const { name, id, kind, country } = entryOf(actor);
        const loaded = readings.loaded || phrase.loaded;
        return identity({ name, id, kind, country, loaded }, true, 'actor by country in focus');
      }
    }
    if (!readings.loaded) {
      return identity({ name: readings.name, kind: readings.kind }, false);
    }
    if (!head) return undefined;
    return identity({ name: head.name, kind: head.kind, loaded: true }, false);
  }
  if (!head) return undefined;
  if (phrase.government && known.focus[0]) return ofCountry(phrase, known.focus[0], undefined);
  if (phrase.own || phrase.owner) {
    const name = phrase.owner ? `${head.name} of ${phrase.owner}` : undefined;
    return identity({ name, kind: head.kind, loaded: phrase.loaded }, true);
  }
  const words = { name: head.name, kind: head.kind };
  if (phrase.unknown || head.sort === 'people') return identity(words, false);
  if (phrase.described || phrase.possessed) return identity(toldBy(phrase, words), false);
  if (head.sort === 'aircraft' || head.sort === 'arm')
    return identity({ name: head.name, kind: 'unknown' }, false);
  if (bare && (phrase.definite || phrase.same) && !standsAlone(head)) return undefined;
  return identity(toldBy(phrase, words), false);
}

/** "The enemy" in a text that opens with the deeds of a unit of that army is not that army. */
function speaksFor(id: string, { antecedents }: Known): boolean {
  const first = antecedents[0]?.identity.id;
  return first !== undefined && parentOf(first) === id;
}

/** What the lexicon has of the actor that a reading names. */
function entryOf(reading: ActorIdentity): Who {
  return actorById(reading.id) ?? reading;
}

/** "القوات الروسية", "Russian warplanes": the arm of that state where the lexicon has it. */
function ofCountry(
  phrase: ActorPhrase,
  country: string,
  readings: ActorName | undefined,
): Identity | undefined {
  const { head } = phrase;
  const read = readings?.readings?.get(country);
  if (read) return identity(toldBy(phrase, entryOf(read)), true);
  if (!head) {
    const state = stateArm(country, 'government');
    const name = phrase.owner ?? state?.name ?? country;
    return identity({ name, id: state?.id, kind: 'government', country }, true);
  }
  const arm = armOf(head);
  const actor = arm && stateArm(country, arm);
  if (actor) {
    const { id, name, kind } = actor;
    return identity({ id, name, kind, country, loaded: phrase.loaded }, true);
  }
  const adjective = phrase.owner ?? countryAdjective(country) ?? country;
  const name = `${adjective} ${head.name}`;
  const told = { name, kind: head.kind, country, loaded: phrase.loaded };
  return identity(told, head.sort !== 'people');
}

function armOf(head: ActorHead): StateArm | undefined {
  if (head.sort === 'aircraft') return 'air-force';
  if (head.kind === 'police' && head.name === 'police') return 'police';
  if (head.kind === 'government') return 'government';
  if (head.kind !== 'state_force' || head.sort === 'group' || head.sort === 'office') {
    return undefined;
  }
  if (head.name === 'navy' || head.name === 'gunboats') return 'navy';
  if (head.name === 'air force') return 'air-force';
  if (head.name === 'border guards' || head.name === 'intelligence') return undefined;
  return 'army';
}

/** The doer that a short form stands for: the nearest with the same head, else of the same kind. */
function antecedent(phrase: ActorPhrase, known: Known): Identity | undefined {
  const head = phrase.meant ?? phrase.head;
  if (!head || head.sort === 'people') return undefined;
  const { antecedents } = known;
  const reach = Math.max(0, antecedents.length - 60);
  let kind: Identity | undefined;
  for (let index = antecedents.length - 1; index >= reach; index -= 1) {
    const { identity, head: other } = antecedents[index]!;
    if (!identity.named) continue;
    if (other && other.name === head.name) return identity;
    if (!kind && !isBranch(identity) && compatible(head, identity)) kind = identity;
  }
  return kind;
}

function compatible(head: ActorHead, identity: Identity): boolean {
  if (head.sort === 'group' || (head.sort === 'force' && head.kind === 'armed_group')) {
    return (
      identity.kind === head.kind ||
      (head.kind === 'armed_group' && identity.kind === 'party' && head.sort === 'group')
    );
  }
  if (head.name === 'coalition') return identity.kind === 'coalition';
  if (head.name === 'army' || head.name === 'forces') return identity.kind === 'state_force';
  // "الموقع", "المركز" are places more often than bodies: only these offices stand for one.
  if (head.sort === 'office') return repeating.has(head.kind) && identity.kind === head.kind;
  if (head.name === 'police') return identity.kind === head.kind;
  return false;
}

/** "قوات النظام", "the army" behind an air force or an intelligence service mean more than these. */
function isBranch({ id, country, kind }: Identity): boolean {
  if (kind !== 'state_force' || !id) return false;
  if (country && branches.some((arm) => stateArm(country, arm)?.id === id)) return true;
  return id.includes('intelligence');
}

const branches = ['air-force', 'navy', 'police'] as const;

const repeating = new Set(['ministry', 'monitor', 'intergovernmental', 'court', 'ngo']);

// Short forms that name somebody even where the document has no fuller one.
const alone = new Set([
  'army',
  'police',
  'security forces',
  'armed forces',
  'air force',
  'authorities',
  'government',
  'resistance',
  'coalition',
  'opposition',
  'factions',
  'armed groups',
  'ministry',
  'observatory',
  'regime',
  'enemy',
  'air defences',
  'civil defence',
  'special forces',
  'border guards',
  'navy',
]);

function standsAlone(head: ActorHead): boolean {
  return alone.has(head.name);
}
