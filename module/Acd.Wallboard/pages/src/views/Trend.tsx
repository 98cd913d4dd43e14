import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { history, texts } from "../store";

const height = 140;

/** Waiting and talking since the page was opened. */
export function Trend() {
  const t = texts();
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const data = history.value;
  useEffect(() => {
    const width = () => place.current!.clientWidth;
    const ink = getComputedStyle(document.body).color;
    const axis = { stroke: ink, grid: { stroke: "rgba(128,128,128,.25)" } };
    plot.current = new uPlot(
      {
        width: width(), height, axes: [axis, axis], scales: { y: { range: (_, __, most) => [0, Math.max(5, most)] } },
        series: [{}, { label: t.waiting, stroke: "#d9480f", width: 2 }, { label: t.talking, stroke: "#2b8a3e", width: 2 }],
      },
      data, place.current!);
    const resized = () => plot.current?.setSize({ width: width(), height });
    addEventListener("resize", resized);
    return () => {
      removeEventListener("resize", resized);
      plot.current?.destroy();
    };
  }, [t]);
  useEffect(() => plot.current?.setData(data), [data]);
  return (
    <section aria-label={t.trend}>
      <h2>{t.trend}</h2>
      <div ref={place} />
    </section>
  );
}
