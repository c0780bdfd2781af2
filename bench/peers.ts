// The whole pipeline beside named libraries that each do a part of its work, on the same made documents in
// the same run. None of them reads claims: the ratios say what the whole costs beside their part.

import * as chrono from 'chrono-node';
import { franc } from 'franc';
// @ts-expect-error natural has no types for its parts.
import AggressiveTokenizer from 'natural/lib/natural/tokenizers/aggressive_tokenizer.js';
import model from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import { createPipeline } from '../src/library.ts';
import { generateDocuments } from './archive.ts';
import type { Contestant } from './measure.ts';
import { compare } from './measure.ts';

const seed = 7;
const documents = 300;

export async function run(): Promise<void> {
  // Of CommonJS, and its types name no function that the package has.
  const { default: recognizers } = await import('@microsoft/recognizers-text-suite');
  const pipeline = createPipeline({});
  const tokenizer = new AggressiveTokenizer();
  const nlp = wink(model);
  const isnad: Contestant = {
    name: 'isnad, text to claims',
    work: (text) => pipeline.read({ id: 'a', text, published: '2024-06-12' }).claims,
  };
  const everywhere: readonly Contestant[] = [
    { name: 'franc', work: (text) => franc(text), share: 0.2 },
    { name: 'natural, aggressive tokenizer', work: (text) => tokenizer.tokenize(text) },
  ];
  const texts = (language: 'ar' | 'en') =>
    [...generateDocuments(language, documents, seed)].map(({ text }) => text);
  compare('Arabic, 2 KB documents, beside others', texts('ar'), [
    isnad,
    { name: 'chrono, Arabic dates', work: (text) => chrono.ar.parse(text), share: 0.2 },
    ...everywhere,
  ]);
  compare('English, 2 KB documents, beside others', texts('en'), [
    isnad,
    { name: 'wink-nlp, full pipeline', work: (text) => nlp.readDoc(text), share: 0.5 },
    {
      name: 'Recognizers-Text, numbers',
      work: (text) => recognizers.recognizeNumber(text, 'en-us'),
      share: 0.05,
    },
    ...everywhere,
  ]);
}
