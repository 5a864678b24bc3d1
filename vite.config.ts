import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import chromeManifest from './manifest.json' with { type: 'json' };

/** `vite build --mode chrome|firefox` → `dist/chrome`, `dist/firefox`: CRXJS overwrites `background`, so a folder each. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      preact({ devToolsEnabled: false, reactAliasesEnabled: false }),
      crx({ manifest: browser === 'firefox' ? firefoxManifest() : (chromeManifest as ManifestV3Export), browser }),
    ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox142' : 'chrome123',
      modulePreload: false,
      rolldownOptions: { input: { library: 'src/library/index.html' } },
    },
  };
});

/** Firefox runs the background as an event page, wants an id, and is told that no data is collected. */
function firefoxManifest(): ManifestV3Export {
  const { minimum_chrome_version: _, background, ...rest } = chromeManifest;
  return {
    ...rest,
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'paperglance@paperglance.dev',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  } as unknown as ManifestV3Export;
}
