import { isObject } from '../is-object.ts';
import { CARRIERS, type CarrierName } from './carrier-name.ts';
import { SYNC_PARTS, type SyncPart } from './sync-state.ts';

/** Where this device keeps in step, and with what. It holds secrets: it stays in `storage.local`, in no backup, and in no log. */
export interface SyncConfig {
  readonly carrier: CarrierName;
  readonly webdav: {
    readonly address: string;
    readonly user: string;
    readonly password: string;
  };
  /** On Hugging Face. */
  readonly dataset: {
    /** "owner/name". */
    readonly repository: string;
    readonly token: string;
  };
  /** On this computer: what it is called, and which picking of one it was. */
  readonly folder: { readonly name: string; readonly id: string };
  /** Empty: files are in the clear. */
  readonly passphrase: string;
  /** What the person calls this device. */
  readonly deviceName: string;
  readonly parts: readonly SyncPart[];
}

export const NO_SYNC: SyncConfig = {
  carrier: 'off',
  webdav: { address: '', user: '', password: '' },
  dataset: { repository: '', token: '' },
  folder: { name: '', id: '' },
  passphrase: '',
  deviceName: '',
  parts: [...SYNC_PARTS],
};

export function parseSyncConfig(stored: unknown): SyncConfig {
  const given = fieldsOf(stored);
  const webdav = fieldsOf(given.webdav);
  const dataset = fieldsOf(given.dataset);
  const folder = fieldsOf(given.folder);
  return {
    carrier: CARRIERS.find((name) => name === given.carrier) ?? 'off',
    webdav: { address: textIn(webdav.address), user: textIn(webdav.user), password: textIn(webdav.password) },
    dataset: { repository: textIn(dataset.repository), token: textIn(dataset.token) },
    folder: { name: textIn(folder.name), id: textIn(folder.id) },
    passphrase: textIn(given.passphrase),
    deviceName: textIn(given.deviceName).slice(0, DEVICE_NAME_MAX),
    parts: SYNC_PARTS.filter((part) => !Array.isArray(given.parts) || given.parts.includes(part)),
  };
}

/** Which place it is, in one text: another one is begun with anew. */
export function placeOfConfig({ carrier, webdav, dataset, folder }: SyncConfig): string {
  if (carrier === 'browser') return carrier;
  if (carrier === 'folder') return `folder ${folder.id}`;
  return carrier === 'dataset' ? `dataset ${dataset.repository}` : `${carrier} ${webdav.address} ${webdav.user}`;
}

/** What such a text is of. */
export function carrierOfPlace(place: string): CarrierName | undefined {
  return CARRIERS.find((name) => name === place.split(' ')[0]);
}

/** The name of a dataset, "owner/name", also of its address; undefined where it is none. */
export function repositoryName(typed: string): string | undefined {
  const text = typed.length > ADDRESS_MAX ? '' : typed.trim();
  const name = text.replace(/^(?:https:\/\/)?(?:www\.)?huggingface\.co\//i, '').replace(/^datasets\//, '');
  const [, owner, own] = /^([\w.-]{1,96})\/([\w.-]{1,96})(?:\/.*)?$/.exec(name) ?? [];
  const isDots = (part: string | undefined) => part === undefined || /^\.+$/.test(part);
  return isDots(owner) || isDots(own) ? undefined : `${owner}/${own}`;
}

/**
 * The address of a folder as it is asked for; undefined where it is none. The password goes along with every request, so only https will do, or this
 * very machine.
 */
export function folderAddress(typed: string): string | undefined {
  const text = typed.length > ADDRESS_MAX ? '' : typed.trim();
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isHere = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) return undefined;
  if (url.username || url.password || url.search) return undefined;
  const folder = `${url.protocol}//${url.host}${url.pathname}`;
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** What the browser is asked to allow for it: match patterns know no ports. */
export function originOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Longer ones are no addresses, and hosts in other scripts take browsers long. */
const ADDRESS_MAX = 2_000;
const DEVICE_NAME_MAX = 60;

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 2_000).toWellFormed() : '';
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}
