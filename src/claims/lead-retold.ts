// Two drafts in, whether the later is the lead told again in full by whoever told it: "The enemy raided the
// outskirts of Damascus. A military source said that at 11:30 the enemy carried out a raid on …".

import { sameParty, shared } from './alike.ts';
import type { Draft } from './draft.ts';
import { samePlace } from './slots.ts';

// So many sentences on the lead may be told again.
const near = 2;

const sameMeans = (a: Draft['weapons'][number], b: Draft['weapons'][number]): boolean =>
  a.mention.category === b.mention.category;

/** True where the first act of a text, still without its time and toll, is told once more with nothing but these. */
export function retellsLead(lead: Draft, later: Draft): boolean {
  if (lead.event !== later.event || lead.status !== later.status) return false;
  if (lead.counts.length + lead.dates.length > 0 || lead.general || later.general) return false;
  if (later.sources.length === 0 || later.sentence.paragraph === lead.sentence.paragraph) {
    return false;
  }
  // A list goes on to other acts, and so does what stands further down.
  if (later.sentence.kind === 'bullet' || later.sentence.index - lead.sentence.index > near) {
    return false;
  }
  // Told with another body's fire it is another act.
  if (lead.weapons.length > 0 && later.weapons.length > 0) {
    if (shared(lead.weapons, later.weapons, sameMeans) === 0) return false;
  }
  const places = shared(lead.places, later.places, (a, b) => samePlace(a.mention, b.mention));
  if (places === 0 || places < later.places.length) return false;
  return shared(lead.actors, later.actors, (a, b) => sameParty(a.mention, b.mention)) > 0;
}
