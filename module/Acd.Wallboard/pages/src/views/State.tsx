import type { ComponentChildren } from "preact";
import { wordsOf } from "../problem";
import { boardFault, language, picture, texts } from "../store";
import type { Fresh } from "./fresh";

/** Says that something is loaded, or what went wrong. It stays on the page, empty, so that a screen reader hears what comes into it. */
export function State({ of }: { of: Fresh<unknown> }) {
  const t = texts();
  const isBusy = of.answer === null && of.fault === null;
  return (
    <>
      <p class="said quiet" role="status" data-busy={isBusy || undefined}>{isBusy ? t.loading : ""}</p>
      <p class="said failing" role="alert">{of.fault === null ? "" : `${t.failed}${t.colon}${wordsOf(of.fault, language.value)}`}</p>
    </>
  );
}

/** What is drawn from the board, once there is one; and why it isn't told of any more. */
export function OfBoard({ children }: { children: ComponentChildren }) {
  const isThere = picture.value.at > 0;
  return <><State of={{ answer: isThere || null, fault: boardFault.value }} />{isThere && children}</>;
}
