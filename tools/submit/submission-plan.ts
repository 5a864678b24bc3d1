/** One shop: what is submitted to it, and the secrets that it takes, by their names in the environment. */
export interface ShopSubmission {
  readonly shop: 'chrome' | 'edge' | 'firefox';
  /** Options of publish-browser-extension; secrets are not among them, since it reads those from the environment. */
  readonly options: readonly string[];
  /** Secrets that are not there: without one of them nothing is submitted to this shop. */
  readonly missing: readonly string[];
}

const SECRETS = {
  // Chrome's API v2, by a service account.
  chrome: [
    'CHROME_EXTENSION_ID',
    'CHROME_PUBLISHER_ID',
    'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
    'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
  ],
  edge: ['EDGE_PRODUCT_ID', 'EDGE_CLIENT_ID', 'EDGE_API_KEY'],
  firefox: ['FIREFOX_JWT_ISSUER', 'FIREFOX_JWT_SECRET'],
} as const;

/** What goes where, for packages of this version in `dist`, with the secrets in `env`. */
export function submissionPlan(
  { version, geckoId, dist }: { readonly version: string; readonly geckoId: string; readonly dist: string },
  env: Readonly<Record<string, string | undefined>>,
): readonly ShopSubmission[] {
  const zip = (name: string) => `${dist}/paperglance-${version}-${name}.zip`;
  const missing = (names: readonly string[]) => names.filter((name) => !env[name]);
  return [
    {
      shop: 'chrome',
      options: ['--chrome-api-version', 'v2', '--chrome-zip', zip('chrome')],
      missing: missing(SECRETS.chrome),
    },
    { shop: 'edge', options: ['--edge-zip', zip('edge')], missing: missing(SECRETS.edge) },
    {
      shop: 'firefox',
      options: [
        ...['--firefox-zip', zip('firefox'), '--firefox-sources-zip', zip('source')],
        ...['--firefox-extension-id', geckoId, '--firefox-channel', 'listed'],
      ],
      missing: missing(SECRETS.firefox),
    },
  ];
}
