import { expect, it } from 'vitest';
import { chromeManifest } from '../../tools/chrome-manifest.ts';
import { firefoxManifest } from '../../tools/firefox-manifest.ts';

const both = [
  ['Chrome', chromeManifest],
  ['Firefox', firefoxManifest()],
] as const;

it.each(both)('tells %s who made it, and where it lives', (_, manifest) => {
  expect(manifest).toMatchObject({ author: expect.any(String), homepage_url: expect.stringMatching(/^https:/) });
});

it('says what becomes of private windows: Firefox lends no database there', () => {
  expect(chromeManifest).toMatchObject({ incognito: 'spanning' });
  expect(firefoxManifest()).toMatchObject({ incognito: 'not_allowed' });
});

it('lets no other extension connect in Chrome, and no page of a host that exists', () => {
  expect(chromeManifest).toMatchObject({ externally_connectable: { matches: [expect.stringMatching(/\.invalid\//)] } });
  expect(firefoxManifest()).not.toHaveProperty('externally_connectable');
});

it.each(both)(
  'lets pages in %s run no script and make no HTML but its own, and nobody else find or fill them',
  (_, manifest) => {
    const policy = (manifest as { content_security_policy: { extension_pages: string } }).content_security_policy;
    const rules = new Map(
      policy.extension_pages.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
    );
    expect(Object.fromEntries([...rules].filter(([name]) => name !== 'connect-src'))).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' blob:",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
    for (const name of ['content_scripts', 'web_accessible_resources', 'sandbox'])
      expect(manifest).not.toHaveProperty(name);
  },
);

/** The letters that open a menu of Firefox's menu bar in one of our languages (firefox-l10n, menubar.ftl, 2026-11). */
const MENU_LETTERS = new Set('ABCDEFHLMNOPSTUVX');

it('saves by a key in Firefox that opens a menu in none of our languages', () => {
  const { commands } = firefoxManifest() as { commands: Record<string, { suggested_key: { default: string } }> };
  const key = commands['save-page']?.suggested_key.default ?? '';
  expect(key).toMatch(/^Alt\+Shift\+[A-Z]$/);
  expect(MENU_LETTERS).not.toContain(key.at(-1));
});
