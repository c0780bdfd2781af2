// Import rules of the house: who may import whom. `npm run check` runs them.
const stage = '^src/(ingest|detect|normalize|segment|extract|claims|evaluate|report|export)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-stage-imports-a-stage',
      comment: 'Order lives in pipeline.ts; a stage reads layers of the document, not its neighbour.',
      severity: 'error',
      from: { path: '^src/(ingest|detect|normalize|segment|extract|claims)/' },
      to: {
        path: stage,
        pathNot: '^src/$1/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'document-imports-nothing',
      comment: 'The vocabulary of the house stands on nothing but zod.',
      severity: 'error',
      from: { path: '^src/document/' },
      to: { path: '^src/', pathNot: '^src/document/' },
    },
    {
      name: 'languages-import-no-stage',
      severity: 'error',
      from: { path: '^src/languages/' },
      to: { path: [stage, '^src/(pipeline|cli|config|library|index)'] },
    },
    {
      name: 'rules-know-no-language',
      severity: 'error',
      from: { path: '^src/(rules|lexicon|detect|normalize|segment|extract|claims)/' },
      to: { path: '^src/languages/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'evaluate-is-pure',
      severity: 'error',
      from: { path: '^src/evaluate/' },
      to: { path: ['^src/(?!evaluate|document|errors)', '^(fs|node:fs)'] },
    },
    {
      name: 'only-the-cli-knows-a-terminal',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|cli\\.ts)' },
      to: { path: '^src/cli(/|\\.ts)' },
    },
    {
      name: 'models-have-one-reader',
      comment: 'Files are read by lexicon/, network/ (a model folder), archive/ (a run folder), config.ts, the command line, and for its style and maps the report of a run.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(lexicon|network|archive|cli)/', '^src/(cli|config|root)\\.ts', '^src/ingest/list\\.ts', '^src/report/(html|run)/assets\\.ts'] },
      to: { path: '^(node:)?fs' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
