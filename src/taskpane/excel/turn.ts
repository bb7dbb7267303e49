import { Cancelled } from "../worker/engine";

/** The workbook, by what Excel calls it; one that was never saved has no address. */
const nameOf = (): string => `zhibiao ${Office.context.document?.url ?? ""}`;

/** A turn that comes sooner is not worth a word. */
const LONGER_MS = 300;

/**
 * The ribbon opens two panes, pages of their own, on one workbook. A pane that read it while the other writes would
 * take the write for one that was broken off and put it back, so only one of them works at a time.
 */
export async function inTurn<T>(signal: AbortSignal, onWait: () => void, work: () => Promise<T>): Promise<T> {
  // Safari before 15.4 has no locks: there the two panes are trusted to take turns by themselves.
  if (!("locks" in navigator)) return work();
  const waiting = setTimeout(onWait, LONGER_MS);
  try {
    return await navigator.locks.request(nameOf(), { signal }, () => {
      clearTimeout(waiting);
      return work();
    });
  } catch (error) {
    throw error === signal.reason ? new Cancelled() : error;
  } finally {
    clearTimeout(waiting);
  }
}
