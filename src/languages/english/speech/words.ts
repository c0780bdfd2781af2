// The closed classes of English words by which a speaker's phrase and the reach of speech are found.
// All are lower case.

/** The words of a list. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const auxiliaries = set('has have had is are was were be been being did does do');
export const pronouns = set('he she it they we i');
export const determiners = set(
  'the a an its their his her this that these those our some several many two three four five six one another other both',
);
export const articles = set('the a an');

/** Words that end a speaker's phrase when walking back from the verb. */
export const boundaries = set(
  'that but while as when where what how which who whose whom because after before although though since until if so than or nor then meanwhile however yet whereas also',
);

/** Prepositions that may stand inside a speaker's phrase. */
export const innerPrepositions = set('of in for from at with on to under');

export const prepositions = set(
  'of in for from at with on to under by near about into over through during against between among amid following across outside inside around despite since after before',
);

export const adverbs = set(
  'all both also later earlier then again now today yesterday tonight separately meanwhile here there previously already only first repeatedly just still further instead initially however nonetheless nevertheless though ever never so far recently once early late officially publicly formally promptly flatly categorically',
);

/** What stands behind a verb of saying and is not what is said. */
export const statementPrepositions = set('in on at during via to by through from');

/** Finite verbs and participles that no name holds: they show that a clause has begun. */
export const clauseVerbs = set(
  'is are was were has have had will would could may might can did does do killed wounded injured hit struck fired attacked launched seized captured destroyed shelled bombed fled died lost left came went took made began continued arrested detained displaced sheltering including saying killing wounding injuring',
);

export const chargeNouns = set(
  'charge charges accusation accusations allegation allegations claim claims report reports responsibility involvement role suggestion suggestions reporting account accounts version versions narrative accusing responsible accountable story stories figure figures toll number numbers',
);

export const tollNouns = set(
  'toll dead casualties number figure figures losses count total fatalities deaths wounded injured size killed victims',
);

export const months = set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun',
);

export const issueWords = set(
  'statement release communique communiqué announcement bulletin report letter letters verbale message',
);
export const titleWords = set(
  'situation statement update report communique communiqué briefing press summary bulletin announcement operational daily weekly monthly',
);

/** Acts that somebody can deny: "did not attack", "had not bombed". */
export const acts = set(
  'attack attacked bomb bombed shell shelled strike struck hit target targeted targeting drop dropped fire fired kill killed launch launched use used enter entered cross crossed burn burned burnt loot looted arrest arrested detain detained abduct abducted block blocked torture tortured storm stormed carry carried conduct conducted take seize seized shoot shot mine plant planted send sent commit committed bombard bombarded',
);

/** Verbs that promise what stands behind "to". */
export const promises = set('agree agreed agrees decided offered planned pledged promised');

/** What stands before a day or a place. */
export const dayWords = set('on in late early yesterday today');
