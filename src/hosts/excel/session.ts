import { isCellEdit } from "./refusal";

/** What the person is told while Excel makes us wait. */
export interface Listener {
  /** A cell is being edited; nothing can be read or written until it is left. */
  waiting(): void;
  /** Bytes written of all there are, 0 to 1. */
  progress(share: number): void;
}

export interface Session {
  readonly context: Excel.RequestContext;
  readonly listener: Listener;
}

/** How long a cell may stay in edit mode, and how often we look. */
const PATIENCE_MS = 120_000;
const LOOK_MS = 500;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs `work` in one request context. Excel itself waits for a cell to be left where it knows how to. */
export const inExcel = <T>(listener: Listener, work: (session: Session) => Promise<T>): Promise<T> =>
  Excel.run({ delayForCellEdit: true }, (context) => work({ context, listener }));

/**
 * Queues, syncs, and gives what was queued. While a cell is in edit mode Excel refuses the whole batch, so it is
 * queued again; any other error is thrown as it comes.
 */
export async function step<T>({ context, listener }: Session, queue: (context: Excel.RequestContext) => T): Promise<T> {
  for (let waited = 0; ; waited += LOOK_MS) {
    const queued = queue(context);
    try {
      await context.sync();
      return queued;
    } catch (error) {
      if (!isCellEdit(error) || waited >= PATIENCE_MS) throw error;
      listener.waiting();
      await pause(LOOK_MS);
    }
  }
}
