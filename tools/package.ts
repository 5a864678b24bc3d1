import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBuiltExtension } from './browsers/built-extension.ts';
import { WEB_EXT } from './browsers/web-ext.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

// npm run package: each build as the zip that its shop takes.
for (const browser of ['chrome', 'firefox']) {
  const { dir, version } = readBuiltExtension(join(ROOT, 'dist', browser));
  const name = `paperglance-${version}-${browser}.zip`;
  const { status } = spawnSync(
    process.execPath,
    [
      WEB_EXT,
      ...['build', '--source-dir', dir, '--artifacts-dir', join(ROOT, 'dist'), '--filename', name],
      ...['--overwrite-dest', '--no-config-discovery'],
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) process.exit(1);
  console.log(`dist/${name}: ${(statSync(join(ROOT, 'dist', name)).size / 1000).toFixed(1)} kB`);
}
