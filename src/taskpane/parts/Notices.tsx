import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { type Dispatch, useState } from "react";
import { pane } from "../../messages/zh-CN";
import type { Action, Notice } from "../state";

/** Messages shown at once; the rest wait behind a line, so that they never push the work off the pane. */
const SHOWN = 2;

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    maxHeight: "40%",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    // A step that was scrolled would otherwise touch the last message.
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  bar: { flexShrink: 0 },
  title: { overflowWrap: "anywhere" },
  body: { whiteSpace: "normal", paddingBlock: tokens.spacingVerticalXS },
  line: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface Props {
  readonly notices: readonly Notice[];
  readonly dispatch: Dispatch<Action>;
  /** Undefined while something else is going on. */
  readonly onTakeBack: (() => void) | undefined;
  /** The button that was pressed is no longer there. */
  readonly onGone: () => void;
}

function Bar({ notice, dispatch, onTakeBack, onGone }: Omit<Props, "notices"> & { readonly notice: Notice }) {
  const styles = useStyles();
  const end = (action: Action) => {
    dispatch(action);
    onGone();
  };
  return (
    <MessageBar className={styles.bar} intent={notice.tone} layout="multiline">
      <MessageBarBody className={styles.body}>
        {notice.subject && <MessageBarTitle className={styles.title}>{notice.subject}</MessageBarTitle>} {notice.text}{" "}
        {notice.undo && (
          <Link inline as="button" onClick={() => end({ type: "restored", notice })}>
            {pane.undo}
          </Link>
        )}
        {notice.takeBack && (
          <Link inline as="button" disabled={!onTakeBack} onClick={onTakeBack}>
            {pane.undo}
          </Link>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={pane.notices.dismiss}
            onClick={() => end({ type: "dismissed", id: notice.id })}
          />
        }
      />
    </MessageBar>
  );
}

/** What happened that the person should know, newest first. */
export function Notices({ notices, dispatch, onTakeBack, onGone }: Props) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (notices.length === 0) return null;
  const hidden = all ? 0 : Math.max(0, notices.length - SHOWN);
  return (
    <section className={styles.list} aria-label={pane.notices.label}>
      {notices.length > SHOWN && (
        <div className={styles.line}>
          <Link inline as="button" onClick={() => setAll(!all)}>
            {hidden > 0 ? pane.notices.more(hidden) : pane.notices.fewer}
          </Link>
          <Link
            inline
            as="button"
            onClick={() => {
              dispatch({ type: "allDismissed" });
              onGone();
            }}
          >
            {pane.notices.dismissAll}
          </Link>
        </div>
      )}
      {notices.slice(0, all ? undefined : SHOWN).map((notice) => (
        <Bar key={notice.id} notice={notice} dispatch={dispatch} onTakeBack={onTakeBack} onGone={onGone} />
      ))}
    </section>
  );
}
