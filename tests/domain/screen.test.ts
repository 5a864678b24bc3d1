import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { VIEWS } from '../../src/domain/screen.ts';

test('the views have the names that outside tools rely on, in that order', () => {
  const names = VIEWS.map((view) => messages[`tab_${view}`].message);
  expect(names).toEqual(['Trending', 'Daily', 'For you', 'Saved']);
});
