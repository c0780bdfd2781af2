// What a start costs: processor time, time of the clock and memory of a bare node, of the built package's
// help, and of its extraction of one sentence without and with the network; and of making a pipeline in a process that has the modules.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rounds = 9;
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const library = new URL('../dist/index.js', import.meta.url).href;

// Said by the process itself when it ends: the system counts what its threads spent, too.
const counting = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write('#' + JSON.stringify([(userCPUTime + systemCPUTime) / 1000, process.memoryUsage.rss() / 1e6]));
});`;

// The modules first, so that only the pipeline is measured.
const pipeline = `import { createPipeline } from '${library}';
const rss = process.memoryUsage.rss();
const cpu = process.cpuUsage();
const clock = performance.now();
createPipeline();
const took = performance.now() - clock;
const { user, system } = process.cpuUsage(cpu);
const grown = (process.memoryUsage.rss() - rss) / 1e6;
process.stderr.write('#' + JSON.stringify([(user + system) / 1000, grown, took]));`;

interface Cost {
  readonly processor: number;
  readonly clock: number;
  readonly memory: number;
}

function costOf(args: readonly string[]): Cost {
  const start = performance.now();
  const { stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const took = performance.now() - start;
  const said = stderr.split('#').at(-1)!;
  if (status !== 0) throw new Error(stderr);
  const [processor, memory, clock = took] = JSON.parse(said) as [number, number, number?];
  return { processor, clock, memory };
}

const middle = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[list.length >> 1]!;

export function run(): void {
  if (!existsSync(cli)) {
    console.log('\nstart: not measured, for there is no dist/. Run `npm run build` first.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  const written = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const statement = written('statement.txt', 'قتل خمسة مدنيين في قصف على حلب.\n');
  // An act without a doer, with aircraft of a nation beside it: the network is loaded for it.
  const open = written(
    'open.txt',
    'وقعت المجزرة بعد غارات شنتها طائرات حربية روسية على المنطقة المكتظة بالمدنيين.\n',
  );
  const counted = ['--import', written('counting.mjs', counting)];
  const starts: readonly (readonly [name: string, args: readonly string[]])[] = [
    ['node -e 0', [...counted, '-e', '0']],
    ['isnad --help', [...counted, cli, '--help']],
    ['isnad extract --no-model', [...counted, cli, 'extract', open, '--no-model']],
    ['isnad extract, nothing left open', [...counted, cli, 'extract', statement]],
    ['isnad extract, the network is asked', [...counted, cli, 'extract', open]],
    ['createPipeline(), modules loaded', [written('pipeline.mjs', pipeline)]],
  ];
  const costs = starts.map((): Cost[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [, args]] of starts.entries()) costs[index]!.push(costOf(args));
  }
  rmSync(folder, { recursive: true });
  console.log(`\nstart of the built package, middle of ${rounds}`);
  for (const [index, [name]] of starts.entries()) {
    const of = (key: keyof Cost) => middle(costs[index]!.map((cost) => cost[key])).toFixed(0);
    console.log(
      `  ${name.padEnd(36)} ${of('processor').padStart(5)} ms of processor  ${of('clock').padStart(5)} ms of the clock  ${of('memory').padStart(4)} MB`,
    );
  }
}
