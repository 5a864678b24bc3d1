/** The part of an IDBFactory that Dexie uses. */
export type Factory = Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases'>;

/** The database on this disk was written by a newer version of the extension, which this one must not touch. */
class NewerSchema extends Error {
  override readonly name = 'NewerSchema';
  readonly database: string;

  constructor(database: string, version: number) {
    super(`${database} has a newer schema than version ${version}`);
    this.database = database;
  }
}

/**
 * The factory, refusing what Dexie does when our version is too old for the database: it opens it once more without
 * asking for a version, adds what it misses to the newer schema, and writes (Dexie 4.4.7, `dexieOpen`, "VersionError").
 */
export function guardNewerSchema(factory: Factory, name: string, version: number): Factory {
  return {
    open(database, nativeVersion) {
      if (nativeVersion === undefined) throw new NewerSchema(name, version);
      return factory.open(database, nativeVersion);
    },
    deleteDatabase: (database) => factory.deleteDatabase(database),
    databases: () => factory.databases(),
  };
}

/** Whether a failed query failed because the database is newer than this code; Dexie wraps the reason in errors of its own. */
export function isNewerSchema(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = 'inner' in at ? at.inner : undefined) {
    if (at instanceof NewerSchema) return true;
  }
  return false;
}
