import { MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { pane } from "../../messages/zh-CN";
import type { HandInPreview } from "../host";
import { useLayout } from "../parts/layout";
import { SheetPreviews } from "../write/SheetPreviews";

const say = pane.handIn;

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
  body: { whiteSpace: "normal", paddingBlock: tokens.spacingVerticalXS },
  bar: { flexShrink: 0 },
  /** As much of the pane as lets a person see a sheet whole, and get past it. */
  sheets: { display: "flex", flexDirection: "column", height: "min(70vh, 560px)", minHeight: "280px", flexShrink: 0 },
});

/** What the receiver will see, and what speaks against sending it. */
export function HandInResult({ preview, unwritten }: { readonly preview: HandInPreview; readonly unwritten: number }) {
  const styles = useStyles();
  const layout = useLayout();
  const { broken, seen, sheets } = preview;
  const warnings = [...preview.warnings, ...(unwritten > 0 ? [say.unwritten(unwritten)] : [])];
  return (
    <>
      {broken.length > 0 && (
        <MessageBar className={styles.bar} intent="error" layout="multiline">
          <MessageBarBody className={styles.body}>
            {say.broken(broken.length)}
            <ul className={styles.list}>
              {broken.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {warnings.map((text) => (
        <MessageBar key={text} className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>{text}</MessageBarBody>
        </MessageBar>
      ))}
      <section className={mergeClasses(layout.card, layout.column)} aria-label={say.result}>
        <h3 className={layout.heading}>{say.result}</h3>
        <ul className={styles.list}>
          {seen.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <div className={styles.sheets}>
        <SheetPreviews sheets={sheets} />
      </div>
    </>
  );
}
