// The roles of words that tie clauses or tell how single words are meant, and the needs of triggers that a word of
// such a role meets. No word of any language stands here.

/** Needs that a word of a role of its own meets. */
export const completions = [
  'fire',
  'plot',
  'oneself',
  'hostage',
  'wounds',
  'cell',
  'freedom',
  'passage',
  'road',
  'march',
  'crowd',
  'arms',
  'out',
  'onset',
  'vehicle',
  'away',
  'arrest',
  'custody',
  'hands',
  'flames',
] as const;
export type Completion = (typeof completions)[number];

/** Words between the parts of a sentence, by what follows them. One word may have several roles. */
export const markRoles = [
  'agent',
  'cause',
  'result',
  'break',
  'during',
  'against',
  'from',
  'toward',
  /** Where somebody or something was brought: no place of the act. */
  'to',
  'at',
  'relative',
  'and',
  'that',
  /** "that it", "that they": whoever speaks is the subject of what follows. */
  'self',
  'passive',
  /** Makes what follows something known: "the", "this". */
  'known',
  /** Makes a noun of what follows: "a", "their". */
  'determiner',
  /** Shots: "fire", "bullets". */
  'fire',
  /** What is driven against something: "car into". */
  'vehicle',
  /** What is foiled before it happens: "plot", "smuggling", "suicide attack". */
  'plot',
  /** What follows a noun of an act was hit: "the bombing of". */
  'object',
  /** Opens what an act is done for: "in support of". Its places are not those of the act. */
  'purpose',
  /** Victims are only taken elsewhere: "the transfer of". */
  'transfer',
  /** What follows was only carried or kept there: "carrying". */
  'having',
  /** Where those who act are kept or came from: "المتمركزة في". Its places are not those of the act. */
  'stationed',
  /** What follows began there: "since the outbreak of". */
  'beginning',
  /** The act that follows is told of a man's past or plans: "involved in", "plotting". */
  'background',
  /** What somebody set out to do, where "to" is written on the act: "entered the city to arrest". */
  'aim',
  /** The name before it only tells whose clock it was: "Sanaa time". */
  'clock',
  /** Whom one tells, or who tells from afar: a place behind it is none of the act. */
  'audience',
  /** Labels of a form, in front of a colon: when, where and who it was. */
  'when label',
  'where label',
  'doer label',
  /** An account of what happened: "events", "toll", "operations". */
  'account',
  /** What a body is made up of: whoever is counted behind it is that body. */
  'made up of',
  /** All of a war at once: "all fronts". */
  'all fronts',
  /** Giving up in a fight: whom it is done to takes those who do it. */
  'surrender',
  /** The nouns that idioms end in: "themselves", "as hostages", "free". Past the 32nd no role has a bit. */
  'oneself',
  'hostage',
  /** What those who are treated have: "for gunshot wounds". */
  'wounds',
  /** Where those who were hit came from or were going: "on their way to". */
  'bound',
  /** A band that is broken up: "a terrorist cell". */
  'cell',
  /** People who work together at what stands in front: "a mortar team", "a car bomb network". */
  'band',
  'freedom',
  /** What is denied, shut, gone on, dispersed or found: "the entry of", "the crossing", "in a march", "an arms depot". */
  'passage',
  'road',
  'march',
  'crowd',
  'arms',
  /** Behind those who are driven from their ground: "out of". */
  'out',
  /** An advance that is beaten off: "an attack", "an incursion". */
  'onset',
  /** Whom one is for or against stands behind it: "anti-", "pro-". */
  'side',
  /** What an act came in answer to: "in response to". */
  'answered',
  /** A verb in front of "by", and of what one did: "responded". */
  'answering',
  /** What had happened before: "after", "hours after". */
  'earlier',
  /** Where the wounded are taken: "to hospital", "for treatment". */
  'care',
  /** In front of the time at which a sheet was written: "as of", "last updated". */
  'as of',
  /** When and where somebody was born: "born in", "مواليد". */
  'born',
  /** In front of what a figure leaves out: "except", "not including". */
  'left out',
  /** Who answers for one town or district: "mayor", "residents". */
  'local',
  /** Where somebody comes from: "resident of", "native of". */
  'home',
  /** In front of what a charge is meant for: "outside", "under". */
  'beside',
  /** What sails and may be taken: "a dhow", "the tanker". */
  'vessel',
  /** Makes a perfect of the present: no day that is over is its time. */
  'perfect',
  /** Other acts follow, of which the one told is only one: "one of a string of". */
  'one of many',
  /** Ranks an act among others: "the deadliest". A period behind it is only what it is measured by. */
  'most',
  /** What follows is only talked of, feared, shown or forbidden: "discussed", "photographs of", "protection from". */
  'topic',
  /** No act in particular follows: "any", "each". */
  'whichever',
  /** An act that has not been: "possible", "looming". */
  'possible',
  /** In front of an act that somebody only tried, planned or plotted: "tried to", "مخطط ل". */
  'attempt',
  /** An act that was planned and did not take place: "called off", "postponed". */
  'called off',
  /** In the passive it tells that something came to pass, and nobody speaks: "was reported". */
  'reported',
  // Leaving the place of an act: "before they withdrew towards".
  'retreat',
  /** Somebody has a part in what is told behind it: "took part in". */
  'joining',
  /** What those who act ride: "aboard", "على متن". It is neither hit nor counted. */
  'aboard',
  // Leads to who stood guard over those that did it: "بحماية".
  'guarded',
  /** Craft that fly over and do nothing: "تحليق". Neither they nor where they flew are of an act. */
  'overflight',
  // What follows is so in the place before it: "حيث", "where".
  'where',
  /** In front of what a charge went off by: "close to". */
  'near',
  /** Opens an aside about those who were with the doer: ", alongside". */
  'company',
  /** Whoever stands in front of it came upon the dead and killed nobody: "recovered". */
  'finds',
  /** A verb that a charge is set off by: "triggered". Bands do it, others come upon it. */
  'setting off',
  /** A verb for fire on people right behind it, of whom it is not told that they lived: "shot". */
  'shooting',
  /** Those who are brought to safety and driven from no home: "crew", "diplomats". */
  'rescued',
  /** Whoever saw those who are held: "spoke with", "met". */
  'visiting',
  /** What is called after an act: "museum of". */
  'shrine',
  /** Behind a number, what was so long before that it is told only to be remembered: "years after". */
  'long ago',
  /** Bringing to safety, and where one drowns: "rescued", "off", "dinghy". */
  'saving',
  'adrift',
  /** Who attacks in words, whom, and what for: "lawmakers", "the minister", "for failing". */
  'critic',
  /** What no blow can reach: "assassinated the talks". */
  'notion',
  /** What an act is by law: "a war crime", "جريمة حرب". */
  'crime',
  'criticised',
  'scolding',
  /** Makes of a fire or a flood something that an act brought about: "causing". */
  'kindling',
  /** Leads to whom a charge was laid for: "meant for". */
  'meant',
  /** Leads to those who are let go in return: "in exchange for". */
  'exchange',
  /** Leads to what those who were arrested are said to have done: "in connection with". */
  'charge',
  /** Another thing that the same speaker says: "and say". */
  'and says',
  /** Leads to a total that a toll is brought up to: "bringing". */
  'summing',
  /** A verb of blaming with the act as its object, and the doer behind "to": "نسبته". */
  'imputed',
  /** Some of what was told before: "most", "the rest". */
  'share',
  /** All of what was told before: "both". */
  'every',
  /** A pronoun for people whom an act befalls: "him", "them". */
  'person',
  /** Where people are driven to, or led, or from what: "out of", "off their land", "إلى جهة مجهولة", "معهم". */
  'away',
  /** Those who come back: "عائدة". */
  'homeward',
  /** Where those go who run: "a camp", "the forest". */
  'refuge',
  /** How those who were held got away: "escaped", "broke out". */
  'flight',
  /** A word behind those harmed and behind "to" it tells that they died: "death". */
  'deadly',
  /** A part of the body with whose it was: "ساقه". Whoever lost it was hurt. */
  'limb',
  /** Into whose power ground comes: "بيد", "في أيدي". */
  'hands',
  /** How what was lit burns: "on fire", "ablaze". */
  'flames',
  /** What its subject did has come of it: "leaving". */
  'leaving',
  /** In what state it put somebody: "left a boy wounded". */
  'left',
  /** What makes an arrest of "ألقى": "القبض". */
  'arrest',
  /** Where those are who are held: "in prison", "without trial". */
  'custody',
  /** Makes a perfect of the past: "had", "كان". */
  'pluperfect',
  /** One more of the sort told before: "another", "the second". */
  'another',
  /** The first of some acts that are told one by one: "the first". */
  'first one',
  /** What follows goes on as before: "still", "لا تزال". */
  'still',
  /** What armed men or police undertake, and no act itself: "عملية", "حملة". */
  'operation',
  /** In front of the figure of another time: "compared with", "مقارنة بـ". */
  'compared',
  /** Nothing was said by the body beside it: "did not comment", "لم يصدر". */
  'silence',
  /** All over a country: no place told before is meant. "nationwide", "عبر التراب الوطني". */
  'everywhere',
  /** What comes next in a ranking: "followed by", "تلتها". */
  'next in rank',
] as const;
export type ClauseRole = (typeof markRoles)[number];
