import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { NAME_FILTER_KINDS } from '../../src/domain/name-filter.ts';

test.each(NAME_FILTER_KINDS)('a click on a %s says what it does', (by) => {
  expect(messages[`narrow_to_${by}`].message).toContain(by);
});
