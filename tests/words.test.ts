import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');

const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(SRC, file), 'utf8'))
  .join('\n');
const manifest = readFileSync(join(ROOT, 'manifest.json'), 'utf8');

describe('the words of _locales/en', () => {
  it.each(Object.keys(messages))('uses %s', (key) => {
    expect(isUsed(key), 'no code says it').toBe(true);
  });

  it.each(Object.entries(messages))('says something in %s, with placeholders in order', (_key, { message }) => {
    expect(message.trim()).not.toBe('');
    const places = new Set([...message.matchAll(/\$(\d)/g)].map((match) => Number(match[1])));
    expect([...places].sort()).toEqual([...places].map((_, index) => index + 1));
  });
});

/** Said by name, as the stem of a plural, by the manifest, or by a key that is put together from a prefix (`tab_${view}`). */
function isUsed(key: string): boolean {
  const stem = key.replace(/_(one|other)$/, '');
  if ([key, stem].some((name) => code.includes(`'${name}'`) || code.includes(`"${name}"`))) return true;
  if (manifest.includes(`__MSG_${key}__`)) return true;
  if (code.includes(`'${stem.replace(/_once$/, '')}'`)) return true;
  return [...code.matchAll(/`(\w+_)\$\{/g)].some((match) => key.startsWith(match[1] ?? '-'));
}
