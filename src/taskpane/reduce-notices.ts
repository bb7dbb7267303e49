import { pane } from "../messages/zh-CN";
import type { Notice, State } from "./state";

/** Says something new, above what was said before. What stands there already word for word is not said twice. */
export function say(state: State, notice: Omit<Notice, "id">): State {
  const { tone, subject, text } = notice;
  const same = (other: Notice) => other.tone === tone && other.subject === subject && other.text === text;
  const id = state.noticed + 1;
  const rest = state.notices.filter((other) => !same(other) || other.undo !== undefined);
  return { ...state, noticed: id, notices: [{ ...notice, id }, ...rest], status: pane.about(subject, text) };
}

/** Several at once, the first of them on top. */
export const sayAll = (state: State, said: readonly Omit<Notice, "id">[]): State =>
  [...said].reverse().reduce(say, state);
