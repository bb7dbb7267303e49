import type { Page } from "playwright-core";

/** A file to drop: its bytes, or how often a piece of text is repeated in it. */
export type Dropped =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly text: string; readonly times?: number };

/** Drops files on the pane as a person would from a folder. */
export async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const plain = files.map((file) => ("bytes" in file ? { ...file, bytes: [...file.bytes] } : file));
  await page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const file of list) {
      const content = "bytes" in file ? new Uint8Array(file.bytes) : file.text.repeat(file.times ?? 1);
      transfer.items.add(new File([content], file.name));
    }
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, plain);
}

/** Pastes text into the box; says whether the page took it over, so that the browser put nothing in the box itself. */
export function paste(page: Page, text: string, times = 1): Promise<boolean> {
  return page.getByRole("textbox", { name: "粘贴报告全文" }).evaluate(
    (box, { text, times }) => {
      const transfer = new DataTransfer();
      transfer.setData("text/plain", text.repeat(times));
      const event = new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true });
      return !box.dispatchEvent(event);
    },
    { text, times },
  );
}

/** The messages shown, newest first, all of them. */
export async function notices(page: Page): Promise<string | null> {
  const more = page.getByRole("button", { name: /还有 \d+ 条消息/ });
  if (await more.isVisible()) await more.click();
  return page.getByRole("region", { name: "消息" }).textContent();
}
