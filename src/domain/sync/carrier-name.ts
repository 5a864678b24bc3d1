/** What a person can keep in step with. */
export const CARRIERS = ['off', 'browser', 'dataset', 'webdav', 'folder'] as const;
export type CarrierName = (typeof CARRIERS)[number];
export type SyncPlaceName = Exclude<CarrierName, 'off'>;
