import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import { texts, zone } from "../store";
import { known, timeIn } from "../zone";
import "uplot/dist/uPlot.min.css";

/** Told apart in both colour schemes, and by people who don't tell red from green. */
const inks = ["#d9480f", "#1c7ed6", "#9c36b5"];
const leastTop = 5;
/** Shown before and after a moment that is the only one. */
const aroundS = 1_800;

/** Steps between the marks of the time axis, s: seconds, minutes, hours; marks are written to the second. */
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400];

/** A date whose local fields are those of the zone: uPlot sets its marks by them. */
function hereIn(zone: string, ms: number): Date {
  const [name, at] = known(zone, ms);
  return uPlot.tzDate(new Date(at), name);
}

/** One moment alone would be drawn among days. */
const spread = ([moments]: uPlot.AlignedData, firstS: number, lastS: number): [number, number] =>
  moments.length === 1 ? [moments[0] - aroundS, moments[0] + aroundS] : [firstS, lastS];

/** Lines over time: the first array holds moments in s since 1970, each further one the line of a label. */
export function Chart({ title, labels, data, height }: { title: string; labels: string[]; data: uPlot.AlignedData; height: number }) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  useEffect(() => {
    const width = () => place.current!.clientWidth;
    const { color, backgroundColor } = getComputedStyle(document.body);
    const axis = { stroke: color, grid: { stroke: "rgba(128,128,128,.25)" } };
    const time = (moment: number, withSeconds: boolean) => timeIn(zone(), moment * 1000, withSeconds);
    const x: uPlot.Axis = { ...axis, incrs: steps, values: (_, moments, __, ___, stepS) => moments.map((moment) => time(moment, stepS < 60)) };
    plot.current = new uPlot(
      {
        width: width(), height, axes: [x, axis],
        scales: {
          x: { range: (plot, first, last) => spread(plot.data, first, last) },
          y: { range: (_, __, most) => [0, Math.max(leastTop, most)] },
        },
        tzDate: (moment) => hereIn(zone(), moment * 1000),
        series: [
          { label: texts().time, value: (_, moment) => (moment === null ? "–" : time(moment, true)) },
          ...labels.map((label, index): uPlot.Series => ({
            label, stroke: inks[index % inks.length], width: 2, points: { fill: backgroundColor }, value: (_, count) => count ?? "–",
          })),
        ],
      },
      data, place.current!);
    const watch = new ResizeObserver(() => plot.current?.setSize({ width: width(), height }));
    watch.observe(place.current!);
    return () => {
      watch.disconnect();
      plot.current?.destroy();
    };
  }, [labels.join("\n"), height, zone()]);
  useEffect(() => plot.current?.setData(data), [data]);
  return (
    <section aria-label={title}>
      <div class="chart" ref={place} />
    </section>
  );
}
