// The configuration as file, environment and flags make it: what is no setting is refused, with the one that
// was meant.

import { expect, test } from 'vitest';
import { resolveConfig } from '../../src/config.ts';

test('a variable sets its setting', () => {
  const { config, origins } = resolveConfig({
    environment: { ISNAD_CLAIMS_MIN_CONFIDENCE: '0.25', ISNAD_LONG: '1', PATH: '/bin' },
  });
  expect(config.claims.minConfidence).toBe(0.25);
  expect(origins['claims.minConfidence']).toBe('environment ISNAD_CLAIMS_MIN_CONFIDENCE');
});

test.each([
  ['ISNAD_CLAIMS_MIN_CONFIDENSE', 'Did you mean ISNAD_CLAIMS_MIN_CONFIDENCE?'],
  ['ISNAD_INPUT_ENCODNG', 'Did you mean ISNAD_INPUT_ENCODING?'],
  ['ISNAD_SOMETHING_ELSE', 'The settings are: ISNAD_LANGUAGES, '],
])('%s is no setting', (name, mend) => {
  expect(() => resolveConfig({ environment: { [name]: '0.5' } })).toThrow(
    expect.objectContaining({
      code: 'config.unknown-key',
      message: `The environment: there is no setting ${name}.`,
      mend: expect.stringContaining(mend),
    }),
  );
});
