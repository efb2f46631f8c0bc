import { type Svg, svg } from "./svg.ts";

/** Lengths are units of the drawing: 720 across, shown at about half of that on a phone. */
export const width = 720;
export const margin = 28;

export const sizes = { title: 42, row: 30, note: 22, bar: 22, axis: 20, foot: 20 } as const;

/** Dark on light, whatever the look of the page around; text has a contrast of 4.5 at least. */
export const colours = {
  paper: "#fffefb",
  ink: "#1d2725",
  soft: "#56615e",
  line: "#ddd9cc",
  track: "#efede4",
  jade: "#0b6757",
  onJade: "#8fc4b6",
  past: "#c3d9d1",
  pastInk: "#0a5447",
  initial: "#fbe9d8",
  initialLine: "#b0621b",
  initialInk: "#74380b",
  seal: "#b23a2e",
  faintSeal: "#eed3cd",
} as const;

export const lineStep = (size: number): number => size * 1.36;

interface TextLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
  /** The colour behind it, kept free of lines that pass. */
  readonly halo?: string;
}

/** A line of text on its base line. */
export function textAt(x: number, y: number, text: string, look: TextLook): Svg {
  const { size, bold = false, fill = colours.ink, anchor = "start" } = look;
  const type = { "font-size": size, "font-weight": bold ? 700 : 400, "text-anchor": anchor };
  const halo = { "stroke-width": 7, "stroke-linejoin": "round", "paint-order": "stroke" };
  const behind = look.halo === undefined ? null : { stroke: look.halo, ...halo };
  return svg("text", { x, y, ...type, fill, ...behind }, text);
}

/** The drawing itself, on its paper. */
export function frame(title: string, height: number, parts: readonly Svg[]): Svg {
  const whole = Math.ceil(height);
  return svg(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${whole}`,
      width,
      height: whole,
      role: "img",
      "font-family": "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
    },
    svg("title", {}, title),
    svg("rect", { width, height: whole, fill: colours.paper }),
    ...parts,
  );
}
