import { installDebianPackages, isDebianRoot } from '../browsers/ensure-browsers.ts';
import { debianPackagesOf, hasWebDavServer, WEBDAV_SERVERS } from './servers.ts';

/** Sees to it that the WebDAV servers are here, where Debian's packages can be installed; tests of one that is missing are skipped. */
export async function ensureWebDavServers(): Promise<void> {
  const missing = () => WEBDAV_SERVERS.filter((name) => !hasWebDavServer(name));
  if (missing().length > 0 && isDebianRoot()) await installDebianPackages(missing().flatMap(debianPackagesOf));
  if (missing().length > 0) console.log(`Without ${missing().join(', ')} here, their tests are skipped.`);
}
