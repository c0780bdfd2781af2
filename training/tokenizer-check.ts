// A model's folder and a file of [words, ids] as Python cut them in; the words that transformers.js cuts
// otherwise out.

import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { AutoTokenizer, env } from '@xenova/transformers';

const [folder = '', expected = ''] = process.argv.slice(2);
env.allowRemoteModels = false;
env.localModelPath = dirname(resolve(folder));
const tokenizer = await AutoTokenizer.from_pretrained(basename(resolve(folder)), {
  local_files_only: true,
});
const [words, ids] = JSON.parse(readFileSync(expected, 'utf8')) as [string[], number[][]];
const unknown = 3;
const different = words.filter((word, index) => {
  const found = tokenizer.encode(` ${word}`, { add_special_tokens: false });
  return (found.length > 0 ? found : [unknown]).join() !== ids[index]!.join();
});
process.stdout.write(
  `${words.length} words, ${different.length} cut otherwise\n${different.slice(0, 40).join('\n')}\n`,
);
