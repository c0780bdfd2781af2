// Times several ways to do the same work, taking turns; prints megabytes of UTF-8 a second of processor
// time in the quietest round of each, so that a busy machine is unfair to none, and the ratio to the first.

export interface Contestant {
  readonly name: string;
  readonly work: (document: string) => unknown;
  /** How much of the documents it is given in each round: a slow one less, a fast one several times. */
  readonly share?: number;
}

export function compare(
  title: string,
  documents: readonly string[],
  contestants: readonly Contestant[],
): void {
  const rounds = 7;
  const rates = contestants.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    contestants.forEach(({ work, share = 1 }, index) => {
      const count = Math.ceil(documents.length * share);
      const given = Array.from({ length: count }, (_, at) => documents[at % documents.length]!);
      const bytes = given.reduce((sum, document) => sum + Buffer.byteLength(document), 0);
      const start = process.cpuUsage();
      for (const document of given) work(document);
      const { user, system } = process.cpuUsage(start);
      // The first round only warms up.
      if (round >= 0) rates[index]!.push(bytes / (user + system));
    });
  }
  const best = rates.map((list) => Math.max(...list));
  console.log(`\n${title}`);
  contestants.forEach(({ name }, index) => {
    const rate = best[index]!;
    const ratio = best[0]! / rate;
    console.log(
      `  ${name.padEnd(44)} ${rate.toFixed(2).padStart(8)} MB/s   ${index === 0 ? '' : `the first is ${ratio.toFixed(1)} times as fast`}`,
    );
  });
}
