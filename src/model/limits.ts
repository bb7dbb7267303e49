/** Largest input read as one report, in bytes. A longer one is a batch pasted together, or no report at all. */
export const MAX_BYTES = 50 * 1024 * 1024;
