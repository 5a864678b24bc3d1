/**
 * The one import of webextension-polyfill. It does nothing where `browser` exists already (Firefox, Chrome from 148 on)
 * and carries older Chrome; the day `minimum_chrome_version` is 148 it can go.
 */
export { default as extension } from 'webextension-polyfill';
