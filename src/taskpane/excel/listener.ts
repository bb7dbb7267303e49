import type { Listener } from "../../hosts/excel";
import type { Tools } from "../host";

/** A little more than the time between two looks at a cell in edit mode. */
const STILL_EDITING_MS = 1_200;

/** Excel itself may hold a request back until a cell is left, and then says nothing. */
const SILENT_MS = 6_000;

export interface Teller extends Listener {
  at(phase: "reading" | "writing"): void;
  /** The worker is at it, and Excel is not waited for. */
  computing(): void;
  end(): void;
}

/** Tells the person what Excel is doing, and when it waits for them. */
export function tellerOf(tell: Tools["tell"]): Teller {
  let usual: "reading" | "writing" = "reading";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const after = (delay: number, work: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(work, delay);
  };
  const at = (phase: typeof usual, share = 0) => {
    usual = phase;
    tell(phase, share);
    after(SILENT_MS, () => tell("silent"));
  };
  return {
    at,
    computing() {
      clearTimeout(timer);
      tell("computing");
    },
    waiting() {
      tell("waiting");
      after(STILL_EDITING_MS, () => at(usual));
    },
    // Each of the few steps of a write counts to 1 by itself: only what is known of the long one is of use.
    progress: (share) => at(usual, share < 1 ? share : 0),
    end: () => clearTimeout(timer),
  };
}
