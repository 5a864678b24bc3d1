import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { NARROWED_BY } from '../../src/domain/narrowing.ts';

test.each(NARROWED_BY)('a click on a %s says what it does', (by) => {
  expect(messages[`narrow_to_${by}`].message).toContain(by);
});
