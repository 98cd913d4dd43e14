import { wording } from "../store";
import { frameTexts } from "../texts/frame";
import { Titled } from "../views/Titled";

/** An address that leads nowhere. */
export function NoPage() {
  const t = wording(frameTexts);
  return <Titled title={t.notFound}><p><a href="/">{t.toBoard}</a></p></Titled>;
}
