import { can } from "./requirements";
import { type Session, step } from "./session";

/** One thing to do to the workbook, with what it adds to a request. Run again, it does the same again. */
export interface Op {
  readonly bytes: number;
  queue(context: Excel.RequestContext): void;
}

/** Bytes a request may weigh: Excel on the web takes 5 MB, we stay well below. */
const REQUEST = 3_400_000;
/** What any call costs: an action and the objects it goes through. */
const CALL = 400;

const encoder = new TextEncoder();

/** Bytes of a value in a request. */
export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** An operation of some calls that carries `payload`. */
export const op = (queue: (context: Excel.RequestContext) => void, calls = 1, payload: unknown = ""): Op => ({
  bytes: calls * CALL + bytesOf(payload),
  queue,
});

function requests(ops: readonly Op[]): Op[][] {
  const groups: Op[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const one of ops) {
    if (filled + one.bytes > REQUEST) {
      groups.push([]);
      filled = 0;
    }
    groups.at(-1)?.push(one);
    filled += one.bytes;
  }
  return groups;
}

function quietly(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  if (can("screen")) context.application.suspendScreenUpdatingUntilNextSync();
}

/** Does them in order, in as few syncs as their weight allows. */
export async function perform(session: Session, ops: readonly Op[]): Promise<void> {
  const all = ops.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const group of requests(ops)) {
    await step(session, (context) => {
      quietly(context);
      for (const one of group) one.queue(context);
    });
    done += group.reduce((sum, { bytes }) => sum + bytes, 0);
    session.listener.progress(done / all);
  }
}
