import { history, texts } from "../store";
import { Chart } from "./Chart";

const height = 140;

/** Waiting and talking since the page was opened. */
export function Trend() {
  const t = texts();
  return (
    <>
      <h2>{t.trend}</h2>
      <Chart title={t.trend} labels={[t.waiting, t.talking]} data={history.value} height={height} />
    </>
  );
}
