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

/** An ONNX model: logits = Gather(table, input_ids). */
function lookUpModel(table: readonly (readonly number[])[]): Buffer {
  const width = table[0]!.length;
  const raw = Buffer.from(new Float32Array(table.flat()).buffer);
  const weights = [
    ...int(1, table.length),
    ...int(1, width),
    ...int(2, float32),
    ...text(8, 'table'),
    ...bytes(9, [...raw]),
  ];
  const node = [
    ...text(1, 'table'),
    ...text(1, 'input_ids'),
    ...text(2, 'logits'),
    ...text(4, 'Gather'),
  ];
  const inputs = ['input_ids', 'attention_mask', 'token_type_ids'];
  const graph = [
    ...bytes(1, node),
    ...text(2, 'tiny'),
    ...bytes(5, weights),
    ...inputs.flatMap((name) => bytes(11, valueInfo(name, int64, ['batch', 'sequence']))),
    ...bytes(12, valueInfo('logits', float32, ['batch', 'sequence', 'labels'])),
  ];
  return Buffer.from([...int(1, 8), ...bytes(7, graph), ...bytes(8, int(2, 17))]);
}

export interface TinyModel {
  /** Label of each whole word that is not "O". */
  readonly labels: Readonly<Record<string, string>>;
  readonly maxLength?: number;
  readonly overlap?: number;
  readonly batch?: number;
}

const names = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'];
const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,0123456789'];

export function writeTinyModel(folder: string, model: TinyModel): void {
  const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', ...Object.keys(model.labels)];
  for (const letter of letters) vocabulary.push(letter, `##${letter}`);
  const words = [...new Set(vocabulary)];
  const vocab = Object.fromEntries(words.map((word, index) => [word, index]));
  const table = words.map((word) => {
    const label = names.indexOf(model.labels[word] ?? 'O');
    return names.map((_, index) => (index === label ? 4 : 0));
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
    'onnx/model.onnx': lookUpModel(table),
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
    languages: ['en'],
    labels: names,
    maxLength: model.maxLength ?? 16,
    overlap: model.overlap ?? 4,
    batch: model.batch ?? 3,
    checksums,
  };
  writeFileSync(join(folder, 'isnad-model.json'), JSON.stringify(manifest));
}
