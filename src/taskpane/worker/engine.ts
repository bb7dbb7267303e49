import type { Answers, Reply, Task } from "./protocol";

/** The worker stopped working on a task; `detail` is for the maintainers. */
export class Crashed extends Error {}

/** The person stopped the task. */
export class Cancelled extends Error {}

/**
 * One worker, one task at a time. A task cannot be interrupted from inside, so cancelling or crashing
 * ends the worker, and the next task starts a fresh one.
 */
export class Engine {
  #worker: Worker | null = null;

  /** Rejects with {@link Cancelled} or {@link Crashed}. Buffers in `transfer` are handed over, not copied. */
  run<T extends Task>(task: T, signal: AbortSignal, transfer: Transferable[] = []): Promise<Answers[T["kind"]]> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new Cancelled());
        return;
      }
      this.#worker ??= new Worker(new URL("./worker.ts", import.meta.url));
      const worker = this.#worker;
      const settle = (finish: () => void) => {
        signal.removeEventListener("abort", onAbort);
        worker.onmessage = null;
        worker.onerror = null;
        worker.onmessageerror = null;
        finish();
      };
      const end = (error: Error) =>
        settle(() => {
          worker.terminate();
          this.#worker = null;
          // The person is told in a sentence; what broke is for whoever maintains the pane.
          if (error instanceof Crashed) console.error(error);
          reject(error);
        });
      const onAbort = () => end(new Cancelled());
      signal.addEventListener("abort", onAbort);
      worker.onerror = (event) => {
        event.preventDefault();
        end(new Crashed(event.message));
      };
      worker.onmessageerror = () => end(new Crashed("message"));
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if (data.ok) settle(() => resolve(data.answer as Answers[T["kind"]]));
        else end(new Crashed(data.detail));
      };
      worker.postMessage(task, transfer);
    });
  }
}
