// The Arabic article as Latin letters write it, assimilated or not: all are read as one.

export const articles: ReadonlySet<string> = new Set(
  'al el il ul ad ed adh edh an en ar er as es ash esh at et ath eth az ez'.split(' '),
);
