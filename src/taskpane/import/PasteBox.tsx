import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ClipboardEvent, useRef } from "react";
import { pane, problems } from "../../messages/zh-CN";
import { MAX_BYTES } from "../../model";
import { useLayout } from "../parts/layout";
import { fromFile, fromText, MAX_SHOWN, type Source, utf8Size } from "../sources";

const useStyles = makeStyles({
  action: { alignSelf: "flex-start" },
  box: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "96px",
    resize: "vertical",
    padding: tokens.spacingHorizontalS,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    "::placeholder": { color: tokens.colorNeutralForeground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
});

interface Props {
  readonly busy: boolean;
  readonly onSources: (sources: readonly Source[]) => void;
  readonly onRefused: (text: string) => void;
}

/** A report's text, pasted. The box is the browser's own, so that a long text is held once, not in React's state too. */
export function PasteBox({ busy, onSources, onRefused }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const box = useRef<HTMLTextAreaElement>(null);
  const pasted = useRef(0);

  const take = (text: string) => {
    if (text.trim() === "") {
      box.current?.focus();
      onRefused(pane.import.emptyPaste);
      return;
    }
    pasted.current++;
    onSources([fromText(text, pane.import.pasted(pasted.current))]);
    if (box.current) box.current.value = "";
  };

  const onPaste = (event: ClipboardEvent) => {
    const { files } = event.clipboardData;
    const text = event.clipboardData.getData("text/plain");
    const tooLarge = utf8Size(text) > MAX_BYTES;
    if (!tooLarge && files.length === 0 && text.length <= MAX_SHOWN) return;
    event.preventDefault();
    if (tooLarge) onRefused(problems["too-large"]);
    else if (busy) onRefused(pane.import.busy);
    else if (files.length > 0) onSources(Array.from(files, fromFile));
    else take(text);
  };

  return (
    <section className={mergeClasses(layout.card, layout.column)}>
      <h2 className={layout.heading}>
        <label htmlFor="paste">{pane.import.pasteLabel}</label>
      </h2>
      <textarea
        id="paste"
        ref={box}
        className={styles.box}
        placeholder={pane.import.pastePlaceholder}
        spellCheck={false}
        onPaste={onPaste}
      />
      <Button className={styles.action} disabledFocusable={busy} onClick={() => take(box.current?.value ?? "")}>
        {pane.import.readPaste}
      </Button>
    </section>
  );
}
