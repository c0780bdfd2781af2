// Writes a model folder for the tests of the network's socket: a WordPiece vocabulary, and an ONNX graph
// of one look-up that gives each sub-word the label its number says, whatever stands around it.

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Wire format of protocol buffers: a key of field and type, then a varint or bytes. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return bytes;
}
const int = (field: number, value: number) => [...varint(field * 8), ...varint(value)];
const bytes = (field: number, value: readonly number[]) => [
  ...varint(field * 8 + 2),
  ...varint(value.length),
  ...value,
];
const text = (field: number, value: string) => bytes(field, [...Buffer.from(value)]);

const float32 = 1;
const int64 = 7;

function valueInfo(name: string, type: number, dims: readonly string[]): number[] {
  const shape = dims.flatMap((dim) => bytes(1, text(2, dim)));
  return [...text(1, name), ...bytes(2, bytes(1, [...int(1, type), ...bytes(2, shape)]))];
}

type LookUp = readonly (readonly number[])[];

/** An ONNX model: for each output, Gather(its table, input_ids). */
function lookUpModel(outputs: Readonly<Record<string, LookUp>>): Buffer {
  const tables = Object.entries(outputs);
  const weights = ([output, table]: [string, LookUp]) => [
    ...int(1, table.length),
    ...int(1, table[0]!.length),
    ...int(2, float32),
    ...text(8, `${output} table`),
    ...bytes(9, [...Buffer.from(new Float32Array(table.flat()).buffer)]),
  ];
  const node = ([output]: [string, LookUp]) => [
    ...text(1, `${output} table`),
    ...text(1, 'input_ids'),
    ...text(2, output),
    ...text(4, 'Gather'),
  ];
  const inputs = ['input_ids', 'attention_mask', 'token_type_ids'];
  const graph = [
    ...tables.flatMap((table) => bytes(1, node(table))),
    ...text(2, 'tiny'),
    ...tables.flatMap((table) => bytes(5, weights(table))),
    ...inputs.flatMap((name) => bytes(11, valueInfo(name, int64, ['batch', 'sequence']))),
    ...tables.flatMap(([output]) =>
      bytes(12, valueInfo(output, float32, ['batch', 'sequence', `${output} labels`])),
    ),
  ];
  return Buffer.from([...int(1, 8), ...bytes(7, graph), ...bytes(8, int(2, 17))]);
}

export interface TinyModel {
  /** Label of each whole word that is not "O". */
  readonly labels: Readonly<Record<string, string>>;
  /** The same for the head of claims; without it the model has names alone. */
  readonly claims?: Readonly<Record<string, string>>;
  readonly languages?: readonly string[];
  /** Instead of the head of names. */
  readonly names?: object;
  readonly maxLength?: number;
  readonly overlap?: number;
  readonly batch?: number;
}

const names = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'];
const slots = ['ACTOR', 'TARGET', 'PLACE', 'EVENT'];
const parts = ['O', ...slots.flatMap((slot) => [`B-${slot}`, `I-${slot}`])];
const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,0123456789'];
const arabic = Array.from({ length: 0x64b - 0x621 }, (_, at) => String.fromCharCode(0x621 + at));

export function writeTinyModel(folder: string, model: TinyModel): void {
  const known = Object.keys({ ...model.labels, ...model.claims });
  const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', ...known];
  for (const letter of [...letters, ...arabic]) vocabulary.push(letter, `##${letter}`);
  const words = [...new Set(vocabulary)];
  const vocab = Object.fromEntries(words.map((word, index) => [word, index]));
  const table = (labels: readonly string[], given: Readonly<Record<string, string>>) =>
    words.map((word) => {
      const own = labels.indexOf(given[word] ?? 'O');
      return labels.map((_, index) => (index === own ? 9 : 0));
    });
  const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'].map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  }));
  const piece = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  const sequence = (id: string) => ({ Sequence: { id, type_id: 0 } });
  const tokenizer = {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special,
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: false,
      strip_accents: false,
      lowercase: false,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [piece('[CLS]'), sequence('A'), piece('[SEP]')],
      pair: [piece('[CLS]'), sequence('A'), piece('[SEP]'), sequence('B'), piece('[SEP]')],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
        '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
      },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab,
    },
  };
  const files: Record<string, string | Buffer> = {
    'tokenizer.json': JSON.stringify(tokenizer),
    'tokenizer_config.json': JSON.stringify({
      tokenizer_class: 'BertTokenizer',
      do_lower_case: false,
      pad_token: '[PAD]',
      unk_token: '[UNK]',
      cls_token: '[CLS]',
      sep_token: '[SEP]',
      model_max_length: 512,
    }),
    'config.json': JSON.stringify({
      model_type: 'bert',
      architectures: ['BertForTokenClassification'],
      id2label: Object.fromEntries(names.map((name, index) => [index, name])),
    }),
    'onnx/model.onnx': lookUpModel({
      logits: table(names, model.labels),
      ...(model.claims && { parts: table(parts, model.claims) }),
    }),
  };
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  const checksums: Record<string, string> = {};
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
    checksums[name] = createHash('sha256').update(content).digest('hex');
  }
  const manifest = {
    name: 'tiny',
    version: '1',
    licence: 'CC0-1.0',
    languages: model.languages ?? ['en'],
    heads: {
      names: model.names ?? { output: 'logits', labels: names },
      ...(model.claims && { claims: { output: 'parts', labels: parts, temperature: 1 } }),
    },
    maxLength: model.maxLength ?? 16,
    overlap: model.overlap ?? 4,
    batch: model.batch ?? 3,
    checksums,
  };
  writeFileSync(join(folder, 'isnad-model.json'), JSON.stringify(manifest));
}
