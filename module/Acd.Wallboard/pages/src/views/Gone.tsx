import { wording } from "../store";
import { frameTexts } from "../texts/frame";

/** In place of what a bookmark, or a link of some time ago, was of. */
export function Gone({ what }: { what: string }) {
  const t = wording(frameTexts);
  return <><p class="quiet">{t.gone(what)}</p><p><a href="/">{t.toBoard}</a></p></>;
}
