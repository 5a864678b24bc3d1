import type { ManifestV3Export } from '@crxjs/vite-plugin';
import manifest from '../manifest.json' with { type: 'json' };

/** The manifest as it stands. CRXJS's type wants an e-mail address as the author (3.0.0); both browsers take a name. */
export const chromeManifest = manifest as unknown as ManifestV3Export;
