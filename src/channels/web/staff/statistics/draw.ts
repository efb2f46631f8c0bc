import { type Look, type PlotName, plotOption, plotSize } from "./plots.ts";
import type { Sums } from "./sums.ts";

/** A plot as SVG. The library is loaded when the first is asked for: most processes never need it. */
export async function drawPlot(name: PlotName, sums: Sums, look: Look): Promise<string> {
  const { init } = await import("echarts/dist/echarts.esm.min.mjs");
  const chart = init(null, null, { renderer: "svg", ssr: true, ...plotSize(name, sums, look) });
  try {
    chart.setOption(plotOption(name, sums, look));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
