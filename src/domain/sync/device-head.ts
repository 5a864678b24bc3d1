/** What a device tells of itself, where it wrote nothing for a day. */
export interface DeviceHead {
  readonly name: string;
  readonly seenAt: number;
  /** Its owner took it out of use. */
  readonly retired?: true;
}

export function writeHead({ name, seenAt, retired }: DeviceHead): string {
  return JSON.stringify({ paperglance: 1, name, seenAt, ...(retired && { retired }) });
}

/** Undefined for what is none, or only half of one. */
export function readHead(text: string): DeviceHead | undefined {
  try {
    const { paperglance, name, seenAt, retired } = Object(JSON.parse(text)) as Record<string, unknown>;
    if (paperglance !== 1 || typeof name !== 'string' || typeof seenAt !== 'number') return undefined;
    return { name: name.slice(0, 100).toWellFormed(), seenAt, ...(retired === true && { retired: true as const }) };
  } catch {
    return undefined;
  }
}
