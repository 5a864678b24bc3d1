import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { firefoxManifest } from '../../tools/firefox-manifest.ts';

const LOCALES = readdirSync('public/_locales');
const FORMS = readFileSync('docs/store/README.md', 'utf8');
/** https://developer.chrome.com/docs/webstore/cws-dashboard-listing and https://extensionworkshop.com/documentation/develop/create-an-appealing-listing/ */
const LIMITS = { name: 45, summary: 132, summaryForFirefox: 250, description: 10_000, justification: 1_000 };

describe.each(LOCALES)('the listing in %s', (locale) => {
  const listing = sectionsOf(readFileSync(`docs/store/${locale}.md`, 'utf8'));
  const words = JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'));

  it('has each part, and no other', () => {
    expect([...listing.keys()]).toEqual(['Name', 'Summary', 'Summary for Firefox', 'Description', 'Privacy policy']);
  });

  it('keeps within what the shops take', () => {
    expect(length('Name')).toBeLessThanOrEqual(LIMITS.name);
    expect(length('Summary')).toBeLessThanOrEqual(LIMITS.summary);
    expect(length('Summary for Firefox')).toBeLessThanOrEqual(LIMITS.summaryForFirefox);
    expect(length('Description')).toBeLessThanOrEqual(LIMITS.description);
    // Edge wants at least that much.
    expect(length('Description')).toBeGreaterThanOrEqual(250);
  });

  it('says what the manifest says: Chrome and Edge take name and summary from there', () => {
    expect(listing.get('Name')).toBe(words.extension_name.message);
    expect(listing.get('Summary')).toBe(words.extension_description.message);
  });

  it('names each host that is asked by name in its privacy policy', () => {
    for (const host of ['huggingface.co', 'export.arxiv.org', 'rss.arxiv.org', 'Zotero'])
      expect(listing.get('Privacy policy')).toContain(host);
  });

  it('says as much as the English one', () => {
    const english = sectionsOf(readFileSync('docs/store/en.md', 'utf8'));
    for (const name of ['Description', 'Privacy policy']) {
      expect(listing.get(name)?.split('\n').length).toBe(english.get(name)?.split('\n').length);
    }
  });

  function length(section: string): number {
    return [...(listing.get(section) ?? '')].length;
  }
});

it('has a listing in no language that the extension does not speak', () => {
  const files = readdirSync('docs/store').filter((name) => name.endsWith('.md') && name !== 'README.md');
  expect(files.map((name) => name.replace('.md', '')).toSorted()).toEqual(LOCALES.toSorted());
});

describe('permissions', () => {
  const justified = new Map(rowsOf('Permissions').map(([name = '', why = '']) => [name.replaceAll('`', ''), why]));
  const asked = new Set([...permissionsIn(manifest), ...permissionsIn(firefoxManifest())]);

  it('are justified one by one in either manifest, and none that is not asked for', () => {
    expect([...justified.keys()].toSorted()).toEqual([...asked].toSorted());
  });

  it('are justified in as many letters as Chrome takes, and called optional where they are', () => {
    const optional = [...manifest.optional_permissions, ...manifest.optional_host_permissions];
    for (const [name, why] of justified) {
      expect(why.length, name).toBeLessThanOrEqual(LIMITS.justification);
      expect(why.length, name).toBeGreaterThan(20);
      expect(why.startsWith('Optional'), name).toBe(optional.includes(name));
    }
  });

  it('stand in the README too', () => {
    const readme = readFileSync('README.md', 'utf8');
    const missing = [...asked].filter(
      (name) => !readme.includes(`\`${name}\``) && !name.includes('*/*') && name !== 'http://localhost/*',
    );
    expect(missing).toEqual([]);
  });

  it('are disclosed as Firefox asks', () => {
    const { gecko } = (firefoxManifest() as FirefoxData).browser_specific_settings;
    const { required, optional } = gecko.data_collection_permissions;
    const disclosed = [...FORMS.matchAll(/^\| `(\w+)` \| (?:Nothing|Optional)/gm)].map(([, name]) => name);
    expect(disclosed.filter((name) => !justified.has(name ?? ''))).toEqual([...required, ...optional]);
  });
});

describe('pictures', () => {
  it.each([
    ['screenshot-1-popup', 1_280, 800],
    ['screenshot-2-library', 1_280, 800],
    ['screenshot-3-for-you', 1_280, 800],
    ['screenshot-4-search', 1_280, 800],
    ['screenshot-5-digest', 1_280, 800],
    ['promo-small', 440, 280],
    ['promo-marquee', 1_400, 560],
  ])('%s is %i × %i, without transparency', (name, width, height) => {
    const file = `docs/store/pictures/${name}.png`;
    expect(existsSync(file)).toBe(true);
    const png = readFileSync(file);
    const RGB = 2;
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([width, height, RGB]);
  });
});

interface FirefoxData {
  readonly browser_specific_settings: {
    readonly gecko: {
      readonly data_collection_permissions: {
        readonly required: readonly string[];
        readonly optional: readonly string[];
      };
    };
  };
}

interface Asking {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
}

function permissionsIn(given: unknown): readonly string[] {
  const {
    permissions = [],
    optional_permissions = [],
    host_permissions = [],
    optional_host_permissions = [],
  } = given as Asking;
  return [...permissions, ...optional_permissions, ...host_permissions, ...optional_host_permissions];
}

function sectionsOf(text: string): ReadonlyMap<string, string> {
  const parts = text.split(/^## /m).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]));
}

/** The rows of the table of a section, each by its cells. */
function rowsOf(section: string): readonly (readonly string[])[] {
  const lines = (sectionsOf(FORMS).get(section) ?? '').split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(1).map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
}
