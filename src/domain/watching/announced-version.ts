/** A version of a known paper that arXiv announced in its feed of the day. */
export interface AnnouncedVersion {
  readonly id: string;
  readonly version: number;
  readonly isWithdrawn?: true;
}
