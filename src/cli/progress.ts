/** A line on standard error for work that takes more than a second; silent when that is not a terminal. */
export function progress(total: number, describe: (done: number, total: number) => string) {
  const started = performance.now();
  let shown = 0;
  return {
    step(done: number): void {
      const now = performance.now();
      if (!process.stderr.isTTY || now - started < 1000 || now - shown < 200) return;
      shown = now;
      process.stderr.write(`\r${describe(done, total)}`);
    },
    end(): void {
      if (shown > 0) process.stderr.write("\r\u001b[K");
    },
  };
}
