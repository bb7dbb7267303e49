/** Largest input read as one report, in bytes. A longer one is a batch pasted together, or no report at all. */
export const MAX_BYTES = 50 * 1024 * 1024;

/**
 * A row below this confidence is marked for a second look. Chosen on 4,537 annotated rows: the lowest fifth of them,
 * which holds about half of the wrong ones.
 */
export const LOW_CONFIDENCE = 0.95;
