import { throwAwayProfile } from '../../../tools/browsers/profile.ts';
import { badgeText, firstRefresh, refreshAgain, wakeBackground } from '../refreshing.ts';
import { expect, test } from './test.ts';

declare const chrome: { readonly storage: { readonly local: { set(values: object): Promise<void> } } };

test('the badge drops at once for a rule, also while the background sleeps, and stays over a restart', async ({
  feed,
  launch,
}) => {
  const profile = throwAwayProfile();
  const before = await launch({ profileDir: profile.dir });
  await firstRefresh(before);
  feed.release();
  await refreshAgain(before);
  await expect.poll(() => badgeText(before)).toBe('3');
  await before.killBackground();
  const rules = [{ id: '1', kind: 'mute', by: 'id', pattern: feed.late[0]?.paper.id }];
  await before.inside((given) => chrome.storage.local.set(given), { rules });
  await expect.poll(() => badgeText(before)).toBe('2');
  await before.inside((given) => chrome.storage.local.set(given), { settings: { badgeMode: 'dot' } });
  await expect.poll(() => badgeText(before)).toBe('•');
  await before.close();

  const after = await launch({ profileDir: profile.dir });
  await wakeBackground(after);
  await expect.poll(() => badgeText(after)).toBe('•');
  await after.openPopup();
  await expect.poll(() => badgeText(after)).toBe('');
  await after.close();
  profile.remove();
});
