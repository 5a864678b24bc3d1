/** What Chromium tells of the connection (Network Information API); Firefox has none of it. */
interface Connection {
  readonly saveData?: boolean;
  readonly type?: string;
}

/** Whether the connection is paid by the byte, or the person saves data; false where the browser doesn't say. */
export function isConnectionDear(): boolean {
  const { connection } = navigator as { readonly connection?: Connection };
  return connection?.saveData === true || connection?.type === 'cellular';
}
